import { beforeEach, describe, expect, it } from 'vitest';
import { INCIDENT, entry, opened, record, unit } from '../timeline/testing/entries';
import type { DeskItem, Entry, OperationSubject, Person, Snapshot, Subject } from '../wire/types';
import { RelayStore } from './relayStore';
import { FeedCache, itemsAfter } from './cache';
import { Outbox } from './outbox';
import { relayRow, row } from './testing/rows';
import { newDb } from './testing/db';
import type { Db } from './db';

const subject: Subject = { incident: record, clearance: 'treating', entries: [opened(1), entry(2, 'cpr_started', {})] };
const snapshot: Snapshot = {
  cursor: 'c2',
  server_time: '',
  person: {} as Person,
  units: [unit],
  positions: [],
  devices: [],
  incidents: [subject],
  operations: [],
  desk_items: [],
};
let db: Db;
let cache: FeedCache;
const cached = async () => {
  const { cursor, entries, subjects, units } = await cache.read();
  return {
    cursor,
    seqs: entries.map(({ seq }) => seq).sort(),
    subjects: subjects.map(({ id }) => id),
    units: units.map(({ id }) => id),
  };
};

beforeEach(async () => {
  db = newDb();
  cache = new FeedCache(db);
  await cache.saveSnapshot(snapshot);
});

it('keeps a snapshot and lets the next one take its place', async () => {
  expect(await cached()).toEqual({ cursor: 'c2', seqs: [1, 2], subjects: [INCIDENT], units: [unit.id] });
  await cache.saveSnapshot({ ...snapshot, cursor: 'c9', units: [], incidents: [] });
  expect(await cached()).toEqual({ cursor: 'c9', seqs: [], subjects: [], units: [] });
});

it('stores entries and their cursor together or not at all', async () => {
  await cache.saveFrame({ type: 'entries', entries: [entry(3, 'pads_applied', { position: null })], cursor: 'c3' });
  expect(await cached()).toMatchObject({ cursor: 'c3', seqs: [1, 2, 3] });
  const unclonable = { ...entry(4, 'note_added', {}), payload: { broken: () => undefined } };
  await expect(
    cache.saveFrame({ type: 'entries', entries: [entry(5, 'note_added', {}), unclonable], cursor: 'c5' }),
  ).rejects.toThrow();
  expect(await cached()).toMatchObject({ cursor: 'c3', seqs: [1, 2, 3] });
});

it('replaces an incident by its subject, but not what was read beyond it', async () => {
  await cache.saveFrame({ type: 'entries', entries: [entry(3, 'pads_applied', { position: null })], cursor: 'c3' });
  await cache.saveFrame({
    type: 'subject',
    subject: { ...subject, entries: [opened(1), { ...entry(2, 'cpr_started', {}), id: 'other' }] },
    cursor: 'c2',
  });
  const { entries } = await cache.read();
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
  await cache.saveFrame({ type: 'withdrawn', incident: INCIDENT, reason: 'stood_down', cursor: 'c4' });
  expect(await cached()).toMatchObject({ cursor: 'c4', seqs: [], subjects: [] });
  await db.writeMeta('device', { id: 'd1', label: 'Tablet' });
  await cache.erase();
  expect(await cached()).toEqual({ cursor: null, seqs: [], subjects: [], units: [] });
  expect(await db.readMeta('device')).toEqual({ id: 'd1', label: 'Tablet' });
});

it('erases what it delivered itself, where the server has erased it', async () => {
  const outbox = new Outbox(db);
  const [kept, erased] = [row('note_added', {}, INCIDENT), row('note_added', {}, INCIDENT)];
  for (const each of [kept, erased]) await outbox.put(each);
  await outbox.seen([kept.id, erased.id]);
  const stub = { ...entry(9, 'note_added', {}), id: erased.id, kind: 'erased', withheld: true };
  await cache.saveFrame({ type: 'subject', subject: { ...subject, entries: [stub] }, cursor: 'c5' });
  expect(await outbox.deliveredOf('p1', INCIDENT)).toEqual([kept.report]);
});

it('keeps what it delivered of an incident as long as the incident, and a record that the server has not until it has it', async () => {
  const [outbox, relay] = [new Outbox(db), new RelayStore(db)];
  const [here, gone] = [row('cpr_started', {}, INCIDENT), row('cpr_started', {}, 'i2')];
  for (const each of [here, gone]) await outbox.put(each);
  await outbox.seen([here.id, gone.id]);
  await relay.put(relayRow('s1'));
  await relay.put(relayRow('s2', { state: 'settled', settled_ms: 1 }));
  await cache.saveSnapshot(snapshot);
  expect([await outbox.deliveredOf('p1', INCIDENT), await outbox.deliveredOf('p1', 'i2')]).toEqual([[here.report], []]);
  await cache.saveFrame({ type: 'withdrawn', incident: INCIDENT, reason: 'stood_down', cursor: 'c4' });
  expect(await outbox.deliveredOf('p1', INCIDENT)).toEqual([]);
  expect((await relay.rows()).map(({ id }) => id)).toEqual(['s1', 's2']);
  await cache.erase();
  expect((await relay.rows()).map(({ id, state }) => [id, state])).toEqual([['s1', 'waiting']]);
});

describe('an operation', () => {
  const OPERATION = '01900000-0000-7000-8000-0000000000f1';
  const begun: Entry = {
    ...entry(1, 'operation_opened', { number: 'WY-20261122-OP001', exercise: false }),
    id: '01900000-0000-7000-9000-0000000000f2',
    incident: OPERATION,
    subject_kind: 'operation',
  };
  const operation = { id: OPERATION, number: 'WY-20261122-OP001', exercise: false, opened_at: begun.occurred_at };
  const whole: OperationSubject = { subject_kind: 'operation', operation, clearance: 'command', entries: [begun] };
  const kept = async () => {
    const { operations, entries } = await cache.read();
    return { operations, own: entries.filter(({ incident }) => incident === OPERATION).length };
  };

  it('is kept with its entries, as incidents are', async () => {
    await cache.saveFrame({ type: 'subject', subject: whole, cursor: 'c3' });
    await cache.saveFrame({ type: 'entries', entries: [{ ...begun, id: 'second', seq: 2 }], cursor: 'c4' });
    expect(await kept()).toEqual({
      operations: [{ id: OPERATION, record: operation, clearance: 'command' }],
      own: 2,
    });
    expect((await cached()).subjects).toEqual([INCIDENT]);
  });

  it('is erased with its entries when it is out of sight', async () => {
    await cache.saveSnapshot({ ...snapshot, operations: [whole] });
    expect((await kept()).own).toBe(1);
    const gone = { type: 'withdrawn', subject_kind: 'operation', incident: OPERATION, reason: 'agency_left' } as const;
    await cache.saveFrame({ ...gone, cursor: 'c5' });
    expect(await kept()).toEqual({ operations: [], own: 0 });
    expect(await cached()).toMatchObject({ subjects: [INCIDENT], seqs: [1, 2] });
  });

  it('goes with everything else at the sign-out', async () => {
    await cache.saveSnapshot({ ...snapshot, operations: [whole] });
    await cache.erase();
    expect(await kept()).toEqual({ operations: [], own: 0 });
  });
});

it('replaces the desk items that a frame names, and takes those that are resolved away', () => {
  const item = (id: string, more: Partial<DeskItem> = {}): DeskItem => ({
    ...{ id, agency: 'a1', kind: 'call_held', subject: '', incident: null, source_message: null, notes: [] },
    ...{ raised_at: `2026-11-22T22:4${id}:00.000Z`, due_at: `2026-11-22T22:4${id}:20.000Z` },
    ...{ seen_at: null, seen_by: null, escalated_at: null, escalated_to: null },
    ...{ resolved_at: null, resolved_by: null, resolution: null },
    ...more,
  });
  const seen = item('1', { seen_at: '2026-11-22T22:41:30.000Z' });
  expect(itemsAfter([item('1')], [seen, item('0')])).toEqual([item('0'), seen]);
  expect(itemsAfter([item('0'), seen], [item('0', { resolved_at: '2026-11-22T22:42:00.000Z' })])).toEqual([seen]);
});
