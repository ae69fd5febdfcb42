/** The lens of the plain drawing: drag, wheel, pinch and arrow keys over an SVG, for devices without WebGL. */
import { centreOf, fromWorld, toWorld, worldWidthM, type Bounds, type Point } from './geo';
import { FIT_ZOOM, MAX_ZOOM, MIN_ZOOM, WORLD_PX, type Lens, type LensEvents, type Padding } from './lens';

const KEY_STEP_PX = 80;
const ARROWS: Record<string, Point | undefined> = {
  ArrowLeft: { x: -KEY_STEP_PX, y: 0 },
  ArrowRight: { x: KEY_STEP_PX, y: 0 },
  ArrowUp: { x: 0, y: -KEY_STEP_PX },
  ArrowDown: { x: 0, y: KEY_STEP_PX },
};
const CLICK_SLOP_PX = 5;

export function openFlatLens(stage: HTMLElement, start: Bounds, events: LensEvents): Lens {
  let middle = toWorld(centreOf(start));
  let zoom = 10;
  // Focusable, because arrow keys move it.
  stage.tabIndex = 0;
  const held = new Map<number, Point>();
  let travelled = 0;

  const widthPx = () => WORLD_PX * 2 ** zoom;
  const size = () => ({ width: stage.clientWidth, height: stage.clientHeight });
  const clamp = (value: number) => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, value));
  const toPicture = (point: Point): Point => ({
    x: (point.x - middle.x) * widthPx() + size().width / 2,
    y: (point.y - middle.y) * widthPx() + size().height / 2,
  });
  const toGround = (point: Point): Point => ({
    x: middle.x + (point.x - size().width / 2) / widthPx(),
    y: middle.y + (point.y - size().height / 2) / widthPx(),
  });
  const shiftBy = (dx: number, dy: number) => {
    middle = { x: middle.x + dx / widthPx(), y: middle.y + dy / widthPx() };
    events.moved();
  };
  const zoomAt = (point: Point, to: number) => {
    const fixed = toGround(point);
    zoom = clamp(to);
    const now = toPicture(fixed);
    shiftBy(now.x - point.x, now.y - point.y);
  };
  const within = (event: MouseEvent): Point => {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const listeners = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(name: K, listen: (event: HTMLElementEventMap[K]) => void) =>
    stage.addEventListener(name, listen, { signal: listeners.signal, passive: false });
  on('pointerdown', (event) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    held.set(event.pointerId, within(event));
    travelled = 0;
    stage.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const after = within(event);
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    travelled += Math.hypot(after.x - before.x, after.y - before.y);
    held.set(event.pointerId, after);
    events.grasped();
    if (other) {
      const spread = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
      zoomAt(other, zoom + Math.log2(spread(after) / spread(before)));
    } else {
      shiftBy(before.x - after.x, before.y - after.y);
    }
  });
  on('pointerup', (event) => {
    if (held.delete(event.pointerId) && travelled < CLICK_SLOP_PX) events.pressed(fromWorld(toGround(within(event))));
  });
  on('pointercancel', (event) => held.delete(event.pointerId));
  on('wheel', (event) => {
    event.preventDefault();
    events.grasped();
    zoomAt(within(event), zoom - event.deltaY / 400);
  });
  on('keydown', (event) => {
    const step = ARROWS[event.key];
    if (event.target !== stage || !step) return;
    event.preventDefault();
    events.grasped();
    shiftBy(step.x, step.y);
  });
  const resized = new ResizeObserver(() => events.moved());
  resized.observe(stage);

  return {
    stage,
    project: (place) => toPicture(toWorld(place)),
    unproject: (point) => fromWorld(toGround(point)),
    zoom: () => zoom,
    centre: () => fromWorld(middle),
    size,
    metresPerPixel: () => worldWidthM(fromWorld(middle).lat) / widthPx(),
    zoomBy: (step) => zoomAt({ x: size().width / 2, y: size().height / 2 }, zoom + step),
    show: (place, to) => {
      middle = toWorld(place);
      zoom = clamp(to);
      events.moved();
    },
    fit: (bounds, padding) => {
      ({ middle, zoom } = fitted(bounds, padding, size()));
      events.moved();
    },
    destroy: () => {
      listeners.abort();
      resized.disconnect();
    },
  };
}

/** The view in which all of `bounds` is inside the padding. */
export function fitted(
  bounds: Bounds,
  padding: Padding,
  size: { width: number; height: number },
): { middle: Point; zoom: number } {
  const topLeft = toWorld({ lat: bounds.north, lon: bounds.west });
  const bottomRight = toWorld({ lat: bounds.south, lon: bounds.east });
  const room = (whole: number, before: number, after: number) => Math.max(40, whole - before - after);
  const needed = Math.max(
    (bottomRight.x - topLeft.x) / room(size.width, padding.left, padding.right),
    (bottomRight.y - topLeft.y) / room(size.height, padding.top, padding.bottom),
  );
  const zoom = needed === 0 ? FIT_ZOOM : Math.min(FIT_ZOOM, Math.max(MIN_ZOOM, Math.log2(1 / (needed * WORLD_PX))));
  const widthPx = WORLD_PX * 2 ** zoom;
  return {
    zoom,
    middle: {
      x: (topLeft.x + bottomRight.x) / 2 + (padding.right - padding.left) / 2 / widthPx,
      y: (topLeft.y + bottomRight.y) / 2 + (padding.bottom - padding.top) / 2 / widthPx,
    },
  };
}
