/** Which lens is in use: the plain drawing first, the engine once it is ready, the drawing again should the engine fail. */
import type { MapSource } from '../../../wire/types';
import { loadBasemap, type Basemap } from './basemap';
import { openFlatLens } from './flat';
import type { Bounds, LatLon } from './geo';
import type { Lens, LensEvents, Padding } from './lens';
import { onThemeChange, readPalette } from './palette';
import { canDrawWithWebGl } from './webgl';

export interface MapElements {
  section: HTMLElement;
  flat: HTMLElement;
  canvas: HTMLElement;
}
export interface PictureOptions {
  source: MapSource;
  home: Bounds;
  pressed: (place: LatLon) => void;
}

const TILES_WITHIN_MS = 8_000;

export class Picture {
  /** A new object whenever the picture moves, so that everything drawn on it follows. */
  lens = $state.raw<Lens | null>(null);
  basemap = $state.raw<Basemap | null>(null);
  isFlat = $state(true);
  /** The operator's tiles have loaded. */
  hasTiles = $state(false);
  /** The first tiles are overdue. */
  isOverdue = $state(false);
  /** A person moved the picture, so it no longer follows the subject. */
  isGrasped = $state(false);

  #current: Lens;
  #closed = false;
  #stopTheme: (() => void) | null = null;
  readonly #events: LensEvents;

  constructor(
    readonly frame: MapElements,
    readonly options: PictureOptions,
  ) {
    this.#events = {
      moved: () => (this.lens = { ...this.#current }),
      grasped: () => (this.isGrasped = true),
      pressed: options.pressed,
    };
    this.#current = openFlatLens(frame.flat, options.home, this.#events);
    this.look(options.home);
    setTimeout(() => (this.isOverdue = true), TILES_WITHIN_MS);
    // If the engine fails, the plain drawing stays.
    void this.#start().catch(() => (this.isFlat = true));
  }

  look(at: Bounds): void {
    this.#current.fit(at, this.#padding(at));
    this.isGrasped = false;
  }

  close(): void {
    this.#closed = true;
    this.#stopTheme?.();
    this.#current.destroy();
  }

  /** Padding for marks at the edge, less in a small picture. */
  #padding(at: Bounds): Padding {
    if (at === this.options.home) return { top: 8, right: 8, bottom: 8, left: 8 };
    const { width, height } = this.#current.size();
    const side = Math.min(64, width * 0.13);
    return { top: Math.min(96, height * 0.24), right: side, bottom: Math.min(76, height * 0.18), left: side };
  }

  async #start(): Promise<void> {
    const { frame, options } = this;
    const basemap = await loadBasemap();
    if (this.#isClosed()) return;
    this.basemap = basemap;
    if (!canDrawWithWebGl(options.source.kind)) return;
    const { openEngine } = await import('./engine');
    if (this.#isClosed()) return;
    const engine = await openEngine(
      frame.canvas,
      {
        basemap,
        area: basemap?.bounds ?? options.home,
        source: options.source,
        palette: readPalette(frame.section),
        middle: this.#current.centre(),
        zoom: this.#current.zoom(),
        cooperative: matchMedia('(pointer: coarse) and (max-width: 719px)').matches,
      },
      { ...this.#events, tilesShown: (shown) => (this.hasTiles = shown), lost: () => this.#fallBack() },
    );
    if (this.#isClosed()) {
      engine.destroy();
      return;
    }
    this.#replace(engine, false);
    this.#stopTheme = onThemeChange(() => engine.repaint(readPalette(frame.section)));
  }

  #isClosed(): boolean {
    return this.#closed;
  }

  /** The WebGL context was lost, as when a driver restarts. */
  #fallBack(): void {
    if (this.#closed || this.isFlat) return;
    this.#stopTheme?.();
    this.hasTiles = false;
    this.#replace(openFlatLens(this.frame.flat, this.options.home, this.#events), true);
  }

  /** Shows the same piece of ground through another lens. */
  #replace(next: Lens, isFlat: boolean): void {
    const last = this.#current;
    const [middle, zoom] = [last.centre(), last.zoom()];
    this.#current = next;
    this.isFlat = isFlat;
    last.destroy();
    next.show(middle, zoom);
    this.#events.moved();
  }
}
