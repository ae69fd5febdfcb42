import { expect, it } from 'vitest';
import cases from '../../../tests/wire/fillers.json';
import { isBlank, isNullIsland, isPlaceholderBirth, isPlaceholderNumber } from './fillers';

it('counts as not given what the server does', () => {
  expect(cases.blank.map(([text]) => isBlank(text as string))).toEqual(cases.blank.map(([, expected]) => expected));
  expect(cases.number.map(([digits]) => isPlaceholderNumber(digits as string))).toEqual(
    cases.number.map(([, expected]) => expected),
  );
  expect(cases.birth.map(([day]) => isPlaceholderBirth(day as string))).toEqual(
    cases.birth.map(([, expected]) => expected),
  );
  expect(cases.island.map(([lat, lon]) => isNullIsland(lat as number, lon as number))).toEqual(
    cases.island.map(([, , expected]) => expected),
  );
});
