import { expect, test } from 'vitest';
import { loadBasemap, unpack } from './basemap';
import raw from './basemap/west-yorkshire.json?raw';
import { isInside } from './geo';

test('it is small enough to live on every device', () => {
  expect(raw.length).toBeLessThan(150_000);
});

test('every ring lies in the area, and the denser the fewer', async () => {
  const basemap = await loadBasemap();
  if (!basemap) throw new Error('This build has a base map.');
  const slack = {
    south: basemap.bounds.south - 0.1,
    west: basemap.bounds.west - 0.1,
    north: basemap.bounds.north + 0.1,
    east: basemap.bounds.east + 0.1,
  };
  for (const { polygons } of basemap.settlement) {
    expect(polygons.flat(2).every((place) => isInside(place, slack))).toBe(true);
    expect(polygons.flat().every((ring) => ring.length >= 3)).toBe(true);
  }
  const points = basemap.settlement.map(({ polygons }) => polygons.flat(2).length);
  expect(points).toEqual([...points].sort((a, b) => b - a));
});

test('it names the towns first, then the outcodes, and says whose data it is', async () => {
  const basemap = await loadBasemap();
  const names = basemap?.labels.map((label) => label.text) ?? [];
  expect(names.slice(0, 5)).toEqual(['Leeds', 'Bradford', 'Wakefield', 'Huddersfield', 'Halifax']);
  expect(names).toContain('LS1');
  expect(names.indexOf('BD3')).toBeGreaterThan(names.indexOf('Hebden Bridge'));
  expect(basemap?.attribution).toContain('Contains OS data © Crown copyright');
});

test('rings are packed as differences', () => {
  const { settlement } = unpack({
    name: '',
    attribution: '',
    bounds: { south: 53, west: -2, north: 54, east: -1 },
    quantum: 10,
    settlement: [{ density: 1, polygons: [[[1, 2, 3, 0, -1, 4]]] }],
    outcodes: [],
    places: [],
  });
  expect(settlement[0]?.polygons[0]?.[0]).toEqual([
    { lat: 53.2, lon: -1.9 },
    { lat: 53.2, lon: -1.6 },
    { lat: 53.6, lon: -1.7 },
  ]);
});
