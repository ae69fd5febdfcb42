import { expect, it } from 'vitest';
import { clockText, durationText, elapsedS } from './clocks';
import { at } from './testing/entries';

const second = (n: number) => Date.parse(at(n));

it('never counts below zero', () => {
  expect(elapsedS(at(10), second(4))).toBe(0);
  expect(elapsedS(at(10), second(14) + 500)).toBe(4.5);
});

it('writes minutes, and hours when there are any', () => {
  expect(clockText(0)).toBe('00:00');
  expect(clockText(192.9)).toBe('03:12');
  expect(clockText(3792)).toBe('1:03:12');
});

it('writes a duration in a sentence by minutes alone, as the server does', () => {
  expect(durationText(-3)).toBe('0:00');
  expect(durationText(192.4)).toBe('3:12');
  expect(durationText(3792)).toBe('63:12');
});
