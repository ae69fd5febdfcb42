/** Who the patients are and what was recorded of each (docs/wire.md, "The fold", 4). As apps/care/patients.py. */
import {
  OF_PATIENT,
  type Age,
  type Care,
  type Entry,
  type IncidentState,
  type KnownEntry,
  type Patient,
  type Treatment,
  type Uuid,
} from '../wire/types';
import { nothingYet, takeCare } from './care';
import { NOTHING_SAID, withSaid } from './circumstances';
import { addToList, isTreatment } from './effects';
import { scoreAgain, type ScoredAs } from './observations';
import { byOccurrence } from './order';
import { keyOf, NOT_BEGUN, type Progress } from './progress';
import { isApplication } from './tourniquets';

type Same = Readonly<Record<Uuid, Uuid>>;
type Description = Extract<KnownEntry, { kind: 'patient_described' }>['payload'];
export interface Held {
  patient: Patient;
  progress: Progress;
}

const CHILDREN: readonly unknown[] = ['newborn', 'infant', 'child'];

/** The first patient of an incident has the incident's own id. */
export function patientOf(state: Pick<IncidentState, 'patients'>, patient: Uuid): Patient {
  return state.patients[patient] ?? nobody(patient, 1);
}

export function careOf(state: Pick<IncidentState, 'patients'>, patient: Uuid): Care {
  return patientOf(state, patient).care;
}

/** Those who are not merged into another, in the order of their numbers. */
export function standing(state: Pick<IncidentState, 'patients'>): Patient[] {
  return Object.values(state.patients)
    .filter(({ merged_into }) => merged_into === null)
    .sort((a, b) => a.number - b.number);
}

/** Whom an entry is about; null for one that is about no patient. */
export function patientNamedBy(entry: KnownEntry): Uuid | null {
  return isOfPatient(entry) && entry.incident !== null ? named(entry, entry.incident) : null;
}

const PATIENT_KINDS = new Set<string>(OF_PATIENT);

export function isOfPatient({ kind }: Pick<Entry, 'kind'>): boolean {
  return PATIENT_KINDS.has(kind);
}

export function named({ payload }: KnownEntry, first: Uuid): Uuid {
  return (payload as { patient?: Uuid | null }).patient ?? first;
}

/** The patients that an entry names: one, or of a merge both. */
export function namedIn(entry: KnownEntry, first: Uuid): Uuid[] {
  const patient = named(entry, first);
  return entry.kind === 'patients_merged' ? [patient, entry.payload.into ?? first] : [patient];
}

export function begun(patient: Uuid, number: number): Held {
  return { patient: nobody(patient, number), progress: NOT_BEGUN };
}

function nobody(patient: Uuid, number: number): Patient {
  return {
    patient,
    number,
    found_at: null,
    tag: null,
    age_band: null,
    age_years: null,
    sex: null,
    pregnant: null,
    identified: null,
    merged_into: null,
    merged: [],
    circumstances: NOTHING_SAID,
    triages: [],
    category: null,
    death: null,
    injuries: [],
    treatments: [],
    history: [],
    pre_alert: null,
    units: [],
    care: nothingYet(),
  };
}

/** One patient from everything that was recorded of him or her; `before`: the patient without it. */
export function patientFrom(before: Held, entries: readonly KnownEntry[], same: Same, callAge: Age | null): Held {
  const held = copied(before);
  const byTime = [...entries].sort(byOccurrence);
  // A clock of another device may put what was done about a tourniquet before its application.
  const applications = byTime.filter(isApplication);
  for (const entry of [...applications, ...byTime.filter((one) => !isApplication(one))]) {
    take(held, entry, same, callAge);
  }
  const last = byTime.at(-1);
  if (last) held.progress.last = keyOf(last);
  scoreAgain(held.patient.care, scoredAs(held.patient, callAge));
  return held;
}

/** The patient after one entry that is not earlier than those before it. */
export function withEntry(before: Held, entry: KnownEntry, same: Same, callAge: Age | null): Held {
  const held = copied(before);
  take(held, entry, same, callAge);
  return held;
}

function copied({ patient, progress }: Held): Held {
  return { patient: { ...patient, care: { ...patient.care } }, progress: { ...progress } };
}

/** Takes an entry in. `held` is a copy of the caller's; what it holds is replaced and not changed. */
function take({ patient, progress }: Held, entry: KnownEntry, same: Same, callAge: Age | null): void {
  apply(patient, entry);
  if (entry.unit !== null && !patient.units.includes(entry.unit)) patient.units = [...patient.units, entry.unit].sort();
  takeCare(patient.care, progress, entry, scoredAs(patient, callAge), same);
  progress.last = keyOf(entry);
}

export function scoredAs(patient: Described, callAge: Age | null): ScoredAs {
  return { under16: isUnder16(patient, callAge), pregnant: patient.pregnant === true };
}

/** The nearest to knowledge wins: years, else the band, else what the caller said. */
export function isUnder16(
  { age_years, age_band }: Pick<Patient, 'age_years' | 'age_band'>,
  callAge: Age | null,
): boolean {
  if (age_years !== null) return age_years < 16;
  return age_band !== null ? CHILDREN.includes(age_band) : callAge === 'child';
}

function apply(held: Patient, entry: KnownEntry): void {
  const recorded = { entry: entry.id, at: entry.occurred_at };
  switch (entry.kind) {
    case 'patient_found':
      held.found_at ??= recorded.at;
      held.tag = entry.payload.tag ?? held.tag;
      return;
    case 'patient_described':
      Object.assign(held, described(held, entry.payload));
      return;
    case 'arrest_described':
      held.circumstances = withSaid(held.circumstances, recorded.at, entry.payload);
      return;
    case 'patient_identified':
      held.identified = entry.id;
      return;
    case 'life_extinct_recognised':
      held.death = { ...recorded, criteria: entry.payload.criteria };
      return;
    case 'pre_alert_given':
      held.pre_alert = { ...recorded, hospital: entry.text ?? '', eta_min: entry.payload.eta_min ?? null };
      return;
    case 'triaged':
      addToList(held, entry);
      held.category = entry.payload.category;
      return;
    default:
      if (isTreatment(entry)) held.treatments = [...held.treatments, treatment(entry)];
      else addToList(held, entry);
  }
}

type Described = Pick<Patient, 'age_band' | 'age_years' | 'sex' | 'pregnant' | 'tag'>;

/** What is known of the patient after a description: each field that it has replaces the one before. */
export function described(before: Described, said: Description): Described {
  return {
    age_band: said.age_band ?? before.age_band,
    age_years: said.age_years ?? before.age_years,
    sex: said.sex ?? before.sex,
    pregnant: said.pregnant ?? before.pregnant,
    tag: said.tag ?? before.tag,
  };
}

function treatment({ id, occurred_at, unit, kind, payload }: KnownEntry): Treatment {
  const { phase, ...rest } = payload as { phase?: Treatment['phase']; patient?: Uuid | null };
  Reflect.deleteProperty(rest, 'patient');
  return { entry: id, at: occurred_at, unit, kind, phase: phase ?? null, payload: rest } as Treatment;
}
