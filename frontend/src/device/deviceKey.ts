/** The key by which others know what this device wrote. Its private half never leaves the browser's own store. */
import { toBase64url } from '../wire/base64url';
import type { PublicKey } from '../wire/relayed';
import type { Db } from './db';

const KIND = { name: 'ECDSA', namedCurve: 'P-256' };
export const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

/** Without a secure origin a browser has no keys. */
export function canSign(): boolean {
  return (globalThis.crypto as Partial<Crypto>).subtle !== undefined && typeof CompressionStream !== 'undefined';
}

/** Made at its first use, kept for good. */
export async function deviceKey(db: Db): Promise<CryptoKeyPair> {
  const kept = await db.readMeta('device_key');
  if (kept) return kept;
  const made = await crypto.subtle.generateKey(KIND, false, ['sign', 'verify']);
  await db.writeMeta('device_key', made);
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
