import { expect, test } from 'vitest';
import { fold } from '../../timeline/fold';
import { record } from '../../timeline/testing/entries';
import { alertRaised, opened } from '../../timeline/testing/entries';
import { fits, isSearch } from './search';

const state = fold([opened(1), alertRaised(2, 'al1')]);
const sign = Object.values(state.involvements)[0]?.call_sign ?? '';
const view = {
  record: {
    ...record,
    number: '2026-11-22-0412',
    external_ref: 'CAD/77-12',
    address: '12 Högh Street, Leeds',
    address_before: '9 Mill Lane',
  },
  state,
};

test.each([
  ['the number', '0412'],
  ['part of the number with other marks', '22 0412'],
  ['the reference of the CAD', 'cad 77-12'],
  ['the address without accents', 'hogh street'],
  ['words of the address in another order', 'leeds 12'],
  ['the address before', 'mill lane'],
  ['a call sign', sign.toLowerCase()],
  ['a call sign with a space', Array.from(sign).join(' ')],
  ['a call sign and a street', `${sign} Leeds`],
  ['blanks', '   '],
])('finds by %s', (_, typed) => {
  expect(fits(view, typed)).toBe(true);
});

test.each(['0413', 'london', 'ZZ99', 'leeds 13'])('does not find by %s', (typed) => {
  expect(fits(view, typed)).toBe(false);
});

test('blanks and marks alone are no search', () => {
  expect(['', '  ', ' - ', 'a'].map(isSearch)).toEqual([false, false, false, true]);
});
