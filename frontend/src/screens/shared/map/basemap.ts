/** The base map that needs no internet. Made by tools/build_basemap.py. */
import type { Bounds, LatLon } from './geo';

type PackedRing = number[];
interface PackedBasemap {
  name: string;
  attribution: string;
  bounds: Bounds;
  quantum: number;
  settlement: { density: number; polygons: PackedRing[][] }[];
  outcodes: [code: string, lat: number, lon: number, postcodes: number][];
  places: [name: string, lat: number, lon: number, rank: number][];
}

export interface Label extends LatLon {
  text: string;
  kind: 'place' | 'outcode';
  rank: number;
}
/** Within each polygon postcodes lie at least this close; an outer ring, then its holes. */
export interface Settlement {
  density: number;
  polygons: LatLon[][][];
}
export interface Basemap {
  attribution: string;
  bounds: Bounds;
  settlement: Settlement[];
  labels: Label[];
}

const OUTCODE_RANK = 4;

function unpackRing(packed: PackedRing, { bounds, quantum }: PackedBasemap): LatLon[] {
  const ring: LatLon[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index + 1 < packed.length; index += 2) {
    x += packed[index] ?? 0;
    y += packed[index + 1] ?? 0;
    ring.push({ lat: bounds.south + y / quantum, lon: bounds.west + x / quantum });
  }
  return ring;
}

export function unpack(packed: PackedBasemap): Basemap {
  return {
    attribution: packed.attribution,
    bounds: packed.bounds,
    settlement: packed.settlement.map(({ density, polygons }) => ({
      density,
      polygons: polygons.map((rings) => rings.map((ring) => unpackRing(ring, packed))),
    })),
    labels: [
      ...packed.places.map(([text, lat, lon, rank]): Label => ({ text, lat, lon, kind: 'place', rank })),
      ...packed.outcodes.map(([text, lat, lon]): Label => ({ text, lat, lon, kind: 'outcode', rank: OUTCODE_RANK })),
    ].sort((a, b) => a.rank - b.rank),
  };
}

// A chunk of its own: it is cached with the shell, and this layer needs no network request for it.
const files = import.meta.glob<PackedBasemap>('./basemap/west-yorkshire.json', { import: 'default' });
let loading: Promise<Basemap | null> | undefined;

/** Null when this build carries no base map: the grid alone is drawn then. */
export function loadBasemap(): Promise<Basemap | null> {
  const load = Object.values(files)[0];
  loading ??= load ? load().then(unpack) : Promise.resolve(null);
  return loading;
}
