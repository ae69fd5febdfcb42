/**
 * A set of observations while it is entered: the typed text, the values, and the questions about them. Nothing here is
 * stored.
 */
import { implausible, knownFields, nothingKnown } from '../../../timeline/observations';
import { OBSERVATION_RANGES, type Level, type ObservationValues, type RangedField } from '../../../wire/types';
import { list, t } from '../../../words';
import { NUMERAL_FIELDS, NUMERALS } from '../../shared/numerals';

export const LEVELS: readonly (readonly [Level, string])[] = [
  ['A', t('observations-level-a')],
  ['C', t('observations-level-c')],
  ['V', t('observations-level-v')],
  ['P', t('observations-level-p')],
  ['U', t('observations-level-u')],
];

/** Parts of the Glasgow Coma Scale; null: cannot be tested; missing: not entered yet. */
export type ComaDraft = Partial<Record<'e' | 'v' | 'm', number | null>>;
export const COMA_PARTS = [
  ['e', t('observations-gcs-eyes'), 4],
  ['v', t('observations-gcs-voice'), 5],
  ['m', t('observations-gcs-motor'), 6],
] as const;

export interface ObservationDraft {
  typed: Partial<Record<RangedField, string>>;
  oxygen: boolean | null;
  acvpu: Level | null;
  coma: ComaDraft;
  /** null: as last set for this patient. */
  scale: 1 | 2 | null;
}

export function emptyDraft(): ObservationDraft {
  return { typed: {}, oxygen: null, acvpu: null, coma: {}, scale: null };
}

/** The text after a key. A key that would leave the possible range does nothing. */
export function typedMore(text: string, key: string, name: RangedField): string {
  const more = text === '0' && key !== '.' ? key : text + key;
  const form = NUMERALS[name].isDecimal ? /^\d{1,3}(\.\d?)?$/ : /^\d{1,3}$/;
  return form.test(more) && Number(more) <= OBSERVATION_RANGES[name].most ? more : text;
}

/** One step up or down, from the typed value, else the last known one, else the usual one. */
export function stepped(text: string, by: 1 | -1, name: RangedField, last: number | undefined): string {
  const { step, start, isDecimal } = NUMERALS[name];
  const { least, most } = OBSERVATION_RANGES[name];
  if (text === '') return String(last ?? start);
  const next = Math.min(most, Math.max(least, Number(text) + by * step));
  return isDecimal ? next.toFixed(1) : String(next);
}

/** The set as it would be recorded, without an incomplete coma scale. */
export function valuesOf(draft: ObservationDraft, lastScale: 1 | 2): ObservationValues {
  const numbers = Object.fromEntries(NUMERAL_FIELDS.map((name) => [name, numberOf(draft.typed[name])]));
  const { oxygen, acvpu, scale } = draft;
  return { ...nothingKnown(), ...numbers, oxygen, acvpu, spo2_scale: scale ?? lastScale, gcs: comaOf(draft.coma) };
}

function numberOf(text = ''): number | null {
  return text === '' ? null : Number(text);
}

function comaOf({ e, v, m }: ComaDraft): ObservationValues['gcs'] {
  return e === undefined || v === undefined || m === undefined ? null : { e, v, m };
}

/** The missing parts of a coma scale that was begun. */
export function comaLeft(coma: ComaDraft): string[] {
  const left = COMA_PARTS.filter(([part]) => coma[part] === undefined).map(([, label]) => label);
  return left.length === COMA_PARTS.length ? [] : left;
}

export function isEmpty(values: ObservationValues): boolean {
  return knownFields(values).length === 0;
}

/** The implausible values, for the question: `SpO₂ 20 %`; null where there are none. */
export function oddWords(values: ObservationValues): string | null {
  const named = implausible(values).map((name) => {
    const { label, unit } = NUMERALS[name];
    return t('observations-odd-value', { name: label, value: values[name] ?? '', unit });
  });
  return named.length === 0 ? null : list(named, 'unit');
}
