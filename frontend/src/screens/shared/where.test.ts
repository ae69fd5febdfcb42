import { expect, it } from 'vitest';
import type { Place } from '../../wire/types';
import { whereWords } from './where';

const location: Place = { lat: 53.7965, lon: -1.542, accuracy_m: 15, source: 'device' };

it.each([
  ['Outside 42 Briggate', location, 'Outside 42 Briggate'],
  ['', location, 'SE 302 334'],
  ['', { ...location, lat: 31.78, lon: 35.21 }, '31.78000, 35.21000'],
  ['', null, 'Place not known'],
])('says where it is with the address %j and the place %j', (address, place, words) => {
  expect(whereWords({ address, location: place })).toBe(words);
});
