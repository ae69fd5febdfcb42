/** Web Mercator as a unit square, and distances on the ground. */
import { t } from '../../../words';
export interface LatLon {
  lat: number;
  lon: number;
}
export interface Bounds {
  south: number;
  west: number;
  north: number;
  east: number;
}
export interface Point {
  x: number;
  y: number;
}

const EARTH_CIRCUMFERENCE_M = 40_075_016.686;
const DEGREES_SHOWN = 5;
const EARTH_RADIUS_M = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** `53.79650, -1.54200`. */
export function placeText({ lat, lon }: LatLon): string {
  return `${lat.toFixed(DEGREES_SHOWN)}, ${lon.toFixed(DEGREES_SHOWN)}`;
}

/** 0 to 1 from west to east and from north to south. */
export function toWorld({ lat, lon }: LatLon): Point {
  return { x: (lon + 180) / 360, y: 0.5 - Math.asinh(Math.tan(radians(lat))) / (2 * Math.PI) };
}

export function fromWorld({ x, y }: Point): LatLon {
  return { lat: degrees(Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI))), lon: x * 360 - 180 };
}

/** Metres on the ground for a width of one world at this latitude. */
export function worldWidthM(lat: number): number {
  return EARTH_CIRCUMFERENCE_M * Math.cos(radians(lat));
}

export function distanceM(a: LatLon, b: LatLon): number {
  const half = (angle: number) => Math.sin(radians(angle) / 2) ** 2;
  const chord = half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lon - a.lon);
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
}

export function boundsOf(places: LatLon[]): Bounds | null {
  if (places.length === 0) return null;
  const lats = places.map((place) => place.lat);
  const lons = places.map((place) => place.lon);
  return { south: Math.min(...lats), west: Math.min(...lons), north: Math.max(...lats), east: Math.max(...lons) };
}

export function centreOf(bounds: Bounds): LatLon {
  return { lat: (bounds.south + bounds.north) / 2, lon: (bounds.west + bounds.east) / 2 };
}

export function isInside(place: LatLon, bounds: Bounds): boolean {
  return place.lat >= bounds.south && place.lat <= bounds.north && place.lon >= bounds.west && place.lon <= bounds.east;
}

/** `350 m`, `1.2 km`, `14 km`. */
export function distanceText(metres: number): string {
  if (metres < 1_000) return t('distance-metres', { metres: Math.round(metres / 10) * 10 });
  const kilometres = metres / 1_000;
  return metres < 10_000
    ? t('distance-kilometres', { kilometres })
    : t('distance-whole-kilometres', { kilometres: Math.round(kilometres) });
}

/** The longest round distance that is not wider than `widthPx`. */
export function scaleBar(metresPerPixel: number, widthPx: number): { metres: number; px: number } {
  const longest = metresPerPixel * widthPx;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
  return { metres, px: metres / metresPerPixel };
}
