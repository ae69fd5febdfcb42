/** Observations as they are read out (apps/care/observation_words.py). */
import { list, number, t, type Key } from '../words';
import type { Care, News2, News2Part, ObservationValues } from '../wire/types';
import { tenths } from './news2';

type Said = Partial<ObservationValues>;
type Name = Extract<Key, `vital-name-${string}`>;
/** What a value is called on the chart, and the value; `named`: whether it is read out with its name. */
export interface ValueSaid {
  name: Name;
  value: string;
  named: boolean;
}

/** The newest known values under their times, newest first; times stand in braces. */
export function lastWords({ observations, last_observations }: Care): string | null {
  const byTime = new Map<string, Record<string, unknown>>();
  for (const [name, { value, at }] of Object.entries(last_observations)) {
    byTime.set(at, { ...byTime.get(at), [name]: value });
  }
  const total = observations.at(-1)?.news2.total ?? null;
  const sets = [...byTime]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([at, values], index) => {
      const score = index === 0 && total !== null ? [named('vital-name-news2', String(total))] : [];
      return t('vital-set-at', { at: `{${at}}`, values: list([...valueWords(values), ...score], 'unit') });
    });
  return sets.length === 0 ? null : t('vital-sets', { sets: sets.join('; ') });
}

/** One set in the timeline: its values, and the score where there is one. */
export function setWords(values: Said, score: News2 | undefined): string {
  const said = list(valueWords(values), 'unit');
  if (score === undefined || score.total === null) return t('vital-set', { values: said });
  return t('vital-set-scored', { values: said, score: String(score.total) });
}

const PART_NAMES: Record<News2Part, Name> = {
  rr: 'vital-name-rr',
  spo2: 'vital-name-spo2',
  oxygen: 'vital-name-oxygen',
  sbp: 'vital-name-bp',
  pulse: 'vital-name-pulse',
  acvpu: 'vital-name-acvpu',
  temperature_c: 'vital-name-temperature',
};

/** The score, or why there is none. */
export function scoreWords({ total, missing, not_scored }: News2): string {
  if (not_scored !== null) return t(`vital-no-score-${not_scored}`);
  if (total === null) {
    return t('vital-no-score-missing', {
      missing: list(
        missing.map((name) => t(PART_NAMES[name])),
        'unit',
      ),
    });
  }
  return named('vital-name-news2', String(total));
}

/** In the order of the chart; what is not known is left out. */
export function valueWords(said: Said): string[] {
  return valuesSaid(said).map(({ name, value, named: isNamed }) => (isNamed ? named(name, value) : value));
}

export function valuesSaid(said: Said): ValueSaid[] {
  const { rr, pulse, acvpu, temperature_c, gcs, glucose_mmol_l, pain } = said;
  return [
    isKnown(rr) ? withName('vital-name-rr', String(rr)) : null,
    breathing(said),
    isKnown(pulse) ? withName('vital-name-pulse', String(pulse)) : null,
    pressure(said),
    isKnown(acvpu) ? bare('vital-name-acvpu', acvpu) : null,
    isKnown(temperature_c)
      ? bare('vital-name-temperature', t('vital-temperature', { value: decimal(temperature_c) }))
      : null,
    isKnown(gcs) ? withName('vital-name-gcs', coma(gcs)) : null,
    isKnown(glucose_mmol_l)
      ? withName('vital-name-glucose', t('vital-glucose', { value: decimal(glucose_mmol_l) }))
      : null,
    isKnown(pain) ? withName('vital-name-pain', t('vital-pain', { value: String(pain) })) : null,
  ].filter((one) => one !== null);
}

function breathing({ spo2, spo2_scale, oxygen }: Said): ValueSaid | null {
  if (!isKnown(spo2)) {
    if (!isKnown(oxygen)) return null;
    return bare('vital-name-spo2', oxygen ? t('vital-on-oxygen') : t('vital-on-air'));
  }
  const scale = spo2_scale === 2 ? 'scale2' : 'scale1';
  const gas = isKnown(oxygen) ? (oxygen ? 'oxygen' : 'air') : 'unsaid';
  return withName('vital-name-spo2', t(`vital-spo2-${scale}-${gas}`, { value: String(spo2) }));
}

function pressure({ sbp, dbp }: Said): ValueSaid | null {
  return isKnown(sbp) || isKnown(dbp) ? withName('vital-name-bp', `${sbp ?? '–'}/${dbp ?? '–'}`) : null;
}

function coma({ e, v, m }: NonNullable<ObservationValues['gcs']>): string {
  const parts = `E${e ?? 'NT'} V${v ?? 'NT'} M${m ?? 'NT'}`;
  return e === null || v === null || m === null ? parts : t('vital-gcs', { total: String(e + v + m), parts });
}

function named(name: Name, value: string): string {
  return t('vital-named', { name: t(name), value });
}

function withName(name: Name, value: string): ValueSaid {
  return { name, value, named: true };
}

function bare(name: Name, value: string): ValueSaid {
  return { name, value, named: false };
}

function decimal(value: number): string {
  return number(tenths(value) / 10, { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false });
}

function isKnown<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
