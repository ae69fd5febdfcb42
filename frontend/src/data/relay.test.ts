// @vitest-environment happy-dom
/**
 * Two devices side by side without a network: what one shows, the other has in its timeline, through a restart, until the server
 * has it.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { publicKeyOf, signed } from '../device/deviceKey';
import { INCIDENT, OTHER_UNIT, UNIT, alertRaised, entry, unit } from '../timeline/testing/entries';
import { toBase64url } from '../wire/base64url';
import type { RelayedRecord, PublicKey } from '../wire/relayed';
import { QrCollector } from '../wire/qrCodes';
import type { Receipt } from '../wire/types';
import { FakeServer } from './testing/server';

interface Device {
  disk: IDBFactory;
  server: FakeServer;
  order: string[];
}
const makeKey = () => crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
const soon = (check: () => void) => vi.waitFor(check, { timeout: 4_000, interval: 10 });
let house: CryptoKeyPair;
let officer: Device;
let medic: Device;

function device(person: string, server: FakeServer): Device {
  server.signedIn = person;
  server.entries.push(
    alertRaised(3, 'al2', {
      payload: {
        ...alertRaised(3, 'al2').payload,
        unit: OTHER_UNIT,
        call_sign: 'A101',
        service: 'ambulance',
        role: 'crew',
      },
    }),
  );
  return { disk: new IDBFactory(), server, order: [] };
}

beforeEach(async () => {
  house = await makeKey();
  officer = device('p1', new FakeServer());
  medic = device('p2', new FakeServer());
  medic.server.unit = { ...unit, id: OTHER_UNIT, call_sign: 'A101', service: 'ambulance' };
  for (const { server } of [officer, medic]) server.house = (await publicKeyOf(house)) as FakeServer['house'];
});
afterEach(() => vi.unstubAllGlobals());

async function certificate(jwk: PublicKey): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  const part = (value: object) => toBase64url(new TextEncoder().encode(JSON.stringify(value)));
  const claims = {
    person: 'p1',
    name: 'Priya Shah',
    call_sign: 'PW21',
    unit: UNIT,
    service: 'police',
    role: 'responder',
    jwk,
    iat,
    exp: iat + 16 * 3600,
  };
  const { deviceIdentity } = await import('../device/identity');
  const text = `${part({ alg: 'ES256' })}.${part({ device: (await deviceIdentity()).id, ...claims })}`;
  return `${text}.${await signed(house, text)}`;
}

/** As the server answers, with the endpoints for records added. */
async function answer({ server, order }: Device, path: string, init: RequestInit): Promise<Response> {
  const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
  if (!server.hasLink || (path !== '/api/device/key' && path !== '/api/carried')) {
    const response = await server.fetch(path, init);
    if (path === '/api/reports') order.push('reports');
    return response;
  }
  if (path === '/api/device/key')
    return Response.json({ certificate: await certificate((body as { jwk: PublicKey }).jwk) });
  order.push('carried');
  const { reports } = JSON.parse((body as RelayedRecord).record) as { reports: { id: string }[] };
  return Response.json({
    receipts: reports.map(({ id }, n): Receipt => ({
      id,
      outcome: 'recorded',
      seq: 4 + n,
      position: 4 + n,
      recorded_at: new Date().toISOString(),
      flags: [],
      code: null,
      detail: null,
      retryable: false,
    })),
  });
}

async function pageOn(at: Device) {
  vi.resetModules();
  vi.stubGlobal('indexedDB', at.disk);
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => answer(at, path, init));
  vi.stubGlobal('WebSocket', function openSocket(url: string) {
    return at.server.openSocket(url);
  });
  vi.stubGlobal('BroadcastChannel', undefined);
  const [start, worldModule, care, handover, showing, carried, certificates, sending] = await Promise.all([
    import('./start'),
    import('./world.svelte'),
    import('./care'),
    import('./handover'),
    import('./showing'),
    import('./relay'),
    import('./certificate'),
    import('./sending'),
  ]);
  await start.startApp();
  return { world: worldModule.world, ...care, ...handover, ...showing, ...carried, ...certificates, ...sending };
}

async function livePageOn(at: Device) {
  const page = await pageOn(at);
  await soon(() => {
    at.server.pulse();
    expect(page.world.link.state).toBe('live');
  });
  return page;
}

/** What the officer's device shows after the network went: two facts and an offer. */
async function codes(): Promise<{ codes: string[]; ids: string[] }> {
  const page = await livePageOn(officer);
  await vi.waitFor(async () => expect(await page.currentCertificate()).not.toBeNull(), { timeout: 4_000 });
  officer.server.hasLink = false;
  const ids = [
    page.recordFact(INCIDENT, 'cpr_started'),
    page.recordFact(INCIDENT, 'shock_delivered', { energy_j: 150 }),
    page.offerHandover(INCIDENT, INCIDENT),
  ];
  await soon(() => expect(page.world.outbox.waiting).toBe(3));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const shown = await page.recordToShow(INCIDENT);
  if (typeof shown === 'string') throw new Error(shown);
  expect(shown).toMatchObject({ reports: 3, unsent: 3 });
  return { codes: shown.codes, ids };
}

function bytesOf(shown: string[]): Uint8Array<ArrayBuffer> {
  const collector = new QrCollector();
  for (const code of [...shown].reverse()) collector.take(code);
  return collector.whole() ?? new Uint8Array();
}

it('has the other unit’s facts and its offer in the timeline at once, under its name', async () => {
  const shown = await codes();
  const page = await livePageOn(medic);
  medic.server.hasLink = false;
  const taken = await page.takeShown(bytesOf(shown.codes), INCIDENT);
  expect(taken).toMatchObject({ from: { call_sign: 'PW21', name: 'Priya Shah' }, facts: 3 });
  const view = page.world.incidents.get(INCIDENT);
  expect(view?.state.patients[INCIDENT]?.care).toMatchObject({ cpr: 'running', shock_count: 1 });
  const drawn = view?.entries.filter(({ id }) => shown.ids.includes(id));
  expect(drawn?.map(({ kind, unit: from, flags, author }) => [kind, from, flags, author?.name])).toEqual([
    ['cpr_started', UNIT, ['carried'], 'Priya Shah'],
    ['shock_delivered', UNIT, ['carried'], 'Priya Shah'],
    ['handover_offered', UNIT, ['carried'], 'Priya Shah'],
  ]);
  const [handover] = Object.values(view?.state.handovers ?? {});
  expect(handover).toMatchObject({ state: 'offered', from_unit: UNIT, to_unit: OTHER_UNIT });
  expect(shown.ids.every((id) => view?.pendingIds.has(id))).toBe(true);
  expect(await page.takeShown(bytesOf(shown.codes), INCIDENT)).toMatchObject({ facts: 0 });
});

it('keeps it through a restart, sends it before its own answer, and lets go when the feed has it', async () => {
  const shown = await codes();
  const before = await livePageOn(medic);
  medic.server.hasLink = false;
  await before.takeShown(bytesOf(shown.codes), INCIDENT);

  const page = await pageOn(medic);
  const view = () => page.world.incidents.get(INCIDENT);
  expect(view()?.state.patients[INCIDENT]?.care.shock_count).toBe(1);
  const handover = Object.keys(view()?.state.handovers ?? {})[0] ?? '';
  page.acceptHandover(INCIDENT, handover, 3);
  expect(view()?.state.handovers[handover]).toMatchObject({ state: 'accepted' });
  await soon(() => expect(page.world).toMatchObject({ outbox: { waiting: 1 }, relay: { waiting: 3 } }));

  medic.server.hasLink = true;
  page.sendNow();
  await soon(() => expect(page.world).toMatchObject({ outbox: { waiting: 0 }, relay: { waiting: 0 } }));
  expect([medic.order[0], medic.order.includes('reports')]).toEqual(['carried', true]);
  expect(view()?.state.patients[INCIDENT]?.care.shock_count).toBe(1);

  const after = await livePageOn(medic);
  expect(after.world.incidents.get(INCIDENT)?.pendingIds.size).toBe(0);
  medic.server.tell(
    { ...entry(4, 'cpr_started', {}), id: shown.ids[0] ?? '' },
    { ...entry(5, 'shock_delivered', { energy_j: 150 }), id: shown.ids[1] ?? '' },
  );
  await soon(() =>
    expect(after.world.incidents.get(INCIDENT)?.state).toMatchObject({
      seq: 5,
      patients: { [INCIDENT]: { care: { shock_count: 1 } } },
    }),
  );
  await after.forgetSettledRelayed(Date.now() + 1);
  expect(await after.relayStore.rows()).toEqual([]);
  expect(after.world.incidents.get(INCIDENT)?.state.patients[INCIDENT]?.care.shock_count).toBe(1);
});

it('says why it does not take what was shown', async () => {
  const shown = await codes();
  const bytes = bytesOf(shown.codes);
  const page = await livePageOn(medic);
  expect(await page.takeShown(bytes, 'another')).toBe('other_incident');
  expect(await page.takeShown(bytes.slice(0, -40), INCIDENT)).toBe('not_a_record');
  const { person, session } = page.world;
  const view = page.world.incidents.get(INCIDENT);
  if (!view || !person || !session) throw new Error('not there');
  page.world.session = { ...session, house_key: (await publicKeyOf(await makeKey())) as FakeServer['house'] };
  expect(await page.takeShown(bytes, INCIDENT)).toBe('other_house');
  page.world.session = { ...session, house_key: null };
  expect(await page.takeShown(bytes, INCIDENT)).toBe('no_keys');
  page.world.session = session;
  page.world.person = { ...person, id: 'p1' };
  expect(await page.takeShown(bytes, INCIDENT)).toBe('own');
  page.world.person = person;
  page.world.incidents.set(INCIDENT, { ...view, state: { ...view.state, involvements: {} } });
  expect(await page.takeShown(bytes, INCIDENT)).toBe('not_on_it');
  expect(await page.relayStore.rows()).toEqual([]);
});
