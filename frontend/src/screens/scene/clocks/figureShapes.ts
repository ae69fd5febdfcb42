import type { Figure } from '../../../timeline/mainClock';
import type { ShapeName } from '../../../ui/shapes';

/** The shape that goes with the look of a figure, so that colour alone never says it. */
export const FIGURE_SHAPES: Record<Figure['look'], ShapeName | null> = {
  calm: null,
  wait: 'triangle',
  danger: 'triangle',
  done: 'tick',
};
