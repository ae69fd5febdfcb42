/** The MapLibre engine, in a chunk of its own that is loaded after the first paint. North is always up. */
import { addProtocol, Map as Engine, setWorkerUrl, type AllPaintProperties } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { MapSource } from '../../../wire/types';
import { t } from '../../../words';
import type { Basemap } from './basemap';
import { worldWidthM, type Bounds, type LatLon } from './geo';
import { FIT_ZOOM, MAX_ZOOM, MIN_ZOOM, WORLD_PX, type Lens, type LensEvents } from './lens';
import './maplibre.css';
import type { Palette } from './palette';
import { drawnStyle, paints } from './style';

setWorkerUrl(workerUrl);
const READY_WITHIN_MS = 2_000;
const MISSING_IN_A_ROW = 6;

export interface EngineEvents extends LensEvents {
  /** False while the operator's tiles do not load: the drawn base below them shows. */
  tilesShown(shown: boolean): void;
  /** The WebGL context is lost. */
  lost(): void;
}
export interface EngineLens extends Lens {
  repaint(palette: Palette): void;
}
export interface EngineOptions {
  basemap: Basemap | null;
  area: Bounds;
  source: MapSource;
  palette: Palette;
  middle: LatLon;
  zoom: number;
  cooperative: boolean;
}

let knowsPmtiles = false;
async function learnPmtiles(): Promise<void> {
  if (knowsPmtiles) return;
  const { Protocol } = await import('pmtiles');
  addProtocol('pmtiles', new Protocol().tile);
  knowsPmtiles = true;
}

/** One missing tile is the edge of the operator's map; several in a row mean that none load. */
function watchTiles(engine: Engine, events: EngineEvents): void {
  let missing = 0;
  engine.on('sourcedata', (event) => {
    if (event.sourceId !== 'tiles' || !event.tile) return;
    missing = 0;
    events.tilesShown(true);
  });
  engine.on('error', (event) => {
    if (!('sourceId' in event) || event.sourceId !== 'tiles') return;
    missing += 1;
    if (missing >= MISSING_IN_A_ROW) events.tilesShown(false);
  });
}

export async function openEngine(
  container: HTMLElement,
  options: EngineOptions,
  events: EngineEvents,
): Promise<EngineLens> {
  if (options.source.kind === 'pmtiles') await learnPmtiles();
  const engine = new Engine({
    container,
    style: drawnStyle(options.basemap, options.area, options.source, options.palette),
    center: [options.middle.lon, options.middle.lat],
    zoom: options.zoom,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    cooperativeGestures: options.cooperative,
    dragRotate: false,
    touchPitch: false,
    maxPitch: 0,
    renderWorldCopies: false,
    fadeDuration: 0,
    locale: {
      'Map.Title': t('map-keys-zoom'),
      'CooperativeGesturesHandler.MobileHelpText': t('map-two-fingers'),
      'CooperativeGesturesHandler.WindowsHelpText': t('map-wheel-ctrl'),
      'CooperativeGesturesHandler.MacHelpText': t('map-wheel-command'),
    },
  });
  engine.touchZoomRotate.disableRotation();
  engine.keyboard.disableRotation();
  engine.on('move', () => events.moved());
  engine.on('resize', () => events.moved());
  for (const start of ['dragstart', 'zoomstart'] as const) {
    engine.on(start, (event) => {
      if (event.originalEvent) events.grasped();
    });
  }
  engine.on('click', (event) => {
    const { target } = event.originalEvent;
    if (target instanceof Element && target.closest('button')) return;
    events.pressed({ lat: event.lngLat.lat, lon: event.lngLat.lng });
  });
  watchTiles(engine, events);
  // Not within its own event: the handler removes the engine.
  engine.on('webglcontextlost', () => void setTimeout(() => events.lost()));

  await new Promise<void>((ready) => {
    engine.once('load', () => ready());
    // Tiles that hang must not hold back the drawn base.
    engine.once('style.load', () => setTimeout(ready, READY_WITHIN_MS));
  });

  return {
    stage: engine.getCanvasContainer(),
    project: ({ lat, lon }) => engine.project([lon, lat]),
    unproject: ({ x, y }) => {
      const { lat, lng } = engine.unproject([x, y]);
      return { lat, lon: lng };
    },
    zoom: () => engine.getZoom(),
    centre: () => ({ lat: engine.getCenter().lat, lon: engine.getCenter().lng }),
    size: () => ({ width: container.clientWidth, height: container.clientHeight }),
    metresPerPixel: () => worldWidthM(engine.getCenter().lat) / (WORLD_PX * 2 ** engine.getZoom()),
    show: ({ lat, lon }, zoom) => void engine.jumpTo({ center: [lon, lat], zoom }),
    zoomBy: (step) => engine.easeTo({ zoom: engine.getZoom() + step, duration: 200 }),
    fit: ({ south, west, north, east }, padding) =>
      engine.fitBounds(
        [
          [west, south],
          [east, north],
        ],
        { padding, maxZoom: FIT_ZOOM, duration: 400 },
      ),
    repaint: (palette) => {
      for (const [layer, paint] of Object.entries(paints(palette))) {
        if (!engine.getLayer(layer)) continue;
        for (const name of Object.keys(paint) as (keyof AllPaintProperties)[])
          engine.setPaintProperty(layer, name, paint[name]);
      }
    },
    destroy: () => engine.remove(),
  };
}
