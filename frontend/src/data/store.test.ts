// @vitest-environment happy-dom
/** A store that neither answers nor fails, and what a device keeps by its own clock. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ANSWER_MS, AGAIN_MS, Db, type Database } from '../device/db';
import { newDb } from '../device/testing/db';
import { newId } from '../wire/ids';
import { INCIDENT, alertRaised, entry } from '../timeline/testing/entries';
import { KEPT_MS } from './keeping';
import { STORE_FAILED } from './reports';
import { closePages, openLivePage, openPage, until } from './testing/page';
import { FakeServer } from './testing/server';

let server: FakeServer;
beforeEach(() => {
  server = new FakeServer();
  server.signedIn = 'p1';
});
afterEach(async () => {
  vi.useRealTimers();
  await closePages();
});

/** It opens, or does not, as the test says; nothing that is asked of it is ever answered while it is stuck. */
class StuckDb extends Db {
  isStuck = true;

  protected override openNow(): Promise<Database> {
    return this.isStuck ? new Promise<never>(() => undefined) : super.openNow();
  }
}

const never = new Promise<never>(() => undefined);

/** A transaction, or a store in one, that takes everything and answers nothing. */
function silent(): object {
  const parts: Record<string, unknown> = { done: never, objectStore: silent };
  return new Proxy({}, { get: (_, name) => (name === 'store' ? silent() : (parts[String(name)] ?? (() => never))) });
}

/** It opens and works, and from a moment on answers nothing. */
class FallsSilent extends Db {
  isSilent = false;

  protected override async openNow(): Promise<Database> {
    return new Proxy(await super.openNow(), {
      get: (db, name) => {
        if (this.isSilent && name !== 'close') return name === 'transaction' ? silent : () => never;
        const found: unknown = Reflect.get(db, name);
        return typeof found === 'function' ? (found.bind(db) as unknown) : found;
      },
    });
  }
}

it('shows an alert and a tap at once while a store that worked answers nothing any more, and sends after one wait', async () => {
  server.entries = server.entries.slice(0, 1);
  const db = new FallsSilent(newId());
  const page = await openLivePage(server, db);
  db.isSilent = true;
  const begun = performance.now();
  server.append(alertRaised(2, 'al1'));
  await until(() => expect(page.world.incidents.get(INCIDENT)?.entries).toHaveLength(2));
  const shown = () => page.world.incidents.get(INCIDENT)?.pendingIds.size ?? 0;
  const before = shown();
  page.reports.record(INCIDENT, 'accept_alert', { alert: 'al1' });
  // Accepting also means mobile.
  expect(shown()).toBe(before + 2);
  expect(performance.now() - begun).toBeLessThan(ANSWER_MS);
  await until(() => expect(server.sent.map(({ kind }) => kind)).toContain('accept_alert'));
  expect(performance.now() - begun).toBeLessThan(2 * ANSWER_MS);
  await until(() => expect(page.world.outbox.failure).toBe(STORE_FAILED));
  const asked = performance.now();
  page.reports.record(INCIDENT, 'cpr_started');
  await until(() => expect(server.sent.map(({ kind }) => kind)).toContain('cpr_started'));
  expect(performance.now() - asked).toBeLessThan(ANSWER_MS);
});

it.each(['out', 'in'])('lets a person sign %s while the store answers nothing', async (way) => {
  server.entries = [];
  const db = new FallsSilent(newId());
  const page = await openLivePage(server, db);
  db.isSilent = true;
  const begun = performance.now();
  if (way === 'out') expect(await page.session.signOut()).toBeNull();
  else expect((await page.session.signIn('p1', 'secret')).problem).toBeNull();
  expect(page.world.person === null).toBe(way === 'out');
  expect(performance.now() - begun).toBeLessThan(2 * ANSWER_MS);
});

it('waits once for a store that does not answer, then works from memory and says so', async () => {
  const db = new StuckDb(newId());
  const begun = performance.now();
  const page = await openPage(server, db);
  expect(performance.now() - begun).toBeLessThan(ANSWER_MS * 2);
  expect(page.world.outbox.failure).toBe(STORE_FAILED);
  await until(() => expect(page.world.link.state).toBe('live'));
  const asked = performance.now();
  page.reports.record(INCIDENT, 'cpr_started');
  expect(page.world.incidents.get(INCIDENT)?.pendingIds.size).toBe(1);
  await until(() => expect(server.sent.map(({ kind }) => kind)).toContain('cpr_started'));
  expect(performance.now() - asked).toBeLessThan(ANSWER_MS);
});

it('shows an alert at once while the store does not answer', async () => {
  server.entries = server.entries.slice(0, 1);
  const db = newDb();
  const page = await openLivePage(server, db);
  vi.spyOn(await db.open(), 'transaction').mockImplementation(() => {
    throw new Error('stuck');
  });
  server.append(alertRaised(2, 'al1'));
  const begun = performance.now();
  await until(() => expect(page.world.incidents.get(INCIDENT)?.entries).toHaveLength(2));
  expect(performance.now() - begun).toBeLessThan(ANSWER_MS);
});

it('stores what it kept in memory when the store answers again', async () => {
  const db = new StuckDb(newId());
  const page = await openPage(server, db);
  await until(() => expect(page.world.link.state).toBe('live'));
  server.answers['POST /api/reports'] = () => ({ status: 503, body: { code: 'x', retryable: true } });
  page.reports.record(INCIDENT, 'cpr_started');
  db.isStuck = false;
  await vi.waitFor(() => expect(page.world.outbox.failure).toBeNull(), { timeout: AGAIN_MS * 2, interval: 50 });
  await until(async () => expect((await (await db.open()).getAll('outbox')).length).toBe(1));
  await until(async () => expect((await (await db.open()).getAll('subjects')).length).toBe(1));
}, 40_000);

it('erases an incident twelve hours after one’s own part, without a link', async () => {
  const db = newDb();
  const page = await openLivePage(server, db);
  server.append(entry(3, 'status_reached', { status: 'clear' }));
  await until(() =>
    expect(page.world.incidents.get(INCIDENT)?.state.involvements[server.unit.id]?.ended_at).toBeTruthy(),
  );
  server.hasLink = false;
  const endedAt = page.world.incidents.get(INCIDENT)?.state.involvements[server.unit.id]?.ended_at ?? '';
  page.world.clock.offsetMs = Date.parse(endedAt) + KEPT_MS - 1_000 - Date.now();
  await page.keeping.look();
  expect(page.world.incidents.size).toBe(1);
  page.world.clock.offsetMs += 2_000;
  await page.keeping.look();
  expect(page.world.incidents.size).toBe(0);
  await until(async () => expect((await (await db.open()).getAll('entries')).length).toBe(0));
});

it('erases all after twelve hours without the server, closed in between, and with the clock set back', async () => {
  const db = newDb();
  const now = new Date().toISOString();
  const page = await openLivePage(server, db);
  server.append(entry(3, 'status_reached', { status: 'clear' }, { occurred_at: now, recorded_at: now }));
  await until(() =>
    expect(page.world.incidents.get(INCIDENT)?.state.involvements[server.unit.id]?.ended_at).toBeTruthy(),
  );
  await page.keeping.look();
  server.hasLink = false;
  const moved = (hours: number) => (page.world.clock.offsetMs = hours * 3_600_000);
  for (const hours of [7, 2]) {
    moved(hours);
    await page.keeping.look();
    expect(page.world.incidents.size).toBe(1);
  }
  await page.close();
  // Seven hours went by, the clock was set back by five, and five more and a bit go by while the app is closed.
  await db.writeMeta('offset', 7.1 * 3_600_000);
  const reopened = await openPage(server, db);
  expect(reopened.world.incidents.size).toBe(0);
  await until(async () => expect((await (await db.open()).getAll('entries')).length).toBe(0));
});
