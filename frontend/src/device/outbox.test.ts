import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Outbox } from './outbox';
import { receipt, row } from './testing/rows';
import { newDb } from './testing/db';
import type { Db } from './db';

let db: Db;
let outbox: Outbox;

beforeEach(() => {
  db = newDb();
  outbox = new Outbox(db);
});
afterEach(() => vi.restoreAllMocks());

it('has a report on disk before it says so, and in the order in which they were made', async () => {
  const [first, second] = [row('cpr_started'), row('pads_applied')];
  await outbox.put(second);
  await outbox.put(first);
  await db.close();
  expect((await new Outbox(db).rows()).map(({ id }) => id)).toEqual([second.id, first.id]);
});

it('writes with strict durability', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await outbox.put(row('cpr_started'));
  expect(transaction).toHaveBeenCalledWith('outbox', 'readwrite', { durability: 'strict' });
});

it('settles by receipt and keeps the row until the feed has it', async () => {
  const sent = row('cpr_started');
  await outbox.put(sent);
  await outbox.apply([receipt(sent.id, { seq: 7 })], 5);
  expect(await outbox.rows()).toMatchObject([{ state: 'settled', receipt: { seq: 7 }, settled_ms: 5 }]);
  expect(await outbox.waitingOf('p1')).toEqual([]);
  await outbox.seen([sent.id]);
  expect(await outbox.rows()).toEqual([]);
});

it('settles by the feed when the receipt was lost', async () => {
  const sent = row('cpr_started');
  await outbox.put(sent);
  await outbox.seen([sent.id]);
  await outbox.apply([receipt(sent.id, { outcome: 'duplicate' })], 5);
  expect(await outbox.rows()).toEqual([]);
});

it('keeps what was refused until a person decides', async () => {
  const refused = row('accept_alert');
  await outbox.put(refused);
  await outbox.apply([receipt(refused.id, { outcome: 'refused', code: 'alert_withdrawn', detail: 'Too late.' })], 5);
  await outbox.seen([refused.id]);
  await outbox.forgetSettled(Infinity);
  expect(await outbox.rows()).toMatchObject([
    { state: 'refused', refusal: { code: 'alert_withdrawn', detail: 'Too late.' } },
  ]);
  await outbox.retry(refused.id);
  expect(await outbox.waitingOf('p1')).toHaveLength(1);
  await outbox.discard(refused.id);
  expect(await outbox.rows()).toHaveLength(1);
});

it('discards only what was refused', async () => {
  const refused = row('accept_alert', { state: 'refused', refusal: { code: 'c', detail: 'd', at: 'now' } });
  await outbox.put(refused);
  await outbox.discard(refused.id);
  expect(await outbox.rows()).toEqual([]);
});

it('leaves waiting what may pass later', async () => {
  const waiting = row('cpr_started');
  await outbox.put(waiting);
  await outbox.apply([receipt(waiting.id, { outcome: 'refused', retryable: true, code: 'busy' })], 5);
  expect(await outbox.waitingOf('p1')).toHaveLength(1);
});

it('says so when it cannot store, and keeps the report in memory', async () => {
  vi.spyOn(await db.open(), 'transaction').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const unlucky = row('shock_delivered');
  await expect(outbox.put(unlucky)).rejects.toThrow('full');
  expect(outbox.unstored).toBe(1);
  expect(await outbox.waitingOf('p1')).toMatchObject([{ id: unlucky.id }]);
  await outbox.apply([receipt(unlucky.id)], 5);
  await outbox.seen([unlucky.id]);
  expect(outbox.unstored).toBe(0);
});

it('keeps to the letter what it wrote, for showing it to another device', async () => {
  const [seen, settled, waiting, refused, theirs] = [
    row('cpr_started'),
    row('pads_applied'),
    row('note_added'),
    row('poison'),
    row('note_added', { person: 'p2' }),
  ];
  for (const each of [seen, settled, waiting, refused, theirs]) await outbox.put(each);
  await outbox.seen([seen.id, theirs.id]);
  await outbox.apply([receipt(settled.id), receipt(refused.id, { outcome: 'refused' })], 5);
  await outbox.discard(refused.id);
  expect(await outbox.deliveredOf('p1', 'i1')).toEqual([seen.report, settled.report]);
  await outbox.forgetSettled(6);
  expect(await outbox.deliveredOf('p1', 'i1')).toEqual([seen.report, settled.report]);
  expect(await outbox.deliveredOf('p1', 'i2')).toEqual([]);
});
