import { beforeAll, expect, it } from 'vitest';
import { QrCollector, qrCodesOf } from '../wire/qrCodes';
import { toBase64url } from '../wire/base64url';
import { packed, recordText, unpacked, type RecordBody, type Certificate, type PublicKey } from '../wire/relayed';
import { pack, unpack } from './relayedRecord';
import { publicKeyOf, signed } from './deviceKey';

const NOW = Date.UTC(2026, 10, 22, 23, 0);
const HOUR = 3_600_000;
const record: RecordBody = {
  incident: 'i1',
  clock: { sent_at: new Date(NOW).toISOString(), offset_ms: 0 },
  reports: [
    {
      id: 'r1',
      kind: 'shock_delivered',
      incident: 'i1',
      at: new Date(NOW - 60_000).toISOString(),
      payload: { energy_j: 150 },
    },
    {
      id: 'r2',
      kind: 'note_added',
      incident: 'i1',
      at: new Date(NOW - 50_000).toISOString(),
      payload: {},
      text: 'Zoë: “café”, 😷',
    },
  ],
};
const makeKey = () => crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
const part = (value: object) => toBase64url(new TextEncoder().encode(JSON.stringify(value)));
let house: CryptoKeyPair;
let device: CryptoKeyPair;
let caKey: PublicKey;
let claims: Certificate;

async function certificate(
  over: Partial<Certificate> = {},
  key: CryptoKeyPair = house,
  header: object = { alg: 'ES256' },
): Promise<string> {
  const text = `${part(header)}.${part({ ...claims, ...over })}`;
  return `${text}.${await signed(key, text)}`;
}

beforeAll(async () => {
  [house, device] = [await makeKey(), await makeKey()];
  caKey = await publicKeyOf(house);
  claims = {
    device: 'd1',
    person: 'p1',
    name: 'Priya Shah',
    call_sign: 'XT21',
    unit: 'u1',
    service: 'police',
    role: 'responder',
    jwk: await publicKeyOf(device),
    iat: NOW / 1000 - 3600,
    exp: NOW / 1000 + 3600,
  };
});

const shown = async (jws: string, key: CryptoKeyPair = device, shared = record) => {
  const collector = new QrCollector();
  for (const frame of qrCodesOf(await pack(key, jws, shared))) collector.take(frame);
  return collector.whole() ?? new Uint8Array();
};

it('reads what another device showed, letter by letter, and whose it is', async () => {
  const verified = await unpack(await shown(await certificate()), caKey, NOW);
  expect(verified).toMatchObject({ certificate: { call_sign: 'XT21', name: 'Priya Shah', unit: 'u1' }, record });
});

it('writes a record in ASCII and as small as its facts allow', async () => {
  expect(recordText(record)).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(recordText(record))).toEqual(record);
  const twenty = Array.from({ length: 20 }, () => ({
    ...record.reports[0],
    id: crypto.randomUUID(),
    incident: crypto.randomUUID(),
  }));
  expect(
    qrCodesOf(await pack(device, await certificate(), { ...record, reports: twenty } as RecordBody)).length,
  ).toBeLessThanOrEqual(6);
});

it('does not believe another house, nor a certificate without a signature of its own', async () => {
  const other = await makeKey();
  for (const jws of [
    await certificate({}, other),
    await certificate({}, house, { alg: 'none' }),
    await certificate({ exp: 'never' } as never),
  ]) {
    expect(await unpack(await shown(jws), caKey, NOW)).toBe('other_house');
  }
});

it('does not believe a record that another device signed, or that was changed', async () => {
  expect(await unpack(await shown(await certificate(), await makeKey()), caKey, NOW)).toBe('not_signed');
  const text = recordText(record);
  const relayed = {
    certificate: await certificate(),
    record: text.replace('150', '200'),
    signature: await signed(device, text),
  };
  expect(unpacked(packed(relayed))).toEqual(relayed);
  expect(await unpack(await deflated(packed(relayed)), caKey, NOW)).toBe('not_signed');
});

it.each<[string, Partial<Certificate>, number, boolean]>([
  ['in time', {}, 0, true],
  ['a little early', { iat: NOW / 1000 + 240 }, 0, true],
  ['before it began', { iat: NOW / 1000 + 360 }, 0, false],
  ['a little late', { exp: NOW / 1000 - 240 }, 0, true],
  ['after it had run out', { exp: NOW / 1000 - 360 }, 0, false],
  ['in time, and brought after a day', {}, 24.9 * HOUR, true],
  ['in time, and brought too late', {}, 25.1 * HOUR, false],
])('takes a record that was signed %s', async (_, over, laterMs, isTaken) => {
  const outcome = await unpack(await shown(await certificate(over)), caKey, NOW + laterMs);
  expect(typeof outcome === 'string' ? outcome : 'taken').toBe(isTaken ? 'taken' : 'not_timely');
});

it('refuses what is no record', async () => {
  const jws = await certificate();
  const shared = [{ ...record, incident: 'i2' }, { ...record, reports: [null] }, { ...record, clock: null }, null];
  for (const one of shared)
    expect(await unpack(await shown(jws, device, one as never), caKey, NOW)).toBe('not_a_record');
  expect(await unpack(Uint8Array.from([1, 2, 3]), caKey, NOW)).toBe('not_a_record');
  expect(await unpack(await deflated('a.b.c.d'), caKey, NOW)).toBe('not_a_record');
});

it('stops reading what claims to be boundless', async () => {
  const bomb = await deflated('0'.repeat(40_000_000));
  expect(bomb.length).toBeLessThan(50_000);
  expect(await unpack(bomb, caKey, NOW)).toBe('not_a_record');
});

async function deflated(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
