import { beforeEach, expect, it, vi } from 'vitest';
import { entry, INCIDENT, opened, record, unit } from '../timeline/testing/entries';
import type { Session } from '../wire/types';
import { noteDisplayed, type DisplayedStores } from './displayed';
import { FeedCache } from './cache';
import { Identity } from './identity';
import { Outbox } from './outbox';
import { newDb } from './testing/db';

const agency = { id: 'a1', name: 'West Yorkshire Police', service: 'police' as const };
const person = { id: 'p1', name: 'A. Officer', role: 'responder' as const, agency, unit, competences: [] };
const shown = { incident: INCIDENT, alert: 'al1', atMs: Date.UTC(2026, 10, 22) };
let stores: DisplayedStores;

beforeEach(async () => {
  vi.stubGlobal('navigator', { userAgent: 'Android Mobile' });
  const db = newDb();
  stores = { db, identity: new Identity(db), cache: new FeedCache(db), outbox: new Outbox(db) };
  await stores.db.writeMeta('session', { person } as unknown as Session);
  await stores.db.writeMeta('offset', 1_500);
});

it('speaks as the person and the unit of this device', async () => {
  expect(await noteDisplayed(stores, shown)).toBe(true);
  expect(await stores.outbox.waitingOf('p1')).toMatchObject([
    {
      report: {
        kind: 'alert_displayed',
        incident: INCIDENT,
        payload: { alert: 'al1' },
        at: '2026-11-22T00:00:00.000Z',
      },
      unit: unit.id,
      offset_ms: 1_500,
    },
  ]);
});

it('says it once, also when a page has said it or the feed has brought it back', async () => {
  await noteDisplayed(stores, shown);
  expect(await noteDisplayed({ ...stores, outbox: new Outbox(stores.db) }, shown)).toBe(false);
  const { id: device } = await stores.identity.load();
  const said = (by: string, alert: string) => entry(2, 'alert_displayed', { alert }, { device: by });
  await stores.cache.saveSubject({
    incident: record,
    clearance: 'treating',
    entries: [opened(1), said(device, 'al2')],
  });
  expect(await noteDisplayed(stores, { ...shown, alert: 'al2' })).toBe(false);
  await stores.cache.saveSubject({
    incident: record,
    clearance: 'treating',
    entries: [opened(1), said('another device', 'al3')],
  });
  expect(await noteDisplayed(stores, { ...shown, alert: 'al3' })).toBe(true);
});

it('says nothing for nobody', async () => {
  await stores.db.writeMeta('session', { person: null } as unknown as Session);
  expect(await noteDisplayed(stores, shown)).toBe(false);
});
