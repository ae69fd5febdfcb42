/** The panels: what opens below the timeline instead of being recorded at once. */
import type { ActionKey } from './actions/actions';

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
  'backup',
] as const satisfies readonly ActionKey[];
export type PanelName = (typeof PANELS)[number];

export function panelOf(key: ActionKey): PanelName | null {
  return PANELS.find((name) => name === key) ?? null;
}
