/** How observations changed: of each the first and the last value. As apps/handovers/trends.py. */
import type { Care, ObservationSet, ObservationValues } from '../wire/types';
import { valueWords } from './observationWords';

type Field = keyof ObservationValues;

/** Label, the field that must be known, and those that are read out with it. */
const MEASURED: readonly (readonly [string, Field, readonly Field[]])[] = [
  ['RR', 'rr', ['rr']],
  ['SpO₂', 'spo2', ['spo2', 'spo2_scale', 'oxygen']],
  ['pulse', 'pulse', ['pulse']],
  ['BP', 'sbp', ['sbp', 'dbp']],
  ['ACVPU', 'acvpu', ['acvpu']],
  ['temperature', 'temperature_c', ['temperature_c']],
  ['GCS', 'gcs', ['gcs']],
  ['glucose', 'glucose_mmol_l', ['glucose_mmol_l']],
  ['pain', 'pain', ['pain']],
];

/** `RR 24 → 18, BP 92/60 → 110/–, NEWS2 12 → 5`, of what was measured twice at least. */
export function trends({ observations }: Care): string {
  const changes = MEASURED.map(([label, leader, fields]) => change(label, valuesOf(observations, leader, fields)));
  const totals = observations.flatMap(({ news2 }) => (news2.total === null ? [] : [String(news2.total)]));
  const said = [...changes, change('NEWS2', totals)].filter((words) => words !== null);
  return said.length === 0 ? 'No trends recorded' : `Trends: ${said.join(', ')}`;
}

function valuesOf(sets: readonly ObservationSet[], leader: Field, fields: readonly Field[]): string[] {
  const known = sets.filter((one) => one[leader] !== null);
  return known.flatMap((one) => valueWords(Object.fromEntries(fields.map((name) => [name, one[name]])))[0] ?? []);
}

function change(label: string, values: readonly string[]): string | null {
  const [first, last] = [values[0], values.at(-1)];
  if (values.length < 2 || first === undefined || last === undefined) return null;
  return `${label} ${bare(label, first)} → ${bare(label, last)}`;
}

function bare(label: string, words: string): string {
  return words.startsWith(`${label} `) ? words.slice(label.length + 1) : words;
}
