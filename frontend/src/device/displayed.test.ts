import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { entry, INCIDENT, opened, record, unit } from '../timeline/testing/entries';
import type { Session } from '../wire/types';
import { noteDisplayed } from './displayed';
import { saveSubject } from './cache';
import { deviceIdentity } from './identity';
import { Outbox } from './outbox';
import { closeDatabase, writeMeta } from './db';

const agency = { id: 'a1', name: 'West Yorkshire Police', service: 'police' as const };
const person = { id: 'p1', name: 'A. Officer', role: 'responder' as const, agency, unit, competences: [] };
const shown = { incident: INCIDENT, alert: 'al1', atMs: Date.UTC(2026, 10, 22) };
let outbox: Outbox;

beforeEach(async () => {
  await closeDatabase();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { userAgent: 'Android Mobile' });
  outbox = new Outbox();
  await writeMeta('session', { person } as unknown as Session);
  await writeMeta('offset', 1_500);
});

it('speaks as the person and the unit of this device', async () => {
  expect(await noteDisplayed(outbox, shown)).toBe(true);
  expect(await outbox.waitingOf('p1')).toMatchObject([
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
  await noteDisplayed(outbox, shown);
  expect(await noteDisplayed(new Outbox(), shown)).toBe(false);
  const { id: device } = await deviceIdentity();
  const said = (by: string, alert: string) => entry(2, 'alert_displayed', { alert }, { device: by });
  await saveSubject({ incident: record, clearance: 'treating', entries: [opened(1), said(device, 'al2')] });
  expect(await noteDisplayed(outbox, { ...shown, alert: 'al2' })).toBe(false);
  await saveSubject({ incident: record, clearance: 'treating', entries: [opened(1), said('another device', 'al3')] });
  expect(await noteDisplayed(outbox, { ...shown, alert: 'al3' })).toBe(true);
});

it('says nothing for nobody', async () => {
  await writeMeta('session', { person: null } as unknown as Session);
  expect(await noteDisplayed(outbox, shown)).toBe(false);
});
