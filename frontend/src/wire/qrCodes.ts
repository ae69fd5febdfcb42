/**
 * Bytes in QR codes: `CO1/<n>/<of>/<crc>/<part>`, all in letters of the alphanumeric mode. `crc` is the CRC-32 of all the bytes, by which
 * codes of one message know each other, and then that of this code, by which one that was read wrongly is left out.
 */
import { fromBase45, toBase45 } from './base45';
import { crc32 } from './crc32';

/** With its prefix, a part fits version 17 of a QR code, whose modules a phone's camera still tells apart at arm's length. */
export const PART_LETTERS = 660;
export const MOST_CODES = 99;
const PART_BYTES = (PART_LETTERS / 3) * 2;
const CODE = /^CO1\/([1-9][0-9]?)\/([1-9][0-9]?)\/([0-9A-F]{8})([0-9A-F]{8})\/([0-9A-Z $%*+\-./:]+)$/;

/** How many bytes fit into so many codes. */
export function bytesIn(codes: number): number {
  return codes * PART_BYTES;
}

export function qrCodesOf(bytes: Uint8Array): string[] {
  const of = Math.max(1, Math.ceil(bytes.length / PART_BYTES));
  if (bytes.length === 0 || of > MOST_CODES) throw new RangeError(`${bytes.length} bytes do not fit`);
  const whole = crc32(bytes);
  return Array.from({ length: of }, (_, n) => {
    const part = toBase45(bytes.subarray(n * PART_BYTES, (n + 1) * PART_BYTES));
    return `CO1/${n + 1}/${of}/${whole}${crcOfCode(n + 1, of, whole, part)}/${part}`;
  });
}

function crcOfCode(n: number, of: number, whole: string, part: string): string {
  return crc32(new TextEncoder().encode(`${n}/${of}/${whole}/${part}`));
}

/** `new`: another part of it. `restarted`: the first of another message, which takes the place of the one before. */
export type QrRead = 'new' | 'known' | 'restarted' | 'not_a_code';

/** Takes codes in any order, as often as they come. */
export class QrCollector {
  #whole: string | null = null;
  #of = 0;
  readonly #parts = new Map<number, Uint8Array>();

  /** How many codes there are; 0 before the first. */
  get of(): number {
    return this.#of;
  }

  /** The numbers of those that were read, from 1. */
  get read(): number[] {
    return [...this.#parts.keys()].sort((a, b) => a - b);
  }

  take(text: string): QrRead {
    const code = readCode(text);
    if (!code) return 'not_a_code';
    const isRestarted = this.#whole !== code.whole || this.#of !== code.of;
    if (isRestarted) this.#begin(code.whole, code.of);
    if (this.#parts.has(code.n)) return 'known';
    this.#parts.set(code.n, code.bytes);
    return isRestarted ? 'restarted' : 'new';
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

function readCode(text: string): { n: number; of: number; whole: string; bytes: Uint8Array } | null {
  const [, n = '', of = '', whole = '', own = '', part = ''] = CODE.exec(text) ?? [];
  const bytes = fromBase45(part);
  if (!bytes || Number(n) > Number(of) || crcOfCode(Number(n), Number(of), whole, part) !== own) return null;
  return bytes.length === 0 ? null : { n: Number(n), of: Number(of), whole, bytes };
}
