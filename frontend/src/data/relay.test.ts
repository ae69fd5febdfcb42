// @vitest-environment happy-dom
/**
 * Two devices side by side without a network: what one shows, the other has in its timeline, through a restart, until the server
 * has it.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Db } from '../device/db';
import { publicKeyOf, signed } from '../device/deviceKey';
import { Identity } from '../device/identity';
import { newDb } from '../device/testing/db';
import { receipt } from '../device/testing/rows';
import { INCIDENT, OTHER_UNIT, UNIT, alertRaised, entry, unit } from '../timeline/testing/entries';
import { toBase64url } from '../wire/base64url';
import { QrCollector } from '../wire/qrCodes';
import type { PublicKey, RelayedRecord } from '../wire/relayed';
import { closePages, openLivePage, openPage, until } from './testing/page';
import { FakeServer, ok } from './testing/server';

interface Device {
  disk: Db;
  server: FakeServer;
}
const makeKey = () => crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
let authority: CryptoKeyPair;
let officer: Device;
let medic: Device;

beforeEach(async () => {
  authority = await makeKey();
  officer = await deviceOf('p1');
  medic = await deviceOf('p2');
  medic.server.unit = { ...unit, id: OTHER_UNIT, call_sign: 'A101', service: 'ambulance' };
});
afterEach(closePages);

async function deviceOf(person: string): Promise<Device> {
  const [disk, server] = [newDb(), new FakeServer()];
  const raised = alertRaised(3, 'al2');
  const crew = { unit: OTHER_UNIT, call_sign: 'A101', service: 'ambulance', role: 'crew' };
  server.signedIn = person;
  server.entries.push({ ...raised, payload: { ...raised.payload, ...crew } });
  server.caKey = (await publicKeyOf(authority)) as FakeServer['caKey'];
  server.answers = {
    'PUT /api/device/key': async (body) =>
      ok({ certificate: await certificate(disk, (body as { jwk: PublicKey }).jwk) }),
    'POST /api/carried': (body) => {
      const { reports } = JSON.parse((body as RelayedRecord).record) as { reports: { id: string }[] };
      return ok({ receipts: reports.map(({ id }, n) => receipt(id, { seq: 4 + n, position: 4 + n })) });
    },
  };
  return { disk, server };
}

async function certificate(disk: Db, jwk: PublicKey): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  const part = (value: object) => toBase64url(new TextEncoder().encode(JSON.stringify(value)));
  const claims = {
    device: (await new Identity(disk).load()).id,
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
  const text = `${part({ alg: 'ES256' })}.${part(claims)}`;
  return `${text}.${await signed(authority, text)}`;
}

/** What the officer's device shows after the network went: two facts and an offer. */
async function shownByOfficer(): Promise<{ bytes: Uint8Array<ArrayBuffer>; ids: string[] }> {
  const page = await openLivePage(officer.server, officer.disk);
  await until(async () => expect(await page.certificates.current()).not.toBeNull());
  officer.server.hasLink = false;
  const ids = [
    page.reports.record(INCIDENT, 'cpr_started'),
    page.reports.record(INCIDENT, 'shock_delivered', { energy_j: 150 }),
    page.handovers.offer(INCIDENT, INCIDENT),
  ];
  await until(async () => expect((await page.device.outbox.rows()).map(({ id }) => id)).toEqual(ids));
  const shown = await page.ownRecord.show(INCIDENT);
  if (typeof shown === 'string') throw new Error(shown);
  expect(shown).toMatchObject({ reports: 3, unsent: 3 });
  return { bytes: bytesOf(shown.codes), ids };
}

function bytesOf(codes: string[]): Uint8Array<ArrayBuffer> {
  const collector = new QrCollector();
  for (const code of [...codes].reverse()) collector.take(code);
  return collector.whole() ?? new Uint8Array();
}

const pathsAsked = ({ server }: Device) =>
  server.asked.map(([request]) => request).filter((request) => /carried|reports/.test(request));

it('has the other unit’s facts and its offer in the timeline at once, under its name', async () => {
  const shown = await shownByOfficer();
  const page = await openLivePage(medic.server, medic.disk);
  medic.server.hasLink = false;
  const taken = await page.relay.take(shown.bytes, INCIDENT);
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
  expect(await page.relay.take(shown.bytes, INCIDENT)).toMatchObject({ facts: 0 });
});

it('keeps it through a restart, sends it before its own answer, and lets go when the feed has it', async () => {
  const shown = await shownByOfficer();
  const before = await openLivePage(medic.server, medic.disk);
  medic.server.hasLink = false;
  await before.relay.take(shown.bytes, INCIDENT);
  await before.close();

  const page = await openPage(medic.server, medic.disk);
  const view = () => page.world.incidents.get(INCIDENT);
  expect(view()?.state.patients[INCIDENT]?.care.shock_count).toBe(1);
  const handover = Object.keys(view()?.state.handovers ?? {})[0] ?? '';
  page.handovers.accept(INCIDENT, handover, 3);
  expect(view()?.state.handovers[handover]).toMatchObject({ state: 'accepted' });
  await until(() => expect(page.world).toMatchObject({ outbox: { waiting: 1 }, relay: { waiting: 3 } }));

  medic.server.hasLink = true;
  page.loop.kick();
  await until(() => expect(page.world).toMatchObject({ outbox: { waiting: 0 }, relay: { waiting: 0 } }));
  expect(pathsAsked(medic)).toEqual(['POST /api/carried', 'POST /api/reports']);
  expect(view()?.state.patients[INCIDENT]?.care.shock_count).toBe(1);

  await page.close();

  const after = await openLivePage(medic.server, medic.disk);
  expect(after.world.incidents.get(INCIDENT)?.pendingIds.size).toBe(0);
  medic.server.append(
    { ...entry(4, 'cpr_started', {}), id: shown.ids[0] ?? '' },
    { ...entry(5, 'shock_delivered', { energy_j: 150 }), id: shown.ids[1] ?? '' },
  );
  await until(() =>
    expect(after.world.incidents.get(INCIDENT)?.state).toMatchObject({
      seq: 5,
      patients: { [INCIDENT]: { care: { shock_count: 1 } } },
    }),
  );
  await after.relay.forgetSettled(Date.now() + 1);
  expect(await after.device.relayStore.rows()).toEqual([]);
  expect(after.world.incidents.get(INCIDENT)?.state.patients[INCIDENT]?.care.shock_count).toBe(1);
});

it('says why it does not take what was shown', async () => {
  const { bytes } = await shownByOfficer();
  const page = await openLivePage(medic.server, medic.disk);
  expect(await page.relay.take(bytes, 'another')).toBe('other_incident');
  expect(await page.relay.take(bytes.slice(0, -40), INCIDENT)).toBe('not_a_record');
  const { person, session } = page.world;
  const view = page.world.incidents.get(INCIDENT);
  if (!view || !person || !session) throw new Error('not there');
  page.world.session = { ...session, house_key: (await publicKeyOf(await makeKey())) as FakeServer['caKey'] };
  expect(await page.relay.take(bytes, INCIDENT)).toBe('other_house');
  page.world.session = { ...session, house_key: null };
  expect(await page.relay.take(bytes, INCIDENT)).toBe('no_keys');
  page.world.session = session;
  page.world.person = { ...person, id: 'p1' };
  expect(await page.relay.take(bytes, INCIDENT)).toBe('own');
  page.world.person = person;
  page.world.incidents.set(INCIDENT, { ...view, state: { ...view.state, involvements: {} } });
  expect(await page.relay.take(bytes, INCIDENT)).toBe('not_on_it');
  expect(await page.device.relayStore.rows()).toEqual([]);
});
