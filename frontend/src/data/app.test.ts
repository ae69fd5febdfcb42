// @vitest-environment happy-dom
/** The whole device, from the thumb to the line, against a server in memory. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { INCIDENT, OTHER_UNIT, alertRaised, entry } from '../timeline/testing/entries';
import { FakeServer } from './testing/server';

let server: FakeServer;
/** A page that is closed takes its timers with it. */
const timers: ReturnType<typeof setTimeout>[] = [];
const { setTimeout: startTimeout, setInterval: startInterval } = globalThis;

function keepTimers(): void {
  vi.stubGlobal('setTimeout', (act: () => void, ms: number) => kept(startTimeout(act, ms)));
  vi.stubGlobal('setInterval', (act: () => void, ms: number) => kept(startInterval(act, ms)));
}

function kept(timer: ReturnType<typeof setTimeout>): ReturnType<typeof setTimeout> {
  timers.push(timer);
  return timer;
}

afterEach(() => {
  timers.splice(0).forEach((timer) => clearTimeout(timer));
  vi.unstubAllGlobals();
});

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  server = new FakeServer();
  server.signedIn = 'p1';
});

/** A page on this device: modules of its own, the same store. */
async function openPage() {
  vi.resetModules();
  keepTimers();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('WebSocket', function openSocket(url: string) {
    return server.openSocket(url);
  });
  vi.stubGlobal('BroadcastChannel', undefined);
  const [start, worldModule, care, alerts, session, outbox] = await Promise.all([
    import('./start'),
    import('./world.svelte'),
    import('./care'),
    import('./alerts'),
    import('./session'),
    import('./outbox'),
  ]);
  const { world, myIncident, myInvolvement } = worldModule;
  await start.startApp();
  return { world, myIncident, myInvolvement, ...care, ...alerts, ...session, ...outbox };
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 2_000, interval: 10 });

async function openLivePage() {
  const page = await openPage();
  await soon(() => expect(page.world.link.state).toBe('live'));
  return page;
}

it('shows a fact before it is stored or sent, then says that it is sent', async () => {
  const { world, recordFact } = await openLivePage();
  const id = recordFact(INCIDENT, 'cpr_started');
  const painted = world.incidents.get(INCIDENT);
  expect(painted?.state.patients[INCIDENT]?.care.cpr).toBe('running');
  expect(painted?.pendingIds.has(id)).toBe(true);
  expect(world.outbox.waiting).toBe(1);
  await soon(() => expect(world.incidents.get(INCIDENT)?.pendingIds.size).toBe(0));
  expect(server.sent).toMatchObject([{ id, kind: 'cpr_started', incident: INCIDENT, payload: {} }]);
  expect(world.outbox.waiting).toBe(0);
  expect(world.incidents.get(INCIDENT)?.state).toMatchObject({
    seq: 3,
    patients: { [INCIDENT]: { care: { cpr: 'running' } } },
  });
});

it('goes on the way with the acceptance, before the server has said so', async () => {
  const { acceptAlert, myInvolvement } = await openLivePage();
  acceptAlert(INCIDENT, 'al1');
  expect(myInvolvement()?.status).toBe('mobile');
  await soon(() => expect(server.sent[0]?.kind).toBe('accept_alert'));
});

it('says once that an alert is on the screen', async () => {
  const { alertDisplayed } = await openLivePage();
  expect(alertDisplayed(INCIDENT, 'al1')).toBe(alertDisplayed(INCIDENT, 'al1'));
  await soon(() => expect(server.sent).toHaveLength(1));
});

it('takes what others record from the line', async () => {
  const { world } = await openLivePage();
  server.tell(entry(3, 'shock_delivered', { energy_j: 150 }));
  await soon(() => expect(world.incidents.get(INCIDENT)?.state.patients[INCIDENT]?.care.shock_count).toBe(1));
});

it('keeps facts through a cut and a restart of the page, and sends them under the same ids', async () => {
  const before = await openLivePage();
  server.hasLink = false;
  const ids = [before.recordFact(INCIDENT, 'cpr_started'), before.recordFact(INCIDENT, 'pads_applied')];
  await soon(() => expect(before.world.outbox.waiting).toBe(2));
  await new Promise((resolve) => setTimeout(resolve, 50));

  const offline = await openPage();
  expect(offline.world).toMatchObject({ ready: true, person: { id: 'p1' }, outbox: { waiting: 2 } });
  expect(offline.world.link.state).not.toBe('live');
  expect(offline.world.incidents.get(INCIDENT)?.state.patients[INCIDENT]?.care).toMatchObject({ cpr: 'running' });

  server.hasLink = true;
  const after = await openPage();
  await soon(() => expect(after.world.outbox.waiting).toBe(0));
  expect([...new Set(server.sent.map(({ id }) => id))]).toEqual(ids);
});

it('shows what the server refused until a person lets it go', async () => {
  server.refuse = {
    accept_alert: { outcome: 'refused', code: 'alert_withdrawn', detail: 'This alert was withdrawn.' },
  };
  const { world, acceptAlert, discardRefused, myInvolvement } = await openLivePage();
  const id = acceptAlert(INCIDENT, 'al1');
  await soon(() => expect(world.outbox.refused).toMatchObject([{ id, kind: 'accept_alert', code: 'alert_withdrawn' }]));
  expect(myInvolvement()?.status).toBe('alerted');
  await discardRefused(id);
  expect(world.outbox.refused).toEqual([]);
});

it('forgets incidents at sign-out and seals what is not sent for its author', async () => {
  const first = await openLivePage();
  server.hasLink = false;
  first.recordFact(INCIDENT, 'shock_delivered', { energy_j: 150 });
  expect(await first.signOut()).toBeNull();
  expect(first.world).toMatchObject({ person: null, outbox: { waiting: 0, sealed: 1 } });
  expect(first.world.incidents.size).toBe(0);

  server.hasLink = true;
  const second = await openPage();
  expect(server.signedIn).toBeNull();
  expect(second.world).toMatchObject({ person: null, outbox: { sealed: 1 } });
  await second.signIn('p2', 'secret');
  await soon(() => expect(second.world.link.state).toBe('live'));
  expect(server.sent).toEqual([]);

  await second.signOut();
  await second.signIn('p1', 'secret');
  await soon(() => expect(server.batches).toMatchObject([{ person: 'p1' }]));
  expect(second.world.outbox.sealed).toBe(0);
});

it('goes on recording when the session ends in the middle of an incident', async () => {
  const { world, recordFact, signIn } = await openLivePage();
  server.signedIn = null;
  const id = recordFact(INCIDENT, 'cpr_started');
  await soon(() => expect(world.signInNeeded).toBe(true));
  expect(world.person?.id).toBe('p1');
  expect(world.incidents.get(INCIDENT)?.pendingIds.has(id)).toBe(true);
  expect(await signIn('p1', 'secret')).toBeNull();
  await soon(() => expect(world.outbox.waiting).toBe(0));
  expect(server.sent.map((report) => report.id)).toContain(id);
  expect(world.signInNeeded).toBe(false);
});

it('corrects the moment and the patient of a fact by the server’s clock, and withdraws the first record', async () => {
  const { world, correctEntry } = await openLivePage();
  const shock = entry(3, 'shock_delivered', { energy_j: 150 });
  server.tell(shock);
  await soon(() => expect(world.incidents.get(INCIDENT)?.state.patients[INCIDENT]?.care.shock_count).toBe(1));
  const { serverClock } = await import('../device/clock');
  const atOnce = Date.now();
  serverClock.note({ serverMs: atOnce + 90_000, sentAt: atOnce, receivedAt: atOnce, blurMs: 0 });
  const meant = Date.parse(shock.occurred_at) - 65_000;
  const again = correctEntry(shock, INCIDENT, { atMs: meant });
  const care = () => world.incidents.get(INCIDENT)?.state.patients[INCIDENT]?.care;
  expect(care()?.shocks.map(({ entry: id, at, energy_j }) => [id, Date.parse(at), energy_j])).toEqual([
    [again, meant, 150],
  ]);
  await soon(() => expect(server.sent.length).toBe(2));
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
  const moved = correctEntry(shock, INCIDENT, { patient: OTHER_UNIT });
  expect(world.incidents.get(INCIDENT)?.state.patients[OTHER_UNIT]?.care.shocks).toMatchObject([
    { entry: moved, at: shock.occurred_at },
  ]);
  await soon(() => expect(server.sent.length).toBe(4));
});

it('says loudly when the device cannot store, and still sends', async () => {
  const open = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('indexedDB', { open });
  const { world, recordFact } = await openLivePage();
  expect(world.outbox.failure).toContain('cannot store');
  const id = recordFact(INCIDENT, 'cpr_started');
  expect(world.incidents.get(INCIDENT)?.state.patients[INCIDENT]?.care.cpr).toBe('running');
  await soon(() => expect(server.sent.map((report) => report.id)).toEqual([id]));
  expect(world.outbox.failure).toContain('cannot store');
});

it('shows a partner by position while both are on the incident', async () => {
  const { world } = await openLivePage();
  const partner = {
    ...alertRaised(3, 'al2').payload,
    unit: OTHER_UNIT,
    call_sign: 'YA51',
    service: 'ambulance',
    agency: 'a2',
    role: 'crew',
  };
  server.tell({ ...alertRaised(3, 'al2'), payload: partner });
  const position = { lat: 53.81, lon: -1.56, accuracy_m: 5, at: '2026-11-22T22:42:00.000Z', source: 'device' };
  server.socket.say({ type: 'positions', positions: [{ unit: OTHER_UNIT, call_sign: 'YA51', position }] });
  await soon(() =>
    expect(world.units.get(OTHER_UNIT)).toMatchObject({ call_sign: 'YA51', service: 'ambulance', position }),
  );
  server.tell(entry(4, 'alert_withdrawn', { alert: 'al2', unit: OTHER_UNIT, cause: 'replaced' }));
  await soon(() => expect(world.units.has(OTHER_UNIT)).toBe(false));
});
