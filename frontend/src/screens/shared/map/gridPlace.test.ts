import { expect, test } from 'vitest';
import { placeFromGrid } from './gridPlace';
import { gridReference, toGrid } from './osgb';

test.each(['SE 297 334', 'TQ 300 800', 'NN 166 712', 'SV 900 100', 'HU 400 400'])('%s is found again', (reference) => {
  const place = placeFromGrid(reference);
  expect(place && gridReference(place)).toBe(reference);
});

test('more figures name a smaller square, with or without spaces and in small letters', () => {
  const place = placeFromGrid('se2973433412');
  const { e, n } = toGrid(place ?? { lat: 0, lon: 0 });
  expect([Math.round(e * 10) / 10, Math.round(n * 10) / 10]).toEqual([429_734.5, 433_412.5]);
});

test.each(['', 'SE', 'SE 297 33', 'II 297 334', 'AA 100 100', 'SE 12345678901234', 'leeds'])(
  '%s is no place',
  (typed) => {
    expect(placeFromGrid(typed)).toBeNull();
  },
);
