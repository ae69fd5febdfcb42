/** Records the facts of the patient panel. */
import type { IncidentRecord, Patient, PayloadOf, Uuid } from '../../../wire/types';
import { small, t } from '../../../words';
import { pressFact } from '../../shared/recorder.svelte';

export type Description = Omit<PayloadOf['patient_described'], 'patient'>;
export type ArrestDescription = Required<Omit<PayloadOf['arrest_described'], 'patient'>>;
export type HistoryTopic = PayloadOf['history_told']['topic'];
/** The patient that a fact is about. */
export interface PatientRef {
  incident: Uuid;
  patient: Uuid;
}

export const NOTHING_DESCRIBED: Description = { age_band: null, age_years: null, sex: null, pregnant: null, tag: null };
export const NO_ARREST_DESCRIPTION: ArrestDescription = {
  witnessed_by: null,
  collapsed_min_ago: null,
  cause: null,
  bystander_cpr: null,
  bystander_aed: null,
  phone_cpr: null,
  place: null,
};
export const TOPICS: readonly HistoryTopic[] = [
  'mechanism',
  'complaint',
  'allergies',
  'medications',
  'background',
  'social',
  'other',
];
export const OLDEST = 130;
export const LONGEST_AGO = 240;
const TAG = /^[A-Z0-9-]{1,20}$/;

export const YES_OR_NO: readonly (readonly [boolean, string])[] = [
  [true, small(t('answer-yes'))],
  [false, small(t('answer-no'))],
];

/** An empty description is not recorded. */
export function describe({ incident, patient }: PatientRef, described: Description): void {
  if (Object.values(described).every((value) => value === null)) return;
  pressFact({ key: 'described', label: t('patient-undo-description'), incident }, 'patient_described', {
    patient,
    ...described,
  });
}

export function describeArrest({ incident, patient }: PatientRef, described: ArrestDescription): void {
  pressFact({ key: 'arrest-described', label: t('patient-undo-arrest'), incident }, 'arrest_described', {
    patient,
    ...described,
  });
}

/** The patient is or was in arrest, or the call was for one. */
export function wasInArrest({ care, patient, circumstances }: Patient, { id, category }: IncidentRecord): boolean {
  const isCalled = patient === id && category === 'cardiac_arrest';
  return (
    isCalled ||
    care.arrest_at !== null ||
    care.cpr_started_at !== null ||
    Object.values(circumstances).some((one) => one !== null)
  );
}

export function recordHistory(
  { incident, patient }: PatientRef,
  topic: HistoryTopic,
  label: string,
  text: string,
): void {
  pressFact({ key: `history-${topic}`, label: small(label), incident }, 'history_told', { patient, topic }, text);
}

/** The identity goes into the text only: a payload cannot be erased. */
export function identify({ incident, patient }: PatientRef, identity: Identity): void {
  pressFact(
    { key: 'identity', label: t('patient-undo-identity'), incident },
    'patient_identified',
    { patient },
    JSON.stringify(identity),
  );
}

export function merge({ incident, patient }: PatientRef, into: Uuid, label: string): void {
  pressFact({ key: 'merge', label, incident }, 'patients_merged', { patient, into });
}

export interface Identity {
  name: string;
  born: string | null;
  nhs_number: string | null;
}

/** The identity from the text of an entry; null where it was erased or is malformed. */
export function readIdentity(text: string | null): Identity | null {
  if (text === null) return null;
  try {
    const read = JSON.parse(text) as Partial<Identity> | null;
    return typeof read?.name === 'string'
      ? { name: read.name, born: read.born ?? null, nhs_number: read.nhs_number ?? null }
      : null;
  } catch {
    return null;
  }
}

/** A tag as triage labels are written; null while it is not one. */
export function tagOf(typed: string): string | null {
  const tag = typed.trim().toUpperCase().replace(/\s+/g, '-');
  return TAG.test(tag) ? tag : null;
}

/** An age in whole years; null while it is not one. */
export const yearsOf = (typed: string): number | null => wholeUpTo(OLDEST, typed);

/** Whole minutes since the collapse; null while it is not a number of them. */
export const minutesAgo = (typed: string): number | null => wholeUpTo(LONGEST_AGO, typed);

function wholeUpTo(most: number, typed: string): number | null {
  const count = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null;
  return count !== null && count <= most ? count : null;
}
