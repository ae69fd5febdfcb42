import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { Db } from './db';
import { Outbox } from './outbox';
import { RelayStore } from './relayStore';
import { relayRow, row } from './testing/rows';

it('keeps what version 2 had stored, under the names of today', async () => {
  const { record, ...relayed } = relayRow('s1');
  const waiting = row('shock_delivered');
  const delivered = row('cpr_started');
  const before = await openDB('coresponder', 2, {
    upgrade(db) {
      db.createObjectStore('meta');
      db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true }).createIndex('id', 'id', {
        unique: true,
      });
      db.createObjectStore('subjects', { keyPath: 'id' });
      db.createObjectStore('entries', { keyPath: 'id' }).createIndex('incident', 'incident');
      db.createObjectStore('units', { keyPath: 'id' });
      db.createObjectStore('carried', { keyPath: 'id' });
      db.createObjectStore('told', { keyPath: 'id' }).createIndex('incident', 'incident');
    },
  });
  await before.put('outbox', waiting);
  await before.put('carried', { ...relayed, carried: record });
  await before.put('told', { id: delivered.id, incident: 'i1', person: 'p1', report: delivered.report });
  before.close();

  const db = new Db();
  const outbox = new Outbox(db);
  expect((await outbox.rows()).map(({ id }) => id)).toEqual([waiting.id]);
  expect(await new RelayStore(db).rows()).toEqual([relayRow('s1')]);
  expect(await outbox.deliveredOf('p1', 'i1')).toEqual([delivered.report]);
});
