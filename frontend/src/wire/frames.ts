/**
 * Bytes in QR codes: `CO1/<n>/<of>/<crc>/<part>`, all in letters of the alphanumeric mode. `crc` is the CRC-32 of all the bytes, by which
 * frames of one message know each other, and then that of this frame, by which one that was read wrongly is left out.
 */
import { fromBase45, toBase45 } from './base45';
import { crc32 } from './crc32';

/** With what stands before it a part fits version 17 of a QR code, whose modules a phone's camera still tells apart at arm's length. */
export const PART_LETTERS = 660;
export const MOST_FRAMES = 99;
const PART_BYTES = (PART_LETTERS / 3) * 2;
const FRAME = /^CO1\/([1-9][0-9]?)\/([1-9][0-9]?)\/([0-9A-F]{8})([0-9A-F]{8})\/([0-9A-Z $%*+\-./:]+)$/;

/** How many bytes fit into so many frames. */
export function bytesIn(frames: number): number {
  return frames * PART_BYTES;
}

export function framesOf(bytes: Uint8Array): string[] {
  const of = Math.max(1, Math.ceil(bytes.length / PART_BYTES));
  if (bytes.length === 0 || of > MOST_FRAMES) throw new RangeError(`${bytes.length} bytes do not fit`);
  const whole = crc32(bytes);
  return Array.from({ length: of }, (_, n) => {
    const part = toBase45(bytes.subarray(n * PART_BYTES, (n + 1) * PART_BYTES));
    return `CO1/${n + 1}/${of}/${whole}${crcOfFrame(n + 1, of, whole, part)}/${part}`;
  });
}

function crcOfFrame(n: number, of: number, whole: string, part: string): string {
  return crc32(new TextEncoder().encode(`${n}/${of}/${whole}/${part}`));
}

/** `new`: another part of it. `anew`: the first of another message, which takes the place of the one before. */
export type Taken = 'new' | 'known' | 'anew' | 'not_a_frame';

/** Takes frames in any order, as often as they come. */
export class FrameCollector {
  #whole: string | null = null;
  #of = 0;
  readonly #parts = new Map<number, Uint8Array>();

  /** How many frames there are; 0 before the first. */
  get of(): number {
    return this.#of;
  }

  /** The numbers of those that were read, from 1. */
  get read(): number[] {
    return [...this.#parts.keys()].sort((a, b) => a - b);
  }

  take(text: string): Taken {
    const frame = readFrame(text);
    if (!frame) return 'not_a_frame';
    const isAnew = this.#whole !== frame.whole || this.#of !== frame.of;
    if (isAnew) this.#begin(frame.whole, frame.of);
    if (this.#parts.has(frame.n)) return 'known';
    this.#parts.set(frame.n, frame.bytes);
    return isAnew ? 'anew' : 'new';
  }

  /** All the bytes, once every part is there. */
  whole(): Uint8Array<ArrayBuffer> | null {
    if (this.#of === 0 || this.#parts.size < this.#of) return null;
    const bytes = Uint8Array.from(this.read.flatMap((n) => [...(this.#parts.get(n) ?? [])]));
    return crc32(bytes) === this.#whole ? bytes : null;
  }

  #begin(whole: string, of: number): void {
    this.#whole = whole;
    this.#of = of;
    this.#parts.clear();
  }
}

function readFrame(text: string): { n: number; of: number; whole: string; bytes: Uint8Array } | null {
  const [, n = '', of = '', whole = '', own = '', part = ''] = FRAME.exec(text) ?? [];
  const bytes = fromBase45(part);
  if (!bytes || Number(n) > Number(of) || crcOfFrame(Number(n), Number(of), whole, part) !== own) return null;
  return bytes.length === 0 ? null : { n: Number(n), of: Number(of), whole, bytes };
}
