/**
 * The British National Grid, good to about 5 m: enough to draw its lines and to say a six-figure reference over the
 * radio. The numbers are those of the Ordnance Survey's "A guide to coordinate systems in Great Britain".
 */
import type { Bounds, LatLon } from './geo';

export interface GridPoint {
  e: number;
  n: number;
}
interface Ellipsoid {
  a: number;
  b: number;
}
interface Vector {
  x: number;
  y: number;
  z: number;
}

const AIRY: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const GRS80: Ellipsoid = { a: 6_378_137, b: 6_356_752.314_140 };
const SCALE = 0.999_601_271_7;
const ORIGIN = { lat: (49 * Math.PI) / 180, lon: (-2 * Math.PI) / 180, e: 400_000, n: -100_000 };
const SECOND = Math.PI / 648_000;
const SHIFT = { x: -446.448, y: 125.157, z: -542.06, scale: 20.4894e-6, rx: -0.1502, ry: -0.247, rz: -0.8421 };

function toVector(lat: number, lon: number, { a, b }: Ellipsoid): Vector {
  const e2 = 1 - (b * b) / (a * a);
  const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  return {
    x: nu * Math.cos(lat) * Math.cos(lon),
    y: nu * Math.cos(lat) * Math.sin(lon),
    z: nu * (1 - e2) * Math.sin(lat),
  };
}

function fromVector({ x, y, z }: Vector, { a, b }: Ellipsoid): { lat: number; lon: number } {
  const e2 = 1 - (b * b) / (a * a);
  const p = Math.hypot(x, y);
  let lat = Math.atan2(z, p * (1 - e2));
  for (let round = 0; round < 4; round += 1) {
    const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z + e2 * nu * Math.sin(lat), p);
  }
  return { lat, lon: Math.atan2(y, x) };
}

/** The seven-parameter shift between WGS 84 and OSGB36; `sign` -1 goes back. */
function shift({ x, y, z }: Vector, sign: 1 | -1): Vector {
  const scale = 1 + sign * SHIFT.scale;
  const [rx, ry, rz] = [SHIFT.rx, SHIFT.ry, SHIFT.rz].map((turn) => sign * turn * SECOND) as [number, number, number];
  return {
    x: sign * SHIFT.x + scale * x - rz * y + ry * z,
    y: sign * SHIFT.y + rz * x + scale * y - rx * z,
    z: sign * SHIFT.z - ry * x + rx * y + scale * z,
  };
}

function meridianArc(lat: number): number {
  const n = (AIRY.a - AIRY.b) / (AIRY.a + AIRY.b);
  const d = lat - ORIGIN.lat;
  const s = lat + ORIGIN.lat;
  return (
    AIRY.b *
    SCALE *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * d -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(d) * Math.cos(s) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * d) * Math.cos(2 * s) -
      (35 / 24) * n ** 3 * Math.sin(3 * d) * Math.cos(3 * s))
  );
}

/** Radii of curvature, and their ratio less one, at a latitude. */
function curvature(lat: number): { nu: number; rho: number; eta2: number } {
  const e2 = 1 - (AIRY.b * AIRY.b) / (AIRY.a * AIRY.a);
  const sin2 = Math.sin(lat) ** 2;
  const nu = (AIRY.a * SCALE) / Math.sqrt(1 - e2 * sin2);
  const rho = (AIRY.a * SCALE * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  return { nu, rho, eta2: nu / rho - 1 };
}

export function toGrid(place: LatLon): GridPoint {
  const wgs84 = toVector((place.lat * Math.PI) / 180, (place.lon * Math.PI) / 180, GRS80);
  const { lat, lon } = fromVector(shift(wgs84, 1), AIRY);
  const { nu, rho, eta2 } = curvature(lat);
  const [sin, cos, t2, d] = [Math.sin(lat), Math.cos(lat), Math.tan(lat) ** 2, lon - ORIGIN.lon];
  const north =
    meridianArc(lat) +
    ORIGIN.n +
    (nu / 2) * sin * cos * d ** 2 +
    (nu / 24) * sin * cos ** 3 * (5 - t2 + 9 * eta2) * d ** 4 +
    (nu / 720) * sin * cos ** 5 * (61 - 58 * t2 + t2 ** 2) * d ** 6;
  const east =
    ORIGIN.e +
    nu * cos * d +
    (nu / 6) * cos ** 3 * (nu / rho - t2) * d ** 3 +
    (nu / 120) * cos ** 5 * (5 - 18 * t2 + t2 ** 2 + 14 * eta2 - 58 * t2 * eta2) * d ** 5;
  return { e: east, n: north };
}

export function fromGrid({ e, n }: GridPoint): LatLon {
  let lat = ORIGIN.lat + (n - ORIGIN.n) / (AIRY.a * SCALE);
  for (let round = 0; round < 6; round += 1) lat += (n - ORIGIN.n - meridianArc(lat)) / (AIRY.a * SCALE);
  const { nu, rho, eta2 } = curvature(lat);
  const [tan, sec, d] = [Math.tan(lat), 1 / Math.cos(lat), e - ORIGIN.e];
  const t2 = tan ** 2;
  const osgbLat =
    lat -
    (tan / (2 * rho * nu)) * d ** 2 +
    (tan / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) * d ** 4 -
    (tan / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t2 ** 2) * d ** 6;
  const osgbLon =
    ORIGIN.lon +
    (sec / nu) * d -
    (sec / (6 * nu ** 3)) * (nu / rho + 2 * t2) * d ** 3 +
    (sec / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t2 ** 2) * d ** 5;
  const back = fromVector(shift(toVector(osgbLat, osgbLon, AIRY), -1), GRS80);
  return { lat: (back.lat * 180) / Math.PI, lon: (back.lon * 180) / Math.PI };
}

/** `SE 297 334`: the square of 100 m that a place lies in; null outside Great Britain's grid. */
export function gridReference(place: LatLon): string | null {
  const { e, n } = toGrid(place);
  if (e < 0 || e >= 700_000 || n < 0 || n >= 1_300_000) return null;
  const [column, row] = [Math.floor(e / 100_000), Math.floor(n / 100_000)];
  const letter = (index: number) => String.fromCharCode(65 + (index >= 8 ? index + 1 : index));
  const first = 19 - row - ((19 - row) % 5) + Math.floor((column + 10) / 5);
  const second = (((19 - row) * 5) % 25) + (column % 5);
  const figures = (metres: number) => String(Math.floor((metres % 100_000) / 100)).padStart(3, '0');
  return `${letter(first)}${letter(second)} ${figures(e)} ${figures(n)}`;
}

/** The lines of the grid across an area, every `stepM` metres; lines that every fifth one doubles are left out. */
export function gridLines(bounds: Bounds, stepM: number, without?: number): LatLon[][] {
  const corners = [
    toGrid({ lat: bounds.south, lon: bounds.west }),
    toGrid({ lat: bounds.south, lon: bounds.east }),
    toGrid({ lat: bounds.north, lon: bounds.west }),
    toGrid({ lat: bounds.north, lon: bounds.east }),
  ];
  const low = (values: number[]) => Math.floor(Math.min(...values) / stepM) * stepM;
  const high = (values: number[]) => Math.ceil(Math.max(...values) / stepM) * stepM;
  const [west, east] = [low(corners.map((corner) => corner.e)), high(corners.map((corner) => corner.e))];
  const [south, north] = [low(corners.map((corner) => corner.n)), high(corners.map((corner) => corner.n))];
  const steps = (from: number, to: number, by: number) =>
    Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
  const drawn = (metres: number) => without === undefined || metres % without !== 0;
  // A grid line bends on a Mercator map, but within 5 km by less than a pixel.
  const knots = Math.max(stepM, 5_000);
  return [
    ...steps(west, east, stepM)
      .filter(drawn)
      .map((e) => [...steps(south, north, knots), north].map((n) => fromGrid({ e, n }))),
    ...steps(south, north, stepM)
      .filter(drawn)
      .map((n) => [...steps(west, east, knots), east].map((e) => fromGrid({ e, n }))),
  ];
}
