/** The figures in words and columns. */
import { durationText } from '../../timeline/clocks';
import type { Activation, Figures } from '../../wire/types';
import { t } from '../../words';

/** As the scheme published it in 2017: how many activations, and how many patients lived to reach a hospital. */
export function headline({
  activations,
  resuscitated_and_conveyed: saved,
}: Pick<Figures, 'activations' | 'resuscitated_and_conveyed'>): string {
  return t('figures-headline', { activations, saved });
}

export function outcomeWords(outcome: Activation['outcome']): string {
  return outcome === null ? '' : t(`figures-outcome-${outcome}`);
}

/** `3:52`; below zero with a true minus; a dash where nothing was recorded. */
export function minutes(seconds: number | null): string {
  if (seconds === null) return '–';
  return `${seconds < 0 ? '−' : ''}${durationText(Math.abs(seconds))}`;
}

type Timed = { [K in keyof Activation]: K extends `${string}_s` ? K : never }[keyof Activation];
const COLUMNS = [
  'alerted_s',
  'accepted_s',
  'on_scene_s',
  'at_patient_s',
  'cpr_s',
  'first_shock_s',
  'pulse_returned_s',
  'handed_over_s',
  'crew_at_patient_s',
  'gained_s',
] as const satisfies readonly Timed[];
type Column = (typeof COLUMNS)[number];
const CLINICAL: readonly Column[] = ['cpr_s', 'first_shock_s', 'pulse_returned_s'];

export function columnsFor(isClinical: boolean): readonly (readonly [Column, string])[] {
  const shown = isClinical ? COLUMNS : COLUMNS.filter((column) => !CLINICAL.includes(column));
  return shown.map((column) => [column, t(`figures-column-${column}`)]);
}

/** The median; of an even number the lower of the two; null for no values. */
export function median(values: readonly (number | null)[]): number | null {
  return quantile(
    values.filter((value) => value !== null),
    0.5,
  );
}

/** The quantile: the smallest value that this share does not exceed; null for no values. */
export function quantile(known: readonly number[], share: number): number | null {
  const inOrder = [...known].sort((a, b) => a - b);
  return inOrder[Math.max(0, Math.ceil(share * inOrder.length) - 1)] ?? null;
}
