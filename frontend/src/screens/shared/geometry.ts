/** A small sketch of the device and the incident: north up, without a map. */
import type { LatLon, Point } from './map/geo';

const METRES_PER_DEGREE = 111_195;
/** The least width of the sketch, so that a device at the address does not fill it. */
const NARROWEST_M = 200;

/** East and south of `origin`, in metres: accurate for the few kilometres of the sketch. */
export function offsetM(origin: LatLon, place: LatLon): Point {
  const shrink = Math.cos((origin.lat * Math.PI) / 180);
  return {
    x: (place.lon - origin.lon) * METRES_PER_DEGREE * shrink,
    y: (origin.lat - place.lat) * METRES_PER_DEGREE,
  };
}

/** Degrees clockwise from north. */
export function bearingDeg(from: LatLon, to: LatLon): number {
  const { x, y } = offsetM(from, to);
  return ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360;
}

const WINDS = ['north', 'north_east', 'east', 'south_east', 'south', 'south_west', 'west', 'north_west'] as const;

export function windOf(bearing: number): (typeof WINDS)[number] {
  return WINDS[Math.round(bearing / 45) % WINDS.length] ?? 'north';
}

export interface NamedPlace extends LatLon {
  name: string;
}
export interface Sketch {
  me: Point | null;
  it: Point;
  others: { name: string; point: Point }[];
  metresPerUnit: number;
}

/** Fits device and incident into `width` × `height` with a `margin`; other units are drawn if they fall within. */
export function sketch(
  it: LatLon,
  me: LatLon | null,
  others: NamedPlace[],
  size: { width: number; height: number; margin: number },
): Sketch {
  const own = me && offsetM(it, me);
  const span = { x: Math.abs(own?.x ?? 0), y: Math.abs(own?.y ?? 0) };
  const metresPerUnit = Math.max(
    span.x / (size.width - 2 * size.margin),
    span.y / (size.height - 2 * size.margin),
    NARROWEST_M / size.width,
  );
  const middle = { x: (own?.x ?? 0) / 2, y: (own?.y ?? 0) / 2 };
  const place = (point: Point): Point => ({
    x: size.width / 2 + (point.x - middle.x) / metresPerUnit,
    y: size.height / 2 + (point.y - middle.y) / metresPerUnit,
  });
  const isWithin = ({ x, y }: Point) => x > 12 && y > 12 && x < size.width - 12 && y < size.height - 30;
  return {
    me: own && place(own),
    it: place({ x: 0, y: 0 }),
    others: others
      .map(({ name, ...at }) => ({ name, point: place(offsetM(it, at)) }))
      .filter(({ point }) => isWithin(point)),
    metresPerUnit,
  };
}
