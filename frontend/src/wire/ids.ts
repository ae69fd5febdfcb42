import type { Instant, Uuid } from './types';

let lastMs = 0;
let counter = 0;

/** A UUIDv7. Ids made here sort in the order in which they were made, even within a millisecond or when the clock is set back. */
export function newId(): Uuid {
  const random = crypto.getRandomValues(new Uint8Array(10));
  const ms = Math.max(Date.now(), lastMs);
  counter = ms === lastMs ? counter + 1 : (((random[0] ?? 0) << 8) | (random[1] ?? 0)) & 0x7ff;
  lastMs = counter > 0xfff ? ms + 1 : ms;
  if (counter > 0xfff) counter = 0;
  const time = lastMs.toString(16).padStart(12, '0');
  const tail = [...random.subarray(2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((random[2] ?? 0) & 0x3f) | 0x80;
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${counter.toString(16).padStart(3, '0')}`,
    variant.toString(16) + tail.slice(2, 4),
    tail.slice(4),
  ].join('-');
}

export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString();
}
