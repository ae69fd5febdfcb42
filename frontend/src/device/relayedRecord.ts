/** Packs a signed record into frames, and takes one apart again: certificate first, then the signature, then what it says. */
import { fromBase64url } from '../wire/base64url';
import {
  isTimely,
  packed,
  parsed,
  readCertificate,
  readRecord,
  recordText,
  unpacked,
  type RelayedRecord,
  type RecordBody,
  type Certificate,
  type PublicKey,
} from '../wire/relayed';
import { SIGNING, importKey, signed } from './deviceKey';

/** As large as the server takes. */
const MOST_BYTES = 256 * 1024;

/** A record that was read and verified. */
export interface VerifiedRecord {
  relayed: RelayedRecord;
  certificate: Certificate;
  record: RecordBody;
}
export type RecordFault = 'not_a_record' | 'other_house' | 'not_signed' | 'not_timely';

export async function pack(key: CryptoKeyPair, certificate: string, record: RecordBody): Promise<Uint8Array> {
  const text = recordText(record);
  const relayed = { certificate, record: text, signature: await signed(key, text) };
  return deflated(new TextEncoder().encode(packed(relayed)));
}

/** `nowMs` by the server's clock. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  caKey: PublicKey,
  nowMs: number,
): Promise<VerifiedRecord | RecordFault> {
  const text = await inflated(bytes);
  const relayed = text === null ? null : unpacked(text);
  if (!relayed) return 'not_a_record';
  const certificate = await certifiedBy(caKey, relayed.certificate);
  if (!certificate) return 'other_house';
  if (!(await isSignedBy(certificate.jwk, relayed.record, relayed.signature))) return 'not_signed';
  const record = readRecord(relayed.record);
  if (!record) return 'not_a_record';
  const signedMs = Date.parse(record.clock.sent_at) + (record.clock.offset_ms ?? 0);
  return isTimely(certificate, signedMs, nowMs) ? { relayed, certificate, record } : 'not_timely';
}

async function certifiedBy(caKey: PublicKey, jws: string): Promise<Certificate | null> {
  const [header = '', claims = '', signature = ''] = jws.split('.');
  if ((decoded(header) as { alg?: unknown } | null)?.alg !== 'ES256') return null;
  return (await isSignedBy(caKey, `${header}.${claims}`, signature)) ? readCertificate(decoded(claims)) : null;
}

function decoded(part: string): unknown {
  const bytes = fromBase64url(part);
  return bytes && parsed(new TextDecoder().decode(bytes));
}

async function isSignedBy(key: PublicKey, message: string, signature: string): Promise<boolean> {
  const bytes = fromBase64url(signature);
  if (!bytes) return false;
  try {
    return await crypto.subtle.verify(SIGNING, await importKey(key), bytes, new TextEncoder().encode(message));
  } catch {
    // What names itself a key and is no point of the curve.
    return false;
  }
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Null for what is not deflated, or too large: a few bytes may claim to be very many. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      length += value.length;
      if (length > MOST_BYTES) return null;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return null;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
