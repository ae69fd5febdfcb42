/** Taking entries in one by one comes to the same as folding them all, here and on the server, whatever is late or corrected. */
import { expect, it } from 'vitest';
import type { Entry } from '../wire/types';
import { advance, folded, type Folded } from './fold';
import { isBetter } from './order';
import { alertRaised, entry, opened } from './testing/entries';
import { digestOf, golden } from '../../testing/golden';

interface Timeline {
  name: string;
  entries: Entry[];
}
interface Arriving {
  name: string;
  orders: string[];
  digests: string[];
}
type Take = typeof advance;

const timelines = golden('timelines') as Timeline[];
const entangled = golden('entangled') as (Timeline & { digests: string[] })[];
const arriving = golden('arriving') as Arriving[];

/** What it comes to after each entry; the state before stays as it was. */
function takenIn(entries: readonly Entry[], take: Take = advance): Folded[] {
  const held = new Map<string, Entry>();
  let now = folded([]);
  return entries.map((one) => {
    const before = frozen(now);
    now = take(before, one, { get: (id) => held.get(id), all: () => [...held.values()] });
    const copy = held.get(one.id);
    if (!copy || isBetter(one, copy)) held.set(one.id, one);
    return now;
  });
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !(value instanceof Set) && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** As `once` in tests/wire/arriving.py. */
function once(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((one) => [one.id, one])).values()];
}

const asTheyCame = (entries: readonly Entry[]) => entries.map((one, index) => ({ ...one, seq: index + 1 }));

/** The same numbers in each run. */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

function shuffled<T>(items: readonly T[], below: (most: number) => number): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(below(left.length), 1));
}

it('has cases', () => {
  expect(entangled.length).toBe(24);
  expect(arriving.map(({ name }) => name)).toEqual(timelines.map(({ name }) => name));
});

it.each(arriving)('comes to what the server has, in shuffled orders: $name', ({ name, orders, digests }) => {
  const entries = once(timelines.find((one) => one.name === name)?.entries ?? []);
  orders.forEach((order, index) => {
    const numbered = order === '' ? [] : order.split(' ').map(Number);
    const came = asTheyCame(numbered.flatMap((number) => entries[number] ?? []));
    const after = takenIn(came).map(({ state }) => digestOf(state));
    expect(digestOf({ after })).toBe(digests[index]);
  });
});

it.each(entangled)('comes to what the server has after each entry: $name', ({ entries, digests }) => {
  expect(takenIn(entries).map(({ state }) => digestOf(state))).toEqual(digests);
});

it.each(timelines)('comes to the fold in any order, with repeats and unconfirmed entries: $name', ({ entries }) => {
  const below = numbers(entries.length + 1);
  for (let round = 0; round < 3; round++) {
    const came = shuffled([...entries, ...entries], below);
    takenIn(came).forEach((now, index) => {
      expect(now.state).toEqual(folded(came.slice(0, index + 1)).state);
    });
  }
});

it.each(entangled)('keeps what it needs for the next entry as a fold does: $name', ({ entries }) => {
  const below = numbers(entries.length);
  const pending = entries.map((one) => (below(5) === 0 ? { ...one, seq: null } : one));
  for (const came of [entries, shuffled(pending, below)]) {
    takenIn(came).forEach((now, index) => {
      const all = folded(came.slice(0, index + 1));
      expect({ ...now, last: now.last?.id }).toEqual({ ...all, last: all.last?.id });
    });
  }
});

it('catches one that does not see what comes late', () => {
  const careless: Take = (before, one, source) => {
    const progress = Object.fromEntries(
      Object.entries(before.progress).map(([patient, held]) => [patient, { ...held, last: null }]),
    );
    return advance({ ...before, progress }, one, source);
  };
  const came = asTheyCame([
    opened(1),
    alertRaised(2, 'al1'),
    entry(10, 'cpr_started', {}),
    entry(20, 'cpr_paused', { reason: null }),
    entry(15, 'cpr_resumed', {}),
  ]);
  expect(takenIn(came).at(-1)?.state).toEqual(folded(came).state);
  expect(takenIn(came, careless).at(-1)?.state).not.toEqual(folded(came).state);
});
