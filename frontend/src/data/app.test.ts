// @vitest-environment happy-dom
/** The whole device, from a tap to the server, against a server in memory. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Db, type Database } from '../device/db';
import { newDb } from '../device/testing/db';
import { INCIDENT, OTHER_UNIT, alertRaised, entry } from '../timeline/testing/entries';
import { closePages, openLivePage, openPage, until } from './testing/page';
import { FakeServer } from './testing/server';
import { involvementOf, type World } from './world.svelte';

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer();
  server.signedIn = 'p1';
});
afterEach(closePages);

/** The browser gives this page no store. */
class DeniedDb extends Db {
  override open(): Promise<Database> {
    return Promise.reject(new DOMException('denied', 'SecurityError'));
  }
}

const careIn = (world: World, patient = INCIDENT) => world.incidents.get(INCIDENT)?.state.patients[patient]?.care;

it('shows a fact before it is stored or sent, then says that it is sent', async () => {
  const { world, reports } = await openLivePage(server);
  const id = reports.record(INCIDENT, 'cpr_started');
  const painted = world.incidents.get(INCIDENT);
  expect(painted?.state.patients[INCIDENT]?.care.cpr).toBe('running');
  expect(painted?.pendingIds.has(id)).toBe(true);
  expect(world.outbox.waiting).toBe(1);
  await until(() => expect(world.incidents.get(INCIDENT)?.pendingIds.size).toBe(0));
  expect(server.sent).toMatchObject([{ id, kind: 'cpr_started', incident: INCIDENT, payload: {} }]);
  expect(world.outbox.waiting).toBe(0);
  expect(world.incidents.get(INCIDENT)?.state).toMatchObject({
    seq: 3,
    patients: { [INCIDENT]: { care: { cpr: 'running' } } },
  });
});

it('goes on the way with the acceptance, before the server has said so', async () => {
  const { world, alerts } = await openLivePage(server);
  alerts.accept(INCIDENT, 'al1');
  expect(involvementOf(world)?.status).toBe('mobile');
  await until(() => expect(server.sent[0]?.kind).toBe('accept_alert'));
});

it('says once that an alert is on the screen', async () => {
  const { alerts } = await openLivePage(server);
  expect(alerts.displayed(INCIDENT, 'al1')).toBe(alerts.displayed(INCIDENT, 'al1'));
  await until(() => expect(server.sent).toHaveLength(1));
});

it('takes what others record from the feed', async () => {
  const { world } = await openLivePage(server);
  server.append(entry(3, 'shock_delivered', { energy_j: 150 }));
  await until(() => expect(careIn(world)?.shock_count).toBe(1));
});

it('keeps facts through a cut and a restart of the page, and sends them under the same ids', async () => {
  const disk = newDb();
  const before = await openLivePage(server, disk);
  server.hasLink = false;
  const ids = [before.reports.record(INCIDENT, 'cpr_started'), before.reports.record(INCIDENT, 'pads_applied')];
  await until(async () => expect((await before.device.outbox.rows()).map(({ id }) => id)).toEqual(ids));
  await before.close();

  const offline = await openPage(server, disk);
  expect(offline.world).toMatchObject({ ready: true, person: { id: 'p1' }, outbox: { waiting: 2 } });
  expect(offline.world.link.state).not.toBe('live');
  expect(careIn(offline.world)).toMatchObject({ cpr: 'running' });
  await offline.close();

  server.hasLink = true;
  const after = await openPage(server, disk);
  await until(() => expect(after.world.outbox.waiting).toBe(0));
  expect([...new Set(server.sent.map(({ id }) => id))]).toEqual(ids);
});

it('shows what the server refused until a person lets it go', async () => {
  server.refuse = {
    accept_alert: { outcome: 'refused', code: 'alert_withdrawn', detail: 'This alert was withdrawn.' },
  };
  const { world, alerts, reports } = await openLivePage(server);
  const id = alerts.accept(INCIDENT, 'al1');
  await until(() =>
    expect(world.outbox.refused).toMatchObject([{ id, words: 'PW21 accepted', code: 'alert_withdrawn' }]),
  );
  expect(involvementOf(world)?.status).toBe('alerted');
  await reports.discard(id);
  expect(world.outbox.refused).toEqual([]);
});

it('forgets incidents at sign-out and seals what is not sent for its author', async () => {
  const disk = newDb();
  const first = await openLivePage(server, disk);
  server.hasLink = false;
  first.reports.record(INCIDENT, 'shock_delivered', { energy_j: 150 });
  expect(await first.session.signOut()).toBeNull();
  expect(first.world).toMatchObject({ person: null, outbox: { waiting: 0, sealed: 1 } });
  expect(first.world.incidents.size).toBe(0);
  await first.close();

  server.hasLink = true;
  const second = await openPage(server, disk);
  expect(server.signedIn).toBeNull();
  expect(second.world).toMatchObject({ person: null, outbox: { sealed: 1 } });
  await second.session.signIn('p2', 'secret');
  await until(() => expect(second.world.link.state).toBe('live'));
  expect(server.sent).toEqual([]);

  await second.session.signOut();
  await second.session.signIn('p1', 'secret');
  await until(() => expect(server.batches).toMatchObject([{ person: 'p1' }]));
  expect(second.world.outbox.sealed).toBe(0);
});

it('goes on recording when the session ends in the middle of an incident', async () => {
  const { world, reports, session } = await openLivePage(server);
  server.signedIn = null;
  const id = reports.record(INCIDENT, 'cpr_started');
  await until(() => expect(world.signInNeeded).toBe(true));
  expect(world.person?.id).toBe('p1');
  expect(world.incidents.get(INCIDENT)?.pendingIds.has(id)).toBe(true);
  expect(await session.signIn('p1', 'secret')).toEqual({ problem: null, choose: [] });
  await until(() => expect(world.outbox.waiting).toBe(0));
  expect(server.sent.map((report) => report.id)).toContain(id);
  expect(world.signInNeeded).toBe(false);
});

it('corrects the moment and the patient of a fact by the server’s clock, and withdraws the first record', async () => {
  const { world, corrections, device } = await openLivePage(server);
  const shock = entry(3, 'shock_delivered', { energy_j: 150 });
  server.append(shock);
  await until(() => expect(careIn(world)?.shock_count).toBe(1));
  const atOnce = Date.now();
  device.clock.note({ serverMs: atOnce + 90_000, sentAt: atOnce, receivedAt: atOnce, blurMs: 0 });
  const meant = Date.parse(shock.occurred_at) - 65_000;
  const again = corrections.correct(shock, INCIDENT, { atMs: meant });
  const care = () => careIn(world);
  expect(care()?.shocks.map(({ entry: id, at, energy_j }) => [id, Date.parse(at), energy_j])).toEqual([
    [again, meant, 150],
  ]);
  await until(() => expect(server.sent.length).toBe(2));
  expect(server.sent).toMatchObject([
    {
      id: again,
      kind: 'shock_delivered',
      at: new Date(meant - 90_000).toISOString(),
      payload: { energy_j: 150 },
      offset_ms: 90_000,
    },
    { kind: 'entry_withdrawn', payload: { entry: shock.id, reason: 'wrong_time' } },
  ]);
  const moved = corrections.correct(shock, INCIDENT, { patient: OTHER_UNIT });
  expect(world.incidents.get(INCIDENT)?.state.patients[OTHER_UNIT]?.care.shocks).toMatchObject([
    { entry: moved, at: shock.occurred_at },
  ]);
  await until(() => expect(server.sent.length).toBe(4));
});

it('says loudly when the device cannot store, and still sends', async () => {
  const { world, reports } = await openLivePage(server, new DeniedDb());
  expect(world.outbox.failure).toContain('cannot store');
  const id = reports.record(INCIDENT, 'cpr_started');
  expect(careIn(world)?.cpr).toBe('running');
  await until(() => expect(server.sent.map((report) => report.id)).toEqual([id]));
  expect(world.outbox.failure).toContain('cannot store');
});

it('shows a partner by position while both are on the incident', async () => {
  const { world } = await openLivePage(server);
  const partner = {
    ...alertRaised(3, 'al2').payload,
    unit: OTHER_UNIT,
    call_sign: 'YA51',
    service: 'ambulance',
    agency: 'a2',
    role: 'crew',
  };
  server.append({ ...alertRaised(3, 'al2'), payload: partner });
  const position = { lat: 53.81, lon: -1.56, accuracy_m: 5, at: '2026-11-22T22:42:00.000Z', source: 'device' };
  server.say({ type: 'positions', positions: [{ unit: OTHER_UNIT, call_sign: 'YA51', position }] });
  await until(() =>
    expect(world.units.get(OTHER_UNIT)).toMatchObject({ call_sign: 'YA51', service: 'ambulance', position }),
  );
  server.append(entry(4, 'alert_withdrawn', { alert: 'al2', unit: OTHER_UNIT, cause: 'replaced' }));
  await until(() => expect(world.units.has(OTHER_UNIT)).toBe(false));
});

it('keeps nothing of one agency for the same person in another', async () => {
  const disk = newDb();
  const first = await openLivePage(server, disk);
  expect(first.world.incidents.size).toBe(1);
  server.hasLink = false;
  await first.close();

  server.hasLink = true;
  server.agency = { id: 'a2', name: 'Aire Valley Ambulance Service', service: 'ambulance' };
  server.entries = [];
  const second = await openPage(server, disk);
  await until(() => expect(second.world.person?.agency.id).toBe('a2'));
  await until(() => expect(second.world.link.state).toBe('live'));
  expect(await disk.readMeta('holder_agency')).toBe('a2');
});
