/** What opens below the story instead of being recorded at once. */
import type { ActKey } from './actions/actions';

const PANELS = [
  'note',
  'tourniquet',
  'observations',
  'wounds',
  'triage',
  'patient',
  'airway',
  'drugs',
  'rhythm',
  'beat',
  'stop',
  'death',
  'pre_alert',
] as const satisfies readonly ActKey[];
export type PanelName = (typeof PANELS)[number];

export function panelOf(key: ActKey): PanelName | null {
  return PANELS.find((name) => name === key) ?? null;
}
