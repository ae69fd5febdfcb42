/** Observations as the fold keeps them, and what about a value is odd (apps/care/observations.py). */
import {
  OBSERVATION_FIELDS,
  OBSERVATION_RANGES,
  type KnownEntry,
  type LastObservations,
  type ObservationField,
  type ObservationSet,
  type ObservationValues,
  type RangedField,
} from '../wire/types';
import { news2 } from './news2';

type Taken = Extract<KnownEntry, { kind: 'observations_taken' }>;
type Held = Record<string, { value: unknown; at: string }>;

/** Read together: a newer leader leaves no older follower behind. */
const FOLLOWERS = [
  ['sbp', 'dbp'],
  ['spo2', 'spo2_scale'],
] as const;
const RANGED = Object.keys(OBSERVATION_RANGES) as RangedField[];

/** Takes entries in the order in which they occurred. */
export function observed(entries: readonly KnownEntry[], whom: { under16: boolean; pregnant: boolean }) {
  const sets = entries.filter((entry) => entry.kind === 'observations_taken').map((entry) => setOf(entry, whom));
  const last: Held = {};
  for (const one of sets) renew(last, one);
  return { observations: sets, last_observations: last as LastObservations };
}

function setOf(entry: Taken, whom: { under16: boolean; pregnant: boolean }): ObservationSet {
  const values = { ...nothingKnown(), ...entry.payload };
  Reflect.deleteProperty(values, 'patient');
  return { entry: entry.id, at: entry.occurred_at, unit: entry.unit, ...values, news2: news2(values, whom) };
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
