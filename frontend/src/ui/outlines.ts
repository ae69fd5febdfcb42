/** The outlines of marks, as SVG paths that begin at the top: `radius` from the centre to the edge of a square, else to a corner. */
import type { ServiceKind } from '../words/services.svelte';

/** How far from the centre, up and down, the sides of a hexagon begin: its corners are at the top and the bottom. */
const HALF = 0.5;
const HEXAGON_WIDTH = 0.866;

export function outline(shape: ServiceKind['shape'], centre: number, radius: number): string {
  const [top, bottom] = [centre - radius, centre + radius];
  switch (shape) {
    case 'square':
      return `M${centre} ${top}H${bottom}V${bottom}H${top}V${top}Z`;
    case 'round':
      return `M${centre} ${top}A${radius} ${radius} 0 1 1 ${centre} ${bottom}A${radius} ${radius} 0 1 1 ${centre} ${top}Z`;
    case 'diamond':
      return `M${centre} ${top}L${bottom} ${centre}L${centre} ${bottom}L${top} ${centre}Z`;
    case 'hexagon': {
      const [left, right] = [centre - radius * HEXAGON_WIDTH, centre + radius * HEXAGON_WIDTH];
      const [upper, lower] = [centre - radius * HALF, centre + radius * HALF];
      return `M${centre} ${top}L${right} ${upper}V${lower}L${centre} ${bottom}L${left} ${lower}V${upper}Z`;
    }
  }
}
