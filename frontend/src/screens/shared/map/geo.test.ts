import { expect, test } from 'vitest';
import { fitted } from './flat';
import { boundsOf, distanceM, distanceText, fromWorld, scaleBar, toWorld } from './geo';
import { FIT_ZOOM, MIN_ZOOM, WORLD_PX } from './lens';

const LEEDS = { lat: 53.7975, lon: -1.5437 };
const BRADFORD = { lat: 53.7938, lon: -1.7524 };

test('the world goes there and back', () => {
  const back = fromWorld(toWorld(LEEDS));
  expect(back.lat).toBeCloseTo(LEEDS.lat, 9);
  expect(back.lon).toBeCloseTo(LEEDS.lon, 9);
});

test('Leeds and Bradford are 14 km apart', () => {
  expect(distanceText(distanceM(LEEDS, BRADFORD))).toBe('14 km');
});

test.each([
  [4, '0 m'],
  [347, '350 m'],
  [1_234, '1.2 km'],
  [14_320, '14 km'],
])('%i m reads %s', (metres, words) => {
  expect(distanceText(metres)).toBe(words);
});

test.each([
  [13, 1_000],
  [40, 2_000],
  [60, 5_000],
  [1, 100],
])('at %i m a pixel the bar is %i m', (perPixel, metres) => {
  const bar = scaleBar(perPixel, 110);
  expect(bar.metres).toBe(metres);
  expect(bar.px).toBeLessThanOrEqual(110);
});

test('what is fitted lies inside the padding', () => {
  const bounds = boundsOf([LEEDS, BRADFORD]);
  if (!bounds) throw new Error('Two places have bounds.');
  const size = { width: 600, height: 300 };
  const padding = { top: 80, right: 20, bottom: 10, left: 60 };
  const { middle, zoom } = fitted(bounds, padding, size);
  for (const place of [LEEDS, BRADFORD]) {
    const world = toWorld(place);
    const x = (world.x - middle.x) * WORLD_PX * 2 ** zoom + size.width / 2;
    const y = (world.y - middle.y) * WORLD_PX * 2 ** zoom + size.height / 2;
    expect(x).toBeGreaterThanOrEqual(padding.left - 0.01);
    expect(x).toBeLessThanOrEqual(size.width - padding.right + 0.01);
    expect(y).toBeGreaterThanOrEqual(padding.top - 0.01);
    expect(y).toBeLessThanOrEqual(size.height - padding.bottom + 0.01);
  }
});

test('a lone place is not looked at too closely, nor all of Europe from too far', () => {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  const lone = { south: LEEDS.lat, north: LEEDS.lat, west: LEEDS.lon, east: LEEDS.lon };
  expect(fitted(lone, none, { width: 400, height: 400 }).zoom).toBe(FIT_ZOOM);
  expect(fitted({ south: 35, north: 70, west: -10, east: 40 }, none, { width: 400, height: 400 }).zoom).toBe(MIN_ZOOM);
});
