/** Which names fit: larger places first, none over another, none under a mark. */
import type { Label } from './basemap';
import type { LatLon, Point } from './geo';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface PlacedLabel extends Point {
  label: Label;
}
interface View {
  zoom(): number;
  project(place: LatLon): Point;
}

/** A unit's mark, as the placing of its name needs it. */
export interface MarkName extends Point {
  id: string;
  text: string;
  lit: boolean;
}

/** On which side of its pin the number of an incident is drawn. */
export type NumberSide = 'above' | 'right' | 'left';
const SIDES: readonly NumberSide[] = ['above', 'right', 'left'];

const BADGE_PX = 17;
const NAME_TOP_PX = 24;
const LETTER_PX = 8.8;
const LINE_PX = 20;
const APART_PX = 10;
const NAMED_FROM_ZOOM = [0, 0, 8.6, 9.9, 11.2];

function boxAround({ x, y }: Point, text: string): Box {
  const half = (text.length * LETTER_PX) / 2 + APART_PX;
  return {
    left: x - half,
    right: x + half,
    top: y - LINE_PX / 2 - APART_PX / 2,
    bottom: y + LINE_PX / 2 + APART_PX / 2,
  };
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function placeLabels(
  labels: Label[],
  view: View,
  size: { width: number; height: number },
  taken: Box[],
): PlacedLabel[] {
  const boxes = [...taken];
  const zoom = view.zoom();
  return labels.flatMap((label): PlacedLabel[] => {
    if (zoom < (NAMED_FROM_ZOOM[label.rank] ?? 0)) return [];
    const point = view.project(label);
    const box = boxAround(point, label.text);
    const outside = box.left < 0 || box.top < 0 || box.right > size.width || box.bottom > size.height;
    if (outside || boxes.some((other) => touches(box, other))) return [];
    boxes.push(box);
    return [{ label, ...point }];
  });
}

function badgeBox({ x, y }: Point): Box {
  return { left: x - BADGE_PX, right: x + BADGE_PX, top: y - BADGE_PX, bottom: y + BADGE_PX };
}

function heartBox({ x, y }: Point): Box {
  return { left: x - 26, right: x + 26, top: y - 48, bottom: y + 4 };
}

function numberBox({ x, y }: Point, side: NumberSide): Box {
  if (side === 'above') return { left: x - 26, right: x + 26, top: y - 70, bottom: y - 48 };
  const [top, bottom] = [y - 40, y - 18];
  return side === 'right' ? { left: x + 22, right: x + 70, top, bottom } : { left: x - 70, right: x - 22, top, bottom };
}

/** Above its pin, or next to it where it would cover the mark of a unit or another pin. */
export function numberSides(pins: readonly Point[], marks: readonly Point[]): NumberSide[] {
  const taken: Box[] = marks.map(badgeBox);
  return pins.map((pin) => {
    const others = pins.filter((other) => other !== pin).map(heartBox);
    const isFree = (side: NumberSide) => [...taken, ...others].every((other) => !touches(numberBox(pin, side), other));
    const side = SIDES.find(isFree) ?? 'above';
    taken.push(numberBox(pin, side));
    return side;
  });
}

/** What a pin and its number cover. */
export function pinBoxes(pin: Point, side: NumberSide): Box[] {
  return [heartBox(pin), numberBox(pin, side)];
}

/** The units whose name is shown: a lit one's always, any other's when it covers no other mark. */
export function namesThatFit(marks: MarkName[], pins: Box[]): Set<string> {
  const taken = [...pins];
  const fitting = new Set<string>();
  for (const mark of [...marks].sort((a, b) => Number(b.lit) - Number(a.lit))) {
    const half = (mark.text.length * LETTER_PX) / 2 + 4;
    const box = {
      left: mark.x - half,
      right: mark.x + half,
      top: mark.y + NAME_TOP_PX,
      bottom: mark.y + NAME_TOP_PX + LINE_PX,
    };
    const covers =
      marks.some((other) => other !== mark && touches(box, badgeBox(other))) ||
      taken.some((other) => touches(box, other));
    if (covers && !mark.lit) continue;
    taken.push(box);
    fitting.add(mark.id);
  }
  return fitting;
}
