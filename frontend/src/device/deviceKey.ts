/** The keys of this device: one that it is enrolled with, one for what each person writes. The private halves stay in the browser. */
import { toBase64url } from '../wire/base64url';
import type { PublicKey } from '../wire/relayed';
import type { Uuid } from '../wire/types';
import type { Db } from './db';

const KIND = { name: 'ECDSA', namedCurve: 'P-256' };
export const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

/** Without a secure origin a browser has no keys. */
export function canSign(): boolean {
  return (globalThis.crypto as Partial<Crypto>).subtle !== undefined && typeof CompressionStream !== 'undefined';
}

/** Made at its first use, kept for good. */
export async function deviceKey(db: Db): Promise<CryptoKeyPair> {
  return (await db.readMeta('device_key')) ?? newDeviceKey(db);
}

/** The one before was another's. */
export async function newDeviceKey(db: Db): Promise<CryptoKeyPair> {
  const made = await generated();
  await db.writeMeta('device_key', made);
  return made;
}

/** By which others know what this person wrote here: never one that somebody else wrote with. */
export async function recordKey(db: Db, person: Uuid): Promise<CryptoKeyPair> {
  const kept = await db.readMeta('record_key');
  return kept?.person === person ? kept.pair : newRecordKey(db, person);
}

export async function newRecordKey(db: Db, person: Uuid): Promise<CryptoKeyPair> {
  const pair = await generated();
  await db.writeMeta('record_key', { person, pair });
  return pair;
}

function generated(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(KIND, false, ['sign', 'verify']);
}

export async function publicKeyOf({ publicKey }: CryptoKeyPair): Promise<PublicKey> {
  const { kty = '', crv = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return { kty, crv, x, y };
}

/** Base64url of the 64 bytes. */
export async function signed({ privateKey }: CryptoKeyPair, text: string): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.sign(SIGNING, privateKey, new TextEncoder().encode(text))));
}

export async function importKey({ kty, crv, x, y }: PublicKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', { kty, crv, x, y, ext: true }, KIND, true, ['verify']);
}
