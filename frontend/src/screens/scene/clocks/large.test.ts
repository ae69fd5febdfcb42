import { expect, it } from 'vitest';
import { forAfar } from './large';

it('shows a clock of minutes and seconds whole', () => {
  expect(forAfar('00:58')).toEqual({ large: '0:58', small: '', ems: 2.07 });
});

it('makes the seconds small where the minutes are what is read from afar', () => {
  expect(forAfar('03:12', true)).toEqual({ large: '3', small: ':12', ems: 1.32 });
  expect(forAfar('1:03:12', true)).toEqual({ large: '1:03', small: ':12', ems: 2.81 });
});

it('makes them small too where both would not fit, as when a check is long overdue', () => {
  expect(forAfar('+00:12')).toEqual({ large: '+0', small: ':12', ems: 2.01 });
  expect(forAfar('+12:34')).toEqual({ large: '+12', small: ':34', ems: 2.59 });
  expect(forAfar('12:08')).toEqual({ large: '12', small: ':08', ems: 1.9 });
});
