/** A lens projects the ground on to the screen: the map engine is one, the plain drawing another. */
import type { Bounds, LatLon, Point } from './geo';

export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Lens {
  /** Pixels from the top left corner of the picture. */
  project(place: LatLon): Point;
  unproject(point: Point): LatLon;
  /** Doubles with every whole step; a world is 512 px wide at zoom 0. */
  zoom(): number;
  centre(): LatLon;
  metresPerPixel(): number;
  /** Of the picture, in pixels. */
  size(): { width: number; height: number };
  fit(bounds: Bounds, padding: Padding): void;
  /** Without animation. */
  show(middle: LatLon, zoom: number): void;
  zoomBy(step: number): void;
  /** The element that marks are laid on, so that turning the wheel over one still moves the map. */
  readonly stage: HTMLElement;
  destroy(): void;
}

export interface LensEvents {
  moved(): void;
  /** A person moved the picture; from now on it stays where they put it. */
  grasped(): void;
  pressed(place: LatLon): void;
}

export const WORLD_PX = 512;
export const MIN_ZOOM = 7.5;
export const MAX_ZOOM = 17;
/** Fitting a lone incident comes no closer than this. */
export const FIT_ZOOM = 12.2;
