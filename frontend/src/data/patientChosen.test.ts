import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { eraseCache } from '../device/cache';
import { closeDatabase, readMeta } from '../device/db';
import { fold } from '../timeline/fold';
import { entry, INCIDENT, opened, record } from '../timeline/testing/entries';
import type { IncidentState } from '../wire/types';
import {
  chosenPatient,
  chosenPhase,
  choosePatient,
  choosePhase,
  forgetChosen,
  restoreChosen,
} from './patientChosen.svelte';
import { world } from './world.svelte';

const found = (patient: string, order = 0) => entry(order + 5, 'patient_found', { patient, tag: null });
const stateWith = (...patients: string[]): IncidentState => fold([opened(1), ...patients.map(found)]);

beforeEach(async () => {
  await closeDatabase();
  vi.stubGlobal('indexedDB', new IDBFactory());
  forgetChosen();
  world.incidents.clear();
  world.incidents.set(INCIDENT, {
    record: { ...record, id: INCIDENT },
    clearance: 'treating',
    state: stateWith(),
    entries: [],
    pendingIds: new Set(),
  });
});

it('is the first patient until another is chosen', () => {
  expect(chosenPatient(INCIDENT, stateWith('second'))).toBe(INCIDENT);
  choosePatient(INCIDENT, 'second');
  expect(chosenPatient(INCIDENT, stateWith('second'))).toBe('second');
});

it('goes back to the one before where the one chosen is no more', () => {
  choosePatient(INCIDENT, 'second');
  choosePatient(INCIDENT, 'third');
  expect(chosenPatient(INCIDENT, stateWith('second', 'third'))).toBe('third');
  expect(chosenPatient(INCIDENT, stateWith('second'))).toBe('second');
  expect(chosenPatient(INCIDENT, stateWith())).toBe(INCIDENT);
});

it('follows a patient who turns out to be another', () => {
  choosePatient(INCIDENT, 'second');
  const merged = entry(9, 'patients_merged', { patient: 'second', into: 'third' });
  expect(chosenPatient(INCIDENT, fold([opened(1), found('second'), found('third', 1), merged]))).toBe('third');
});

it('survives a reload, with the phase of tactical care', async () => {
  choosePatient(INCIDENT, 'second');
  choosePhase(INCIDENT, 'direct_threat');
  await vi.waitFor(async () =>
    expect(await readMeta('choices')).toEqual({
      patients: { [INCIDENT]: ['second', INCIDENT] },
      phase: { [INCIDENT]: 'direct_threat' },
    }),
  );
  forgetChosen();
  expect([chosenPatient(INCIDENT, stateWith('second')), chosenPhase(INCIDENT)]).toEqual([INCIDENT, null]);
  await restoreChosen();
  expect([chosenPatient(INCIDENT, stateWith('second')), chosenPhase(INCIDENT)]).toEqual(['second', 'direct_threat']);
});

it('keeps nothing of an incident that is over, nor of anybody who signed out', async () => {
  choosePatient(INCIDENT, 'second');
  world.incidents.clear();
  choosePatient('other', 'third');
  await vi.waitFor(async () => expect(await readMeta('choices')).toEqual({ patients: { other: ['third', 'other'] } }));
  await eraseCache();
  expect(await readMeta('choices')).toBeUndefined();
});
