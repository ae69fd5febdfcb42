/** How observations changed: of each the first and the last value. */
import { list, t } from '../words';
import type { Care, ObservationSet, ObservationValues } from '../wire/types';
import { valuesSaid, type ValueSaid } from './observationWords';

type Field = keyof ObservationValues;

/** The name, the field that must be known, and those that are read out with it. */
const MEASURED: readonly (readonly [ValueSaid['name'], Field, readonly Field[]])[] = [
  ['vital-name-rr', 'rr', ['rr']],
  ['vital-name-spo2', 'spo2', ['spo2', 'spo2_scale', 'oxygen']],
  ['vital-name-pulse', 'pulse', ['pulse']],
  ['vital-name-bp', 'sbp', ['sbp', 'dbp']],
  ['vital-name-acvpu', 'acvpu', ['acvpu']],
  ['vital-name-temperature', 'temperature_c', ['temperature_c']],
  ['vital-name-gcs', 'gcs', ['gcs']],
  ['vital-name-glucose', 'glucose_mmol_l', ['glucose_mmol_l']],
  ['vital-name-pain', 'pain', ['pain']],
];

/** `RR 24 → 18, BP 92/60 → 110/–, NEWS2 12 → 5`, of what was measured twice at least. */
export function trends({ observations }: Care): string {
  const measured = MEASURED.map(([name, leader, fields]) => change(name, valuesOf(observations, leader, fields)));
  const totals = observations.flatMap(({ news2 }) => (news2.total === null ? [] : [String(news2.total)]));
  const changes = [...measured, change('vital-name-news2', totals)].filter((words) => words !== null);
  return changes.length === 0 ? t('vital-no-trends') : t('vital-trends', { changes: list(changes, 'unit') });
}

function valuesOf(sets: readonly ObservationSet[], leader: Field, fields: readonly Field[]): string[] {
  const known = sets.filter((one) => one[leader] !== null);
  return known.flatMap((one) =>
    valuesSaid(Object.fromEntries(fields.map((name) => [name, one[name]])))
      .slice(0, 1)
      .map(({ value }) => value),
  );
}

function change(name: ValueSaid['name'], values: readonly string[]): string | null {
  const [first, last] = [values[0], values.at(-1)];
  if (values.length < 2 || first === undefined || last === undefined) return null;
  return t('vital-trend', { name: t(name), first, last });
}
