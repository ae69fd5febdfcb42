import { expect, it } from 'vitest';
import { bearingDeg, sketch, windOf } from './geometry';

const patient = { lat: 53.8, lon: -1.55 };
const size = { width: 360, height: 180, margin: 40 };

it.each([
  [{ lat: 53.81, lon: -1.55 }, 'south'],
  [{ lat: 53.8, lon: -1.57 }, 'east'],
  [{ lat: 53.79, lon: -1.55 + 0.01 / Math.cos((53.8 * Math.PI) / 180) }, 'north_west'],
])('says where it lies from %o', (me, wind) => {
  expect(windOf(bearingDeg(me, patient))).toBe(wind);
});

it('keeps me and it inside the margins, north up', () => {
  const drawn = sketch(patient, { lat: 53.81, lon: -1.56 }, [], size);
  for (const point of [drawn.me, drawn.it]) {
    expect(point?.x).toBeGreaterThanOrEqual(size.margin - 0.001);
    expect(point?.x).toBeLessThanOrEqual(size.width - size.margin + 0.001);
    expect(point?.y).toBeGreaterThanOrEqual(size.margin - 0.001);
    expect(point?.y).toBeLessThanOrEqual(size.height - size.margin + 0.001);
  }
  expect(drawn.me?.y).toBeLessThan(drawn.it.y);
  expect(drawn.me?.x).toBeLessThan(drawn.it.x);
});

it('shows the incident in the middle without a position, and leaves out units far away', () => {
  const drawn = sketch(patient, null, [{ name: 'YA104', lat: 54.2, lon: -1.2 }], size);
  expect(drawn.it).toEqual({ x: 180, y: 90 });
  expect(drawn.others).toEqual([]);
});
