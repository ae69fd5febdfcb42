import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { INCIDENT, entry, opened, record, unit } from '../story/testing/entries';
import type { Person, Snapshot, Subject } from '../wire/types';
import { eraseHeld, readHeld, saveFrame, saveSnapshot } from './held';
import { closeVault, readMeta, writeMeta } from './vault';

const subject: Subject = { incident: record, clearance: 'treating', entries: [opened(1), entry(2, 'cpr_started', {})] };
const snapshot: Snapshot = {
  cursor: 'c2', server_time: '', person: {} as Person, units: [unit], positions: [], devices: [], incidents: [subject],
};
const held = async () => {
  const { cursor, entries, subjects, units } = await readHeld();
  return { cursor, seqs: entries.map(({ seq }) => seq).sort(), subjects: subjects.map(({ id }) => id), units: units.map(({ id }) => id) };
};

beforeEach(async () => {
  await closeVault();
  vi.stubGlobal('indexedDB', new IDBFactory());
  await saveSnapshot(snapshot);
});

it('keeps a snapshot and lets the next one take its place', async () => {
  expect(await held()).toEqual({ cursor: 'c2', seqs: [1, 2], subjects: [INCIDENT], units: [unit.id] });
  await saveSnapshot({ ...snapshot, cursor: 'c9', units: [], incidents: [] });
  expect(await held()).toEqual({ cursor: 'c9', seqs: [], subjects: [], units: [] });
});

it('stores entries and their cursor together or not at all', async () => {
  await saveFrame({ type: 'entries', entries: [entry(3, 'pads_applied', {})], cursor: 'c3' });
  expect(await held()).toMatchObject({ cursor: 'c3', seqs: [1, 2, 3] });
  const unclonable = { ...entry(4, 'note_added', {}), payload: { broken: () => undefined } };
  await expect(saveFrame({ type: 'entries', entries: [entry(5, 'note_added', {}), unclonable], cursor: 'c5' })).rejects.toThrow();
  expect(await held()).toMatchObject({ cursor: 'c3', seqs: [1, 2, 3] });
});

it('replaces an incident by its subject, but not what was read beyond it', async () => {
  await saveFrame({ type: 'entries', entries: [entry(3, 'pads_applied', {})], cursor: 'c3' });
  await saveFrame({ type: 'subject', subject: { ...subject, entries: [opened(1), { ...entry(2, 'cpr_started', {}), id: 'other' }] }, cursor: 'c2' });
  const { entries } = await readHeld();
  expect(entries.map(({ id, seq }) => [seq, id === 'other'])).toEqual(expect.arrayContaining([[1, false], [2, true], [3, false]]));
  expect(entries).toHaveLength(3);
});

it('erases an incident that is taken away, and everything at sign-out but the device itself', async () => {
  await saveFrame({ type: 'withdrawn', incident: INCIDENT, reason: 'stood_down', cursor: 'c4' });
  expect(await held()).toMatchObject({ cursor: 'c4', seqs: [], subjects: [] });
  await writeMeta('device', { id: 'd1', label: 'Tablet' });
  await eraseHeld();
  expect(await held()).toEqual({ cursor: null, seqs: [], subjects: [], units: [] });
  expect(await readMeta('device')).toEqual({ id: 'd1', label: 'Tablet' });
});
