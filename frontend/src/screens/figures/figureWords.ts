/** The figures in words and columns. */
import type { Activation, Figures } from '../../wire/types';

/** As the scheme published it in 2017: how many activations, and how many patients lived to reach a hospital. */
export function headline({
  activations,
  resuscitated_and_conveyed: saved,
}: Pick<Figures, 'activations' | 'resuscitated_and_conveyed'>): string {
  const went = activations === 1 ? '1 activation' : `${activations} activations`;
  return `${went} · ${saved} resuscitated and taken to hospital`;
}

const OUTCOMES: Record<NonNullable<Activation['outcome']>, string> = {
  conveyed_with_pulse: 'To hospital with a pulse',
  pulse_at_scene: 'Pulse back, at the scene',
  conveyed_without_pulse: 'To hospital, no pulse',
  no_pulse: 'No pulse',
  died_at_scene: 'Died at the scene',
};

export function outcomeWords(outcome: Activation['outcome']): string {
  return outcome === null ? '' : OUTCOMES[outcome];
}

/** `3:52`; below zero with a true minus; a dash where nothing was recorded. */
export function minutes(seconds: number | null): string {
  if (seconds === null) return '–';
  const whole = Math.abs(seconds);
  return `${seconds < 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

type Timed = { [K in keyof Activation]: K extends `${string}_s` ? K : never }[keyof Activation];
export const COLUMNS: readonly (readonly [Timed, string])[] = [
  ['alerted_s', 'Alerted'],
  ['accepted_s', 'Accepted'],
  ['on_scene_s', 'On scene'],
  ['at_patient_s', 'At patient'],
  ['cpr_s', 'CPR'],
  ['first_shock_s', 'First shock'],
  ['pulse_returned_s', 'Pulse back'],
  ['handed_over_s', 'Handed over'],
  ['crew_at_patient_s', 'Crew at patient'],
  ['gained_s', 'Gained'],
];
const CLINICAL: readonly Timed[] = ['cpr_s', 'first_shock_s', 'pulse_returned_s'];

export function columnsFor(isClinical: boolean): readonly (readonly [Timed, string])[] {
  return isClinical ? COLUMNS : COLUMNS.filter(([column]) => !CLINICAL.includes(column));
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
