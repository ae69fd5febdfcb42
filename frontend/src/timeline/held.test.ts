import { expect, it } from 'vitest';
import type { Entry } from '../wire/types';
import { golden } from '../../testing/golden';
import { fold } from './fold';
import { Held } from './held';
import { alertRaised, entry, INCIDENT, opened, redacted, unconfirmed } from './testing/entries';

const OTHER = '44444444-4444-7444-8444-444444444444';
const shock = (n: number, patient?: string) => entry(n, 'shock_delivered', { energy_j: 150, patient });
const long = () => Array.from({ length: 2_000 }, (_, index) => shock(index + 3, index % 2 ? OTHER : undefined));
const timelines = golden('timelines') as { name: string; entries: Entry[] }[];

it('takes one entry into a long timeline without folding the others again', () => {
  const held = new Held([opened(1), alertRaised(2, 'al1'), ...long()]);
  const before = held.with([]).state;
  held.add([shock(2_003)]);
  const after = held.with([unconfirmed(shock(2_004))]).state;
  expect(after.patients[INCIDENT]?.care.shock_count).toBe(1_002);
  expect(after.patients[OTHER]).toBe(before.patients[OTHER]);
  expect(after.involvements).toBe(before.involvements);
  expect(before.patients[INCIDENT]?.care.shock_count).toBe(1_000);
});

it('keeps what is not confirmed out of what it holds', () => {
  const held = new Held([opened(1)]);
  expect(held.with([unconfirmed(shock(2))]).state.patients[INCIDENT]?.care.shock_count).toBe(1);
  expect(held.with([]).state.patients[INCIDENT]?.care.shock_count).toBe(0);
  held.add([shock(2)]);
  expect(held.with([unconfirmed(shock(2))]).state.patients[INCIDENT]?.care.shock_count).toBe(1);
});

it('folds again with a better copy of an entry: no longer withheld, or erased', () => {
  const held = new Held([opened(1), redacted(2)]);
  expect(held.with([]).state.patients[INCIDENT]?.care.shock_count).toBe(0);
  held.add([shock(2)]);
  expect(held.with([]).state.patients[INCIDENT]?.care.shock_count).toBe(1);
  held.add([{ ...redacted(2), kind: 'erased' }]);
  expect(held.with([]).state.patients[INCIDENT]?.care.shock_count).toBe(0);
});

it('takes an entry that it has already for the same', () => {
  const held = new Held([opened(1), shock(2)]);
  const { patients } = held.with([]).state;
  held.add([shock(2)]);
  expect(held.with([]).state.patients).toBe(patients);
});

it.each(timelines)('comes to the fold, in parts and with the unconfirmed on top: $name', ({ entries }) => {
  const confirmed = entries.filter(({ seq }) => seq !== null);
  const pending = entries.filter(({ seq }) => seq === null);
  const held = new Held(confirmed.slice(0, 2));
  held.add(confirmed.slice(2, 5));
  expect(held.with(pending).state).toEqual(fold([...confirmed.slice(0, 5), ...pending]));
  held.add(confirmed.slice(5).reverse());
  expect(held.with(pending).state).toEqual(fold(entries));
  expect(held.with([]).state).toEqual(fold(confirmed));
});
