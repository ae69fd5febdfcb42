/** The look of a triage label: a shape and a tone in addition to its word. */
import type { Counted } from '../../timeline/tally';
import type { ShapeName } from '../../ui/shapes';

export const LABEL_SHAPES: Record<Counted, ShapeName> = {
  p1: 'square',
  p2: 'half',
  p3: 'ring',
  not_breathing: 'triangle',
  dead: 'cross',
  untriaged: 'frame',
};
