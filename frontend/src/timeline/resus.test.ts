/** The clocks on a virtual clock: three courses recorded fact by fact, looked at every second (tests/wire/clocks). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Care, EntryKind, PayloadOf, Protocol } from '../wire/types';
import { fold } from './fold';
import { careOf } from './patients';
import { prompts } from './prompts';
import { BASIC, protocolFor } from './protocols';
import { clocks, type Clocks } from './resus';
import { at, entry, INCIDENT, opened } from './testing/entries';

interface Course {
  name: string;
  protocol: Protocol['protocol'];
  recorded: [second: number, kind: EntryKind, payload: PayloadOf[EntryKind]][];
  prompts: [second: number, words: string][];
  expect: [second: number, clocks: Partial<Clocks>][];
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../tests/wire/clocks', file), 'utf8'));
const PROTOCOLS = read('protocols.json') as Record<Protocol['protocol'], Protocol>;
const COURSES = ['adult.json', 'child.json', 'edges.json'].map((file) => read(file) as Course);

function careAt({ recorded }: Course, second: number): Care {
  const known = recorded
    .map(([when, kind, payload], n) => ({ ...entry(n + 2, kind, payload), occurred_at: at(when) }))
    .filter((_, n) => (recorded[n]?.[0] ?? 0) <= second);
  return careOf(fold([opened(1), ...known]), INCIDENT);
}

describe.each(COURSES)('$name', (course) => {
  const protocol = PROTOCOLS[course.protocol];
  const seen = (second: number) => clocks(careAt(course, second), protocol, Date.parse(at(second)));

  it.each(course.expect)('at %i s', (second, wanted) => {
    expect(seen(second)).toMatchObject(wanted);
  });

  it('asks for each thing in the very second in which it is due', () => {
    const asked: [number, string][] = [];
    let standing = new Set<string>();
    for (let second = 0; second <= 720; second += 1) {
      const now = prompts(careAt(course, second), protocol, seen(second)).map(({ words }) => words);
      asked.push(...now.filter((words) => !standing.has(words)).map((words): [number, string] => [second, words]));
      standing = new Set(now);
    }
    expect(asked.sort(byTimeAndWords)).toEqual([...course.prompts].sort(byTimeAndWords));
  });

  it('is never negative, however far the clock was set back', () => {
    const care = careAt(course, 720);
    const early = clocks(care, protocol, Date.parse(at(-86_400)));
    const figures = [
      early.since_arrest_s,
      early.since_cpr_s,
      early.since_shock_s,
      early.pulse_back_s,
      early.adrenaline.since_s,
      early.cycle?.elapsed_s,
    ];
    expect(figures.filter((figure) => typeof figure === 'number' && figure !== 0)).toEqual([]);
  });
});

function byTimeAndWords(one: [number, string], other: [number, string]): number {
  return one[0] - other[0] || (one[1] < other[1] ? -1 : 1);
}

describe('the protocol of a patient', () => {
  const all = Object.values(PROTOCOLS);
  const named = (
    age_band: Parameters<typeof protocolFor>[1]['age_band'],
    age_years: number | null,
    call: Parameters<typeof protocolFor>[2],
  ) => protocolFor(all, { age_band, age_years }, call).protocol;

  it('goes by what is known nearest: years, band, then what the caller said', () => {
    expect(named(null, null, 'unknown')).toBe('adult');
    expect(named(null, null, 'child')).toBe('child');
    expect(named('adult', null, 'child')).toBe('adult');
    expect(named('infant', null, 'adult')).toBe('child');
    expect(named('adult', 15, null)).toBe('child');
    expect(named('child', 16, null)).toBe('adult');
    expect(named('newborn', 0, null)).toBe('newborn');
  });

  it('is basic life support without drugs where a device knows none', () => {
    expect(protocolFor([], { age_band: null, age_years: null }, 'child')).toBe(BASIC);
    expect(BASIC.adrenaline).toBeNull();
  });
});
