/** The drawn base map, and an operator's tiles above it, in the terms of the map engine. */
import type { AllPaintProperties, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapSource } from '../../../wire/types';
import type { Basemap } from './basemap';
import type { Bounds, LatLon } from './geo';
import { gridLines } from './osgb';
import type { Palette } from './palette';

type Features = GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiLineString>;
const position = ({ lat, lon }: LatLon): GeoJSON.Position => [lon, lat];
const closed = (ring: LatLon[]): GeoJSON.Position[] => [...ring, ...ring.slice(0, 1)].map(position);

function settlement(basemap: Basemap | null): Features {
  const features = (basemap?.settlement ?? []).flatMap(({ polygons }, level) =>
    polygons.map((rings): Features['features'][number] => ({
      type: 'Feature',
      properties: { level },
      geometry: { type: 'Polygon', coordinates: rings.map(closed) },
    })),
  );
  return { type: 'FeatureCollection', features };
}

function grid(lines: LatLon[][]): Features {
  const geometry: GeoJSON.MultiLineString = {
    type: 'MultiLineString',
    coordinates: lines.map((line) => line.map(position)),
  };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}

/** Paints by layer, set again when the theme changes. */
export function paints(palette: Palette): Record<string, Partial<AllPaintProperties>> {
  const [one, two, three, four] = palette.settlement;
  return {
    ground: { 'background-color': palette.ground },
    settlement: {
      'fill-color': ['match', ['get', 'level'], 0, one, 1, two, 2, three, four],
      'fill-antialias': true,
    },
    'grid-1km': {
      'line-color': palette.grid,
      'line-width': 1,
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 10.4, 0, 11.4, 0.1],
    },
    'grid-5km': { 'line-color': palette.grid, 'line-width': 1, 'line-opacity': 0.22 },
    tiles: palette.isDark
      ? { 'raster-brightness-max': 0.5, 'raster-saturation': -0.45, 'raster-contrast': 0.1 }
      : { 'raster-brightness-max': 1, 'raster-saturation': 0, 'raster-contrast': 0 },
  };
}

function tileUrl(source: MapSource): string {
  const absolute = source.url.startsWith('/') ? location.origin + source.url : source.url;
  return source.kind === 'pmtiles' ? `pmtiles://${absolute}` : absolute;
}

export function drawnStyle(
  basemap: Basemap | null,
  area: Bounds,
  source: MapSource,
  palette: Palette,
): StyleSpecification {
  const paint = paints(palette);
  const layers = [
    { id: 'ground', type: 'background' },
    { id: 'settlement', type: 'fill', source: 'settlement', layout: { 'fill-sort-key': ['get', 'level'] } },
    { id: 'grid-1km', type: 'line', source: 'grid-1km', minzoom: 10.4 },
    { id: 'grid-5km', type: 'line', source: 'grid-5km' },
    ...(source.kind === 'drawn' ? [] : [{ id: 'tiles', type: 'raster', source: 'tiles' }]),
  ].map((layer) => ({ ...layer, paint: paint[layer.id] }) as LayerSpecification);
  const style: StyleSpecification = {
    version: 8,
    sources: {
      settlement: { type: 'geojson', data: settlement(basemap), tolerance: 0.2 },
      'grid-1km': { type: 'geojson', data: grid(gridLines(area, 1_000, 5_000)) },
      'grid-5km': { type: 'geojson', data: grid(gridLines(area, 5_000)) },
    },
    layers,
  };
  if (source.kind === 'xyz') {
    style.sources.tiles = { type: 'raster', tiles: [tileUrl(source)], tileSize: 256, maxzoom: source.max_zoom };
  }
  if (source.kind === 'pmtiles') style.sources.tiles = { type: 'raster', url: tileUrl(source), tileSize: 256 };
  return style;
}
