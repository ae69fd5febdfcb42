import { copyText } from '../device/clipboard';
import { cell } from './tableCell';
import type { Activation, Figures } from '../wire/types';

/** One line a patient in arrest of those days (docs/utstein.md); the server gives it to ambulance desks. */
export function utsteinLink(from: string, to: string): string {
  return `/api/utstein.csv?from=${from}&to=${to}`;
}

const COLUMNS: readonly (keyof Activation)[] = [
  'number',
  'opened_at',
  'alerted_s',
  'accepted_s',
  'mobile_s',
  'on_scene_s',
  'at_patient_s',
  'cpr_s',
  'first_shock_s',
  'pulse_returned_s',
  'handed_over_s',
  'crew_at_patient_s',
  'gained_s',
  'shocks',
  'outcome',
];

/** One line an activation, as any table program reads it; empty where nothing was recorded. */
export function asCsv({ rows }: Pick<Figures, 'rows'>): string {
  const lines = [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))];
  return `${lines.join('\r\n')}\r\n`;
}

/** Whether it is on the clipboard now. */
export function copyCsv(figures: Figures): Promise<boolean> {
  return copyText(asCsv(figures));
}
