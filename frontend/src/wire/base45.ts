/** Base45 (RFC 9285): bytes in the letters of a QR code's alphanumeric mode, two bytes in three letters. */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = bytes.subarray(at, at + 2);
    text += second === undefined ? digits(first, 2) : digits(first * 256 + second, 3);
  }
  return text;
}

function digits(value: number, count: number): string {
  let text = '';
  for (let rest = value, n = 0; n < count; n += 1, rest = Math.floor(rest / 45)) text += LETTERS.charAt(rest % 45);
  return text;
}

/** Null for what is not base45. */
export function fromBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    const value = valueOf(group);
    if (value === null || value >= (group.length === 3 ? 65_536 : 256)) return null;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 255);
  }
  return Uint8Array.from(bytes);
}

function valueOf(group: string): number | null {
  let value = 0;
  for (let n = group.length - 1; n >= 0; n -= 1) {
    const digit = LETTERS.indexOf(group.charAt(n));
    if (digit < 0) return null;
    value = value * 45 + digit;
  }
  return value;
}
