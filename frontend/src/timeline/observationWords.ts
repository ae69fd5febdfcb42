/** Observations as they are read out (apps/care/observation_words.py). */
import type { Care, News2, News2Part, ObservationValues } from '../wire/types';
import { tenths } from './news2';

type Said = Partial<ObservationValues>;

/** The newest known values under their times, newest first; times stand in braces. */
export function lastWords({ observations, last_observations }: Care): string | null {
  const byTime = new Map<string, Record<string, unknown>>();
  for (const [name, { value, at }] of Object.entries(last_observations)) {
    byTime.set(at, { ...byTime.get(at), [name]: value });
  }
  const total = observations.at(-1)?.news2.total ?? null;
  const groups = [...byTime]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([at, values], index) => {
      const score = index === 0 && total !== null ? [`NEWS2 ${total}`] : [];
      return `{${at}}: ${[...valueWords(values), ...score].join(', ')}`;
    });
  return groups.length === 0 ? null : `Observations ${groups.join('; ')}`;
}

/** One set in the timeline: its values, and the score where there is one. */
export function setWords(values: Said, score: News2 | undefined): string {
  const said = `Observations: ${valueWords(values).join(', ')}`;
  return score === undefined || score.total === null ? said : `${said} — NEWS2 ${score.total}`;
}

const PART_WORDS: Record<News2Part, string> = {
  rr: 'RR',
  spo2: 'SpO₂',
  oxygen: 'air or oxygen',
  sbp: 'BP',
  pulse: 'pulse',
  acvpu: 'ACVPU',
  temperature_c: 'temperature',
};

/** The score, or why there is none. */
export function scoreWords({ total, missing, not_scored }: News2): string {
  if (not_scored === 'under_16') return 'No score: NEWS2 is not for patients under 16';
  if (not_scored === 'pregnant') return 'No score: NEWS2 is not for pregnancy';
  if (total === null) return `No score: ${missing.map((name) => PART_WORDS[name]).join(', ')} missing`;
  return `NEWS2 ${total}`;
}

/** In the order of the chart; what is not known is left out. */
export function valueWords(said: Said): string[] {
  const { rr, pulse, acvpu, temperature_c, gcs, glucose_mmol_l, pain } = said;
  return [
    isKnown(rr) ? `RR ${rr}` : null,
    breathing(said),
    isKnown(pulse) ? `pulse ${pulse}` : null,
    pressure(said),
    acvpu ?? null,
    isKnown(temperature_c) ? `${decimal(temperature_c)} °C` : null,
    isKnown(gcs) ? coma(gcs) : null,
    isKnown(glucose_mmol_l) ? `glucose ${decimal(glucose_mmol_l)} mmol/l` : null,
    isKnown(pain) ? `pain ${pain}/10` : null,
  ].filter((words) => words !== null);
}

function breathing({ spo2, spo2_scale, oxygen }: Said): string | null {
  if (!isKnown(spo2)) return isKnown(oxygen) ? (oxygen ? 'on oxygen' : 'on air') : null;
  const scale = spo2_scale === 2 ? ' (scale 2)' : '';
  return `SpO₂ ${spo2} %${scale}${isKnown(oxygen) ? (oxygen ? ' on oxygen' : ' air') : ''}`;
}

function pressure({ sbp, dbp }: Said): string | null {
  return isKnown(sbp) || isKnown(dbp) ? `BP ${sbp ?? '–'}/${dbp ?? '–'}` : null;
}

function coma({ e, v, m }: NonNullable<ObservationValues['gcs']>): string {
  const named = `E${e ?? 'NT'} V${v ?? 'NT'} M${m ?? 'NT'}`;
  return e === null || v === null || m === null ? `GCS ${named}` : `GCS ${e + v + m} (${named})`;
}

function decimal(value: number): string {
  const whole = tenths(value);
  return `${Math.floor(whole / 10)}.${whole % 10}`;
}

function isKnown<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
