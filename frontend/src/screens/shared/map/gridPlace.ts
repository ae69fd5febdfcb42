/** A place from a grid reference as it is said over the radio: `SE 297 334`, `SE2973433412`. */
import type { LatLon } from './geo';
import { fromGrid } from './osgb';

const REFERENCE = /^([A-HJ-Z])([A-HJ-Z])\s*(\d[\d\s]*\d)$/;

/** The middle of the square that the reference names; null where it is none of Great Britain's grid. */
export function placeFromGrid(typed: string): LatLon | null {
  const match = REFERENCE.exec(typed.trim().toUpperCase());
  const digits = (match?.[3] ?? '').replace(/\s/g, '');
  if (!match || digits.length % 2 === 1 || digits.length < 4 || digits.length > 10) return null;
  const index = (letter: string) => letter.charCodeAt(0) - 65 - Number(letter > 'I');
  const [first, second] = [index(match[1] ?? ''), index(match[2] ?? '')];
  const column = ((((first - 2) % 5) + 5) % 5) * 5 + (second % 5);
  const row = 19 - Math.floor(first / 5) * 5 - Math.floor(second / 5);
  if (column > 6 || row < 0 || row > 12) return null;
  const half = digits.length / 2;
  const square = 10 ** (5 - half);
  const metres = (text: string) => Number(text) * square + square / 2;
  return fromGrid({
    e: column * 100_000 + metres(digits.slice(0, half)),
    n: row * 100_000 + metres(digits.slice(half)),
  });
}
