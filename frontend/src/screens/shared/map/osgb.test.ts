import { expect, test } from 'vitest';
import { fromGrid, gridLines, gridReference, toGrid } from './osgb';

/** As PROJ has them with the grid OSTN15. */
const PLACES = [
  [53.7975, -1.5437, 430_153.6, 433_562.4],
  [53.5, -2.2, 386_830.6, 400_385.6],
  [53.98, -1.15, 455_842.5, 454_105.5],
  [51.5007, -0.1246, 530_269.9, 179_640.7],
  [58.6, -3.1, 336_170.5, 968_527.3],
] as const;

test.each(PLACES)('%f, %f lies on the grid to within 6 m', (lat, lon, e, n) => {
  const grid = toGrid({ lat, lon });
  expect(Math.hypot(grid.e - e, grid.n - n)).toBeLessThan(6);
});

test.each(PLACES)('%f, %f comes back from the grid', (lat, lon) => {
  const back = fromGrid(toGrid({ lat, lon }));
  expect(back.lat).toBeCloseTo(lat, 5);
  expect(back.lon).toBeCloseTo(lon, 5);
});

test('a reference is the letters of the square and six figures', () => {
  expect(gridReference({ lat: 53.7975, lon: -1.5437 })).toBe('SE 301 335');
  expect(gridReference({ lat: 51.5007, lon: -0.1246 })).toBe('TQ 302 796');
  expect(gridReference({ lat: 48.85, lon: 2.35 })).toBeNull();
});

test('lines that the coarse grid has are left out of the fine one', () => {
  const bounds = { south: 53.7, west: -1.6, north: 53.8, east: -1.5 };
  const all = gridLines(bounds, 1_000);
  const coarse = gridLines(bounds, 5_000);
  const fine = gridLines(bounds, 1_000, 5_000);
  expect(fine.length).toBeLessThan(all.length);
  expect(fine.length).toBeGreaterThan(coarse.length);
});
