/** Observations as the fold keeps them, and what about a value is odd (apps/care/observations.py). */
import {
  OBSERVATION_FIELDS,
  OBSERVATION_RANGES,
  type Care,
  type KnownEntry,
  type ObservationField,
  type ObservationSet,
  type ObservationValues,
  type RangedField,
} from '../wire/types';
import { news2 } from './news2';

type Taken = Extract<KnownEntry, { kind: 'observations_taken' }>;
type Observed = Pick<Care, 'observations' | 'last_observations'>;
type Held = Record<string, { value: unknown; at: string }>;

/** Read together: a newer leader leaves no older follower behind. */
const FOLLOWERS = [
  ['sbp', 'dbp'],
  ['spo2', 'spo2_scale'],
] as const;
const RANGED = Object.keys(OBSERVATION_RANGES) as RangedField[];

/** What of a patient decides whether NEWS2 applies. */
export interface ScoredAs {
  under16: boolean;
  pregnant: boolean;
}

/** Takes in one entry that is not earlier than those before it. What `care` holds is replaced and not changed. */
export function takeObservations(care: Observed, entry: KnownEntry, scored: ScoredAs): void {
  if (entry.kind !== 'observations_taken') return;
  const one = setOf(entry, scored);
  const last: Held = { ...(care.last_observations as Held) };
  renew(last, one);
  care.observations = [...care.observations, one];
  care.last_observations = last;
}

/** Scores every set by what is known of the patient now. */
export function scoreAgain(care: Observed, scored: ScoredAs): void {
  care.observations = care.observations.map((one) => ({ ...one, news2: news2(one, scored) }));
}

function setOf(entry: Taken, scored: ScoredAs): ObservationSet {
  const values = { ...nothingKnown(), ...entry.payload };
  Reflect.deleteProperty(values, 'patient');
  return { entry: entry.id, at: entry.occurred_at, unit: entry.unit, ...values, news2: news2(values, scored) };
}

/** A set in which nothing was measured yet. */
export function nothingKnown(): ObservationValues {
  return {
    rr: null,
    spo2: null,
    spo2_scale: 1,
    oxygen: null,
    sbp: null,
    dbp: null,
    pulse: null,
    acvpu: null,
    gcs: null,
    temperature_c: null,
    glucose_mmol_l: null,
    pain: null,
    odd: [],
  };
}

/** The fields of the set that have a value. */
export function knownFields(values: ObservationValues): ObservationField[] {
  return OBSERVATION_FIELDS.filter((name) => values[name] !== null);
}

function renew(last: Held, one: ObservationSet): void {
  const said: string[] = knownFields(one);
  for (const [leader, follower] of FOLLOWERS) {
    if (one[leader] === null) continue;
    Reflect.deleteProperty(last, follower);
    if (one[follower] !== null) said.push(follower);
  }
  for (const name of said) last[name] = { value: one[name as ObservationField], at: one.at };
}

/** Fields whose values are outside their range. Zero is a finding for breaths and pulse. */
export function implausible(values: ObservationValues): RangedField[] {
  const odd = RANGED.filter((name) => isOdd(name, values[name]));
  const { sbp, dbp } = values;
  const isCrossed = sbp !== null && dbp !== null && dbp >= sbp && !(sbp === 0 && dbp === 0);
  return isCrossed && !odd.includes('dbp') ? [...odd, 'dbp'] : odd;
}

function isOdd(name: RangedField, value: number | null): boolean {
  const { low, high, zero } = OBSERVATION_RANGES[name];
  return value !== null && !(value === 0 && zero) && (value < low || value > high);
}
