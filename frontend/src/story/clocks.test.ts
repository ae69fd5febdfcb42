import { expect, it } from 'vitest';
import { clockText, cycle, elapsedS } from './clocks';
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

it('knows where it is in the two minutes', () => {
  expect(cycle(null, second(0))).toBeNull();
  expect(cycle(at(0), second(30))).toEqual({ elapsed_s: 30, left_s: 90, fraction: 0.25, over: false });
  expect(cycle(at(0), second(150))).toEqual({ elapsed_s: 150, left_s: 0, fraction: 1, over: true });
});
