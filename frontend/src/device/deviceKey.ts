/** The key by which others know what this device wrote. Its private half never leaves the browser's own store. */
import { toBase64url } from '../wire/base64url';
import type { PublicKey } from '../wire/relayed';
import type { Uuid } from '../wire/types';
import { readMeta, writeMeta } from './db';

const KIND = { name: 'ECDSA', namedCurve: 'P-256' };
export const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

/** The house's word on this device's key, for this person on this unit. Times in milliseconds by the server's clock. */
export interface KeptCertificate {
  jws: string;
  /** Of the key that signed it. */
  house: string;
  device: Uuid;
  person: Uuid;
  unit: Uuid | null;
  fromMs: number;
  untilMs: number;
}

/** Without a secure origin a browser has no keys. */
export function canSign(): boolean {
  return (globalThis.crypto as Partial<Crypto>).subtle !== undefined && typeof CompressionStream !== 'undefined';
}

/** Made at its first use, kept for good. */
export async function deviceKey(): Promise<CryptoKeyPair> {
  const kept = await readMeta('device_key');
  if (kept) return kept;
  const made = await crypto.subtle.generateKey(KIND, false, ['sign', 'verify']);
  await writeMeta('device_key', made);
  return made;
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
