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
import { careOfOne } from './care';
import { NOTHING_SAID, withSaid } from './circumstances';

type Links = ReadonlyMap<Uuid, Uuid>;
type Description = Extract<KnownEntry, { kind: 'patient_described' }>['payload'];

const CHILDREN: readonly unknown[] = ['newborn', 'infant', 'child'];

/** `counting` in journal order, `byTime` the same as they occurred; `duplicates`: tourniquets that two people recorded. */
export function patients(
  counting: readonly KnownEntry[],
  byTime: readonly KnownEntry[],
  first: Uuid | null,
  duplicates: Links,
  callAge: Age | null,
): Record<Uuid, Patient> {
  if (first === null) return {};
  const recorded = byTime.filter(isOfPatient);
  const links = merges(recorded, first);
  const groups = new Map<Uuid, KnownEntry[]>();
  for (const entry of recorded) {
    if (entry.kind !== 'patients_merged') push(groups, resolve(links, named(entry, first)), entry);
  }
  const numbered = [...numbers(counting.filter(isOfPatient), first)].map(([patient, number]) => {
    const entries = groups.get(patient) ?? [];
    return [
      patient,
      patientFrom(nobody(patient, number), entries, links, duplicates, patient === first ? callAge : null),
    ] as const;
  });
  return Object.fromEntries(numbered);
}

/** The first patient of an incident has the incident's own id. */
export function patientOf(state: Pick<IncidentState, 'patients'>, patient: Uuid): Patient {
  return state.patients[patient] ?? patientFrom(nobody(patient, 1), [], new Map(), new Map(), null);
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

function named({ payload }: KnownEntry, first: Uuid): Uuid {
  return (payload as { patient?: Uuid | null }).patient ?? first;
}

function push(groups: Map<Uuid, KnownEntry[]>, patient: Uuid, entry: KnownEntry): void {
  const group = groups.get(patient);
  if (group) group.push(entry);
  else groups.set(patient, [entry]);
}

function numbers(recorded: readonly KnownEntry[], first: Uuid): Map<Uuid, number> {
  const given = new Map([[first, 1]]);
  for (const entry of recorded) {
    const both =
      entry.kind === 'patients_merged' ? [named(entry, first), entry.payload.into ?? first] : [named(entry, first)];
    for (const patient of both) if (!given.has(patient)) given.set(patient, given.size + 1);
  }
  return given;
}

function merges(recorded: readonly KnownEntry[], first: Uuid): Map<Uuid, Uuid> {
  const links = new Map<Uuid, Uuid>();
  for (const entry of recorded) {
    if (entry.kind !== 'patients_merged') continue;
    const [patient, into] = [named(entry, first), entry.payload.into ?? first];
    if (!links.has(patient) && resolve(links, into) !== patient) links.set(patient, into);
  }
  return links;
}

function resolve(links: Links, start: Uuid): Uuid {
  let end = start;
  for (let next = links.get(end); next !== undefined; next = links.get(end)) end = next;
  return end;
}

function nobody(patient: Uuid, number: number): Omit<Patient, 'care'> {
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
  };
}

function patientFrom(
  held: Omit<Patient, 'care'>,
  entries: readonly KnownEntry[],
  links: Links,
  duplicates: Links,
  callAge: Age | null,
): Patient {
  for (const entry of entries) apply(held, entry);
  const { patient } = held;
  held.category = held.triages.at(-1)?.category ?? null;
  held.merged_into = links.has(patient) ? resolve(links, patient) : null;
  held.merged = [...links.keys()].filter((one) => resolve(links, one) === patient).sort();
  held.units = [...new Set(entries.flatMap(({ unit }) => unit ?? []))].sort();
  const whom = { under16: isUnder16(held, callAge), pregnant: held.pregnant === true };
  return { ...held, care: careOfOne(entries, duplicates, whom) };
}

/** The nearest to knowledge wins: years, else the band, else what the caller said. */
export function isUnder16({ age_years, age_band }: Omit<Patient, 'care'>, callAge: Age | null): boolean {
  if (age_years !== null) return age_years < 16;
  return age_band !== null ? CHILDREN.includes(age_band) : callAge === 'child';
}

function apply(held: Omit<Patient, 'care'>, entry: KnownEntry): void {
  const recorded = { entry: entry.id, at: entry.occurred_at };
  switch (entry.kind) {
    case 'patient_found':
      held.found_at ??= recorded.at;
      held.tag = entry.payload.tag ?? held.tag;
      return;
    case 'patient_described':
      describe(held, entry.payload);
      return;
    case 'arrest_described':
      held.circumstances = withSaid(held.circumstances, recorded.at, entry.payload);
      return;
    case 'patient_identified':
      held.identified = entry.id;
      return;
    case 'triaged':
      held.triages.push({ ...recorded, unit: entry.unit, tool: entry.payload.tool, category: entry.payload.category });
      return;
    case 'life_extinct_recognised':
      held.death = { ...recorded, criteria: entry.payload.criteria };
      return;
    case 'injury_found':
      held.injuries.push({
        ...recorded,
        region: entry.payload.region,
        face: entry.payload.face ?? null,
        injury: entry.payload.injury,
      });
      return;
    case 'history_told':
      held.history.push({ ...recorded, topic: entry.payload.topic });
      return;
    case 'pre_alert_given':
      held.pre_alert = { ...recorded, hospital: entry.text ?? '', eta_min: entry.payload.eta_min ?? null };
      return;
    default:
      treat(held, entry);
  }
}

function describe(held: Omit<Patient, 'care'>, { age_band, age_years, sex, pregnant, tag }: Description): void {
  held.age_band = age_band ?? held.age_band;
  held.age_years = age_years ?? held.age_years;
  held.sex = sex ?? held.sex;
  held.pregnant = pregnant ?? held.pregnant;
  held.tag = tag ?? held.tag;
}

function treat(held: Omit<Patient, 'care'>, entry: KnownEntry): void {
  switch (entry.kind) {
    case 'airway_managed':
    case 'oxygen_given':
    case 'wound_packed':
    case 'pressure_dressing_applied':
    case 'chest_seal_applied':
    case 'patient_positioned':
    case 'warmth_kept': {
      const { phase, ...payload } = entry.payload;
      Reflect.deleteProperty(payload, 'patient');
      const recorded = {
        entry: entry.id,
        at: entry.occurred_at,
        unit: entry.unit,
        kind: entry.kind,
        phase: phase ?? null,
      };
      held.treatments.push({ ...recorded, payload } as Treatment);
    }
  }
}
