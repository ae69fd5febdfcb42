import { expect, it } from 'vitest';
import type { ObservationValues } from '../wire/types';
import { fold } from './fold';
import { implausible, nothingKnown } from './observations';
import { scoreWords, setWords, valueWords } from './observationWords';
import { news2 } from './news2';
import { careOf } from './patients';
import { INCIDENT, at, entry, opened } from './testing/entries';
import { timelineLines } from './lines';

const some = (known: Partial<ObservationValues>): ObservationValues => ({ ...nothingKnown(), ...known });
const UNWELL = some({ rr: 24, spo2: 91, oxygen: false, sbp: 92, dbp: 60, pulse: 118, acvpu: 'V', temperature_c: 36.4 });

it('tells a set in one line, with its score', () => {
  const entries = [opened(1), entry(2, 'observations_taken', UNWELL)];
  const [, line] = timelineLines(entries, fold(entries), new Set());
  expect(line?.words).toBe('Observations: RR 24, SpO₂ 91 % air, pulse 118, BP 92/60, V, 36.4 °C — NEWS2 12');
});

it('says no score where there is none', () => {
  expect(setWords(some({ rr: 24 }), news2({ rr: 24 }))).toBe('Observations: RR 24');
  expect(scoreWords(news2({ ...UNWELL, spo2: null, temperature_c: null }))).toBe('No score: SpO₂, temperature missing');
  expect(scoreWords(news2(UNWELL, { under16: true }))).toBe('No score: NEWS2 is not for patients under 16');
  expect(scoreWords(news2(UNWELL, { pregnant: true }))).toBe('No score: NEWS2 is not for pregnancy');
  expect(scoreWords(news2(UNWELL))).toBe('NEWS2 12');
});

it('reads out every value in the order of the chart', () => {
  const rest = { gcs: { e: 3, v: null, m: 5 }, glucose_mmol_l: 5, pain: 0, spo2_scale: 2 as const, oxygen: true };
  expect(valueWords({ ...UNWELL, ...rest, dbp: null })).toEqual([
    'RR 24',
    'SpO₂ 91 % (scale 2) on oxygen',
    'pulse 118',
    'BP 92/–',
    'V',
    '36.4 °C',
    'GCS E3 VNT M5',
    'glucose 5.0 mmol/l',
    'pain 0/10',
  ]);
  expect(valueWords({ oxygen: false, dbp: 60 })).toEqual(['on air', 'BP –/60']);
});

it('does not put a new pressure over an old one', () => {
  const care = careOf(
    fold([entry(1, 'observations_taken', UNWELL), entry(2, 'observations_taken', some({ sbp: 110 }))]),
    INCIDENT,
  );
  expect(care.last_observations.sbp).toEqual({ value: 110, at: at(2) });
  expect(care.last_observations).not.toHaveProperty('dbp');
  expect(care.last_observations.rr).toEqual({ value: 24, at: at(1) });
});

it('knows what is odd', () => {
  expect(implausible(UNWELL)).toEqual([]);
  expect(implausible(some({ spo2: 20, pulse: 400, temperature_c: 27.9 }))).toEqual(['spo2', 'pulse', 'temperature_c']);
  expect(implausible(some({ sbp: 92, dbp: 92 }))).toEqual(['dbp']);
  expect(implausible(some({ rr: 0, pulse: 0, sbp: 0, dbp: 0 }))).toEqual([]);
  expect(implausible(some({ spo2: 0 }))).toEqual(['spo2']);
});
