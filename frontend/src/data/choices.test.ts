import { beforeEach, expect, it, vi } from 'vitest';
import { FeedCache } from '../device/cache';
import type { Db } from '../device/db';
import { newDb } from '../device/testing/db';
import { fold } from '../timeline/fold';
import { entry, INCIDENT, opened, record } from '../timeline/testing/entries';
import type { IncidentState } from '../wire/types';
import { IncidentChoices } from './choices.svelte';
import { createWorld, type World } from './world.svelte';

let db: Db;
let world: World;
let choices: IncidentChoices;
const found = (patient: string, order = 0) => entry(order + 5, 'patient_found', { patient, tag: null });
const stateWith = (...patients: string[]): IncidentState => fold([opened(1), ...patients.map(found)]);

beforeEach(() => {
  db = newDb();
  world = createWorld();
  choices = new IncidentChoices(world, db);
  world.incidents.set(INCIDENT, {
    record: { ...record, id: INCIDENT },
    clearance: 'treating',
    state: stateWith(),
    entries: [],
    pendingIds: new Set(),
  });
});

it('is the first patient until another is chosen', () => {
  expect(choices.patient(INCIDENT, stateWith('second'))).toBe(INCIDENT);
  choices.choosePatient(INCIDENT, 'second');
  expect(choices.patient(INCIDENT, stateWith('second'))).toBe('second');
});

it('goes back to the one before where the one chosen is no more', () => {
  choices.choosePatient(INCIDENT, 'second');
  choices.choosePatient(INCIDENT, 'third');
  expect(choices.patient(INCIDENT, stateWith('second', 'third'))).toBe('third');
  expect(choices.patient(INCIDENT, stateWith('second'))).toBe('second');
  expect(choices.patient(INCIDENT, stateWith())).toBe(INCIDENT);
});

it('follows a patient who turns out to be another', () => {
  choices.choosePatient(INCIDENT, 'second');
  const merged = entry(9, 'patients_merged', { patient: 'second', into: 'third' });
  expect(choices.patient(INCIDENT, fold([opened(1), found('second'), found('third', 1), merged]))).toBe('third');
});

it('survives a reload, with the phase of tactical care', async () => {
  choices.choosePatient(INCIDENT, 'second');
  choices.choosePhase(INCIDENT, 'direct_threat');
  await vi.waitFor(async () =>
    expect(await db.readMeta('choices')).toEqual({
      patients: { [INCIDENT]: ['second', INCIDENT] },
      phase: { [INCIDENT]: 'direct_threat' },
    }),
  );
  choices.forget();
  expect([choices.patient(INCIDENT, stateWith('second')), choices.phase(INCIDENT)]).toEqual([INCIDENT, null]);
  await choices.restore();
  expect([choices.patient(INCIDENT, stateWith('second')), choices.phase(INCIDENT)]).toEqual([
    'second',
    'direct_threat',
  ]);
});

it('keeps nothing of an incident that is over, nor of anybody who signed out', async () => {
  choices.choosePatient(INCIDENT, 'second');
  world.incidents.clear();
  choices.choosePatient('other', 'third');
  await vi.waitFor(async () =>
    expect(await db.readMeta('choices')).toEqual({ patients: { other: ['third', 'other'] }, phase: {} }),
  );
  await new FeedCache(db).erase();
  expect(await db.readMeta('choices')).toBeUndefined();
});
