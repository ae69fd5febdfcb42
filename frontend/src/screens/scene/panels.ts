/** What opens below the story instead of being recorded at once. */
import type { ActKey } from './acts';

const PANELS = ['note', 'tourniquet', 'observations'] as const satisfies readonly ActKey[];
export type PanelName = (typeof PANELS)[number];

export function panelOf(key: ActKey): PanelName | null {
  return PANELS.find((name) => name === key) ?? null;
}
