// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deviceKey, importKey, publicKeyOf, recordKey, SIGNING } from '../device/deviceKey';
import { newDb } from '../device/testing/db';
import { fromBase64url } from '../wire/base64url';
import type { PublicKey } from '../wire/relayed';
import type { Proof } from '../wire/types';
import { closePages, openLivePage, openPage, until } from './testing/page';
import { FakeServer, ok, refusedWith, type FakeAnswer } from './testing/server';

interface EnrolBody {
  code: string;
  id: string;
  jwk: PublicKey;
  proof: Proof;
}
let server: FakeServer;
let tries: EnrolBody[];
beforeEach(() => {
  document.cookie = 'csrftoken=test';
  server = new FakeServer();
  tries = [];
});
afterEach(closePages);

function enrolling(...refusals: string[]): void {
  server.answers['POST /api/device/enrol'] = (given): FakeAnswer => {
    tries.push(given as EnrolBody);
    const refusal = refusals.shift();
    return refusal ? refusedWith(refusal, '') : ok({ device: '', label: 'Tablet 4', agency: 'Police' });
  };
}

async function isProved({ nonce, signature }: Proof, jwk: PublicKey, ...said: string[]): Promise<boolean> {
  const text = new TextEncoder().encode(['coresponder.device-proof.1', nonce, ...said].join('\n'));
  const bytes = fromBase64url(signature) ?? new Uint8Array();
  return crypto.subtle.verify(SIGNING, await importKey(jwk), bytes, text);
}

it('enrols with a proof of its key, and proves it again at each sign-in', async () => {
  enrolling();
  const db = newDb();
  const page = await openPage(server, db);
  expect(await page.enrolment.enrol('AAAA-BBBB-CCCC')).toMatchObject({ label: 'Tablet 4', agency: 'Police' });
  const [{ id, jwk, proof } = {} as EnrolBody] = tries;
  expect(await isProved(proof, jwk, 'POST', '/api/device/enrol', id)).toBe(true);
  expect((await deviceKey(db)).privateKey.extractable).toBe(false);
  expect([await page.enrolment.of(), page.device.identity.id]).toEqual(['Police', id]);
  await page.session.signIn('p1', 'words');
  const device = server.signIns.at(-1)?.device;
  expect([device?.id, device?.label]).toEqual([id, 'Tablet 4']);
  expect(device?.proof && (await isProved(device.proof, jwk, 'POST', '/api/session', id))).toBe(true);
});

it('gives up an id and a key that are another’s', async () => {
  enrolling('device_id_taken');
  const page = await openPage(server);
  const before = page.device.identity.id;
  await page.enrolment.enrol('AAAA-BBBB-CCCC');
  expect(tries.map(({ id }) => id)).toEqual([before, page.device.identity.id]);
  expect(new Set(tries.map(({ jwk }) => jwk.x)).size).toBe(2);
});

it('says that a code is wrong, and stays as it was', async () => {
  enrolling('code_wrong');
  const page = await openPage(server);
  expect(await page.enrolment.enrol('AAAA')).toMatchObject({ code: 'code_wrong' });
  expect([tries.length, await page.enrolment.of()]).toEqual([1, null]);
});

it('signs in as another device where it is not believed', async () => {
  enrolling();
  const page = await openPage(server);
  await page.enrolment.enrol('AAAA-BBBB-CCCC');
  const enrolled = page.device.identity.id;
  server.isUnbelieved = true;
  expect((await page.session.signIn('p1', 'words')).problem).toBeNull();
  expect(page.device.identity.id).not.toBe(enrolled);
  expect(await page.enrolment.of()).toBeNull();
});

it('proves its key when it is asked to, and sends the request again', async () => {
  server.signedIn = 'p1';
  const page = await openLivePage(server);
  let isProvedAgain = false;
  server.answers['POST /api/device/proof'] = () => {
    isProvedAgain = true;
    return { status: 204, body: null };
  };
  server.answers['GET /api/units'] = () =>
    isProvedAgain ? ok({ units: [] }) : refusedWith('device_proof_needed', '', 403);
  expect(await page.device.api.send('GET', '/api/units')).toEqual({ units: [] });
});

it('asks for a sign-in where the server does not believe the proof', async () => {
  server.signedIn = 'p1';
  server.entries = [];
  const page = await openLivePage(server);
  server.answers['POST /api/device/proof'] = () => refusedWith('device_proof_wrong', '', 403);
  server.answers['GET /api/units'] = () => refusedWith('device_proof_needed', '', 403);
  await expect(page.device.api.send('GET', '/api/units')).rejects.toThrow('device_proof_needed');
  await page.session.refresh();
  await until(() => expect([page.world.person, page.world.signInNeeded]).toEqual([null, false]));
});

it('has a key of its own for what each person writes', async () => {
  const db = newDb();
  const x = async (person: string): Promise<string> => (await publicKeyOf(await recordKey(db, person))).x;
  const [first, again, second] = [await x('p1'), await x('p1'), await x('p2')];
  expect([first === again, first === second]).toEqual([true, false]);
  expect((await publicKeyOf(await deviceKey(db))).x).not.toBe(second);
});
