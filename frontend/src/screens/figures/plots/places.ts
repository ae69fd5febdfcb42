/** Activations by coarse place: words, table, and a picture that needs no map engine. */
import type { Area, Figures } from '../../../wire/types';
import type { Basemap } from '../../shared/map/basemap';
import { toWorld, type LatLon } from '../../shared/map/geo';
import type { Sheet } from './sheet';
import { t } from '../../../words';

type Places = Figures['places'];
const WIDTH_PX = 1_200;
const ROOM = 0.02;
/** One step of settled ground is so much darker than the last. */
const SETTLED = ['#eef1ef', '#e2e7e4', '#d6ddd9', '#c8d1cc'] as const;

/** The area of a disc follows its number. */
export function radiusOf(activations: number): number {
  return 7 + 6 * Math.sqrt(activations);
}

export function placesWords(places: Places): string {
  const all = places.reduce((sum, { activations }) => sum + activations, 0);
  return t('figures-places-words', { activations: all, squares: places.length });
}

export function placesSheet(places: Places): Sheet {
  return {
    columns: [t('figures-latitude'), t('figures-longitude'), t('figures-activations')],
    rows: places.map(({ lat, lon, activations }) => [lat, lon, activations]),
  };
}

/** Black on white, on the drawn base map of the area. */
export function placesSvg(places: Places, area: Area, basemap: Basemap | null): string {
  const [from, to] = [toWorld({ lat: area.north, lon: area.west }), toWorld({ lat: area.south, lon: area.east })];
  const scale = (WIDTH_PX * (1 - 2 * ROOM)) / (to.x - from.x);
  const edge = WIDTH_PX * ROOM;
  const height = Math.round((to.y - from.y) * scale + 2 * edge);
  const point = (place: LatLon): [string, string] => {
    const { x, y } = toWorld(place);
    return [((x - from.x) * scale + edge).toFixed(1), ((y - from.y) * scale + edge).toFixed(1)];
  };
  const outline = (ring: LatLon[]): string => `M${ring.map((place) => point(place).join(' ')).join('L')}Z`;
  const ground = (basemap?.settlement ?? []).map(({ polygons }, level) => {
    const shade = SETTLED[Math.min(level, SETTLED.length - 1)] ?? SETTLED[0];
    return `<path fill="${shade}" fill-rule="evenodd" d="${polygons.flat().map(outline).join('')}"/>`;
  });
  const discs = places.map((place) => {
    const [x, y] = point(place);
    const round = `<circle cx="${x}" cy="${y}" r="${radiusOf(place.activations).toFixed(1)}"`;
    const number = `<text x="${x}" y="${y}" dy="0.36em" text-anchor="middle">${place.activations}</text>`;
    return `${round} fill="#fff" fill-opacity="0.85" stroke="#000" stroke-width="2"/>${number}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH_PX} ${height}" width="${WIDTH_PX}" height="${height}"`,
    ' font-family="sans-serif" font-size="15" font-weight="600">',
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...ground,
    ...discs,
    '</svg>',
  ].join('');
}
