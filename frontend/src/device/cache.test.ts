import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { INCIDENT, entry, opened, record, unit } from '../timeline/testing/entries';
import type { Person, Snapshot, Subject } from '../wire/types';
import { RelayStore } from './relayStore';
import { eraseCache, readCache, saveFrame, saveSnapshot } from './cache';
import { Outbox } from './outbox';
import { relayRow, row } from './testing/rows';
import { closeDatabase, readMeta, writeMeta } from './db';

const subject: Subject = { incident: record, clearance: 'treating', entries: [opened(1), entry(2, 'cpr_started', {})] };
const snapshot: Snapshot = {
  cursor: 'c2',
  server_time: '',
  person: {} as Person,
  units: [unit],
  positions: [],
  devices: [],
  incidents: [subject],
};
const held = async () => {
  const { cursor, entries, subjects, units } = await readCache();
  return {
    cursor,
    seqs: entries.map(({ seq }) => seq).sort(),
    subjects: subjects.map(({ id }) => id),
    units: units.map(({ id }) => id),
  };
};

beforeEach(async () => {
  await closeDatabase();
  vi.stubGlobal('indexedDB', new IDBFactory());
  await saveSnapshot(snapshot);
});

it('keeps a snapshot and lets the next one take its place', async () => {
  expect(await held()).toEqual({ cursor: 'c2', seqs: [1, 2], subjects: [INCIDENT], units: [unit.id] });
  await saveSnapshot({ ...snapshot, cursor: 'c9', units: [], incidents: [] });
  expect(await held()).toEqual({ cursor: 'c9', seqs: [], subjects: [], units: [] });
});

it('stores entries and their cursor together or not at all', async () => {
  await saveFrame({ type: 'entries', entries: [entry(3, 'pads_applied', { position: null })], cursor: 'c3' });
  expect(await held()).toMatchObject({ cursor: 'c3', seqs: [1, 2, 3] });
  const unclonable = { ...entry(4, 'note_added', {}), payload: { broken: () => undefined } };
  await expect(
    saveFrame({ type: 'entries', entries: [entry(5, 'note_added', {}), unclonable], cursor: 'c5' }),
  ).rejects.toThrow();
  expect(await held()).toMatchObject({ cursor: 'c3', seqs: [1, 2, 3] });
});

it('replaces an incident by its subject, but not what was read beyond it', async () => {
  await saveFrame({ type: 'entries', entries: [entry(3, 'pads_applied', { position: null })], cursor: 'c3' });
  await saveFrame({
    type: 'subject',
    subject: { ...subject, entries: [opened(1), { ...entry(2, 'cpr_started', {}), id: 'other' }] },
    cursor: 'c2',
  });
  const { entries } = await readCache();
  expect(entries.map(({ id, seq }) => [seq, id === 'other'])).toEqual(
    expect.arrayContaining([
      [1, false],
      [2, true],
      [3, false],
    ]),
  );
  expect(entries).toHaveLength(3);
});

it('erases an incident that is taken away, and everything at sign-out but the device itself', async () => {
  await saveFrame({ type: 'withdrawn', incident: INCIDENT, reason: 'stood_down', cursor: 'c4' });
  expect(await held()).toMatchObject({ cursor: 'c4', seqs: [], subjects: [] });
  await writeMeta('device', { id: 'd1', label: 'Tablet' });
  await eraseCache();
  expect(await held()).toEqual({ cursor: null, seqs: [], subjects: [], units: [] });
  expect(await readMeta('device')).toEqual({ id: 'd1', label: 'Tablet' });
});

it('keeps what it delivered of an incident as long as the incident, and a record that the server has not until it has it', async () => {
  const [outbox, relay] = [new Outbox(), new RelayStore()];
  const [here, gone] = [row('cpr_started', {}, INCIDENT), row('cpr_started', {}, 'i2')];
  for (const each of [here, gone]) await outbox.put(each);
  await outbox.seen([here.id, gone.id]);
  await relay.put(relayRow('s1'));
  await relay.put(relayRow('s2', { state: 'settled', settled_ms: 1 }));
  await saveSnapshot(snapshot);
  expect([await outbox.deliveredOf('p1', INCIDENT), await outbox.deliveredOf('p1', 'i2')]).toEqual([[here.report], []]);
  await saveFrame({ type: 'withdrawn', incident: INCIDENT, reason: 'stood_down', cursor: 'c4' });
  expect(await outbox.deliveredOf('p1', INCIDENT)).toEqual([]);
  expect((await relay.rows()).map(({ id }) => id)).toEqual(['s1', 's2']);
  await eraseCache();
  expect((await relay.rows()).map(({ id, state }) => [id, state])).toEqual([['s1', 'waiting']]);
});
