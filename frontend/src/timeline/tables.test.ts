/** Every kind is in the tables that say it, and a table that forgets one is refused. */
import { expect, expectTypeOf, it } from 'vitest';
import { LINES, OF_PATIENT, SENSITIVITY, SPOKEN_PARTS, SPOKEN_PLACED, SPOKEN_UNDER } from '../wire/kinds.gen';
import { has } from '../words';
import { CARE_LINES } from './careWords';
import type { Lines, OfPatientKind, PlacedKind } from './entryLines';
import { WORDS } from './lines';
import { SPOKEN } from './spoken';
import type { SpokenKind } from './treated';

it('has a line for every kind, either of its own or by one message', () => {
  expect([...Object.keys(WORDS), ...Object.keys(LINES)].sort()).toEqual(Object.keys(SENSITIVITY).sort());
  expect(Object.values(LINES).filter((key) => !has(key))).toEqual([]);
});

it('says in the handover every kind that has a place there', () => {
  expect(Object.keys(SPOKEN).sort()).toEqual([...SPOKEN_PLACED].sort());
  expect(
    Object.values<string>(SPOKEN_UNDER).filter((part) => !(SPOKEN_PARTS as readonly string[]).includes(part)),
  ).toEqual([]);
});

it('refuses a table that forgets a kind', () => {
  type Care = Lines<PlacedKind & OfPatientKind>;
  expectTypeOf(CARE_LINES).toExtend<Care>();
  expectTypeOf<Omit<Care, 'warmth_kept'>>().not.toExtend<Care>();
  expectTypeOf<Omit<typeof WORDS, 'kit_used'>>().not.toExtend<Lines<PlacedKind>>();
  expectTypeOf(SPOKEN).toExtend<Record<SpokenKind, unknown>>();
  expectTypeOf<Omit<typeof SPOKEN, 'warmth_kept'>>().not.toExtend<Record<SpokenKind, unknown>>();
  expect(Object.keys(CARE_LINES).filter((kind) => !(OF_PATIENT as readonly string[]).includes(kind))).toEqual([]);
});
