/**
 * What waits on this device after its sign-in has ended is sealed with a key that the server gives to its author only, at sign-in.
 * Then nobody reads it here, and the author sends it after signing in again.
 */
import { fromBase64url } from '../wire/base64url';

const CIPHER = 'AES-GCM';
const NONCE_BYTES = 12;

export interface Sealed {
  nonce: Uint8Array<ArrayBuffer>;
  content: ArrayBuffer;
}

export function canSeal(): boolean {
  return (globalThis.crypto as Partial<Crypto>).subtle !== undefined;
}

async function keyOf(sealKey: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64url(sealKey) ?? new Uint8Array(), CIPHER, false, [
    'encrypt',
    'decrypt',
  ]);
}

export async function seal(sealKey: string, content: object): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(content));
  return { nonce, content: await crypto.subtle.encrypt({ name: CIPHER, iv: nonce }, await keyOf(sealKey), plain) };
}

/** What was sealed; null if another key sealed it. */
export async function unseal(sealKey: string, { nonce, content }: Sealed): Promise<unknown> {
  try {
    const plain = await crypto.subtle.decrypt({ name: CIPHER, iv: nonce }, await keyOf(sealKey), content);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return null;
  }
}
