/** The patients of an incident: from all entries, and after one more (docs/wire.md, "The fold", 4). As apps/care/advance.py. */
import type { Age, KnownEntry, Patient, Uuid } from '../wire/types';
import { becomes, Merges } from './merges';
import { begun, described, isOfPatient, named, namedIn, patientFrom, scoredAs, withEntry, type Held } from './patients';
import { isBefore, type Progress } from './progress';
import { byOccurrence } from './order';
import { comesAfterItsUse } from './tourniquets';

export interface Cared {
  patients: Readonly<Record<Uuid, Patient>>;
  progress: Readonly<Record<Uuid, Progress>>;
  /** The id of a tourniquet that was recorded twice → the first's. */
  same: Readonly<Record<Uuid, Uuid>>;
}
export interface Around {
  /** The first patient: the incident itself. */
  first: Uuid;
  callAge: Age | null;
  /** The entries that count, with the one that is taken in. They are asked for only where the state does not suffice. */
  counting: () => readonly KnownEntry[];
}

const NOBODY: Cared = { patients: {}, progress: {}, same: {} };

/** `counting` in journal order; `first` null: there is no entry. */
export function caredFor(
  counting: readonly KnownEntry[],
  first: Uuid | null,
  callAge: Age | null,
  same: Cared['same'],
): Cared {
  if (first === null) return NOBODY;
  const recorded = counting.filter(isOfPatient);
  const merges = new Merges(recorded, first);
  const groups = new Map<Uuid, KnownEntry[]>();
  for (const entry of recorded) {
    if (entry.kind !== 'patients_merged') push(groups, merges.end(named(entry, first)), entry);
  }
  const numbered = new Set([first, ...recorded.flatMap((entry) => namedIn(entry, first))]);
  const all = [...numbered].map((patient, index) => {
    const before = begun(patient, index + 1);
    const age = patient === first ? callAge : null;
    return merges.noted(patientFrom(before, groups.get(patient) ?? [], same, age));
  });
  return all.reduce(put, { ...NOBODY, same });
}

/** After one more entry, the last in journal order. Null: only a fold of all entries can say. */
export function caredAfter(before: Cared, entry: KnownEntry, around: Around): Cared | null {
  if (entry.kind === 'incident_opened') return aged(before, around);
  if (!isOfPatient(entry)) return before;
  const numbered = namedIn(entry, around.first)
    .filter((patient) => !before.patients[patient])
    .reduce((all, patient) => put(all, begun(patient, Object.keys(all.patients).length + 1)), before);
  return entry.kind === 'patients_merged' ? merged(numbered, entry, around) : recorded(numbered, entry, around);
}

/** The first patient's observations are scored by the age that the call gave. */
function aged(before: Cared, around: Around): Cared {
  const isScored = (before.patients[around.first]?.care.observations.length ?? 0) > 0;
  return isScored ? foldedAgain(before, around.first, around) : before;
}

function recorded(before: Cared, entry: KnownEntry, around: Around): Cared {
  const patient = endedIn(before, named(entry, around.first));
  const held = heldOf(before, patient);
  const age = patient === around.first ? around.callAge : null;
  const isLate = isBefore(entry, held.progress.last) || comesAfterItsUse(held.progress, entry);
  if (isLate || scoresOtherwise(held.patient, entry, age)) return foldedAgain(before, patient, around);
  return put(before, withEntry(held, entry, before.same, age));
}

/** Whether the entry says something by which the observations before it are scored otherwise. */
function scoresOtherwise(patient: Patient, entry: KnownEntry, callAge: Age | null): boolean {
  if (entry.kind !== 'patient_described' || patient.care.observations.length === 0) return false;
  const [was, is] = [scoredAs(patient, callAge), scoredAs(described(patient, entry.payload), callAge)];
  return was.under16 !== is.under16 || was.pregnant !== is.pregnant;
}

/** Null where an earlier merge may count for less now. */
function merged(before: Cared, entry: KnownEntry, around: Around): Cared | null {
  const keys = Object.values(before.progress).flatMap((one) => one.merged ?? []);
  if (isBefore(entry, keys.sort(byOccurrence).at(-1) ?? null)) return null;
  const [patient = around.first, into = around.first] = namedIn(entry, around.first);
  const end = becomes(patient, into, (one) => endedIn(before, one));
  if (end === null) return before;
  const moved = [...(before.patients[patient]?.merged ?? []), patient];
  const emptied = moved.reduce((all, one) => put(all, becoming(all, one, end, entry)), before);
  const held = heldOf(emptied, end);
  const joined = { ...held.patient, merged: [...held.patient.merged, ...moved].sort() };
  return foldedAgain(put(emptied, { ...held, patient: joined }), end, around);
}

/** What is left of a patient when everything that was recorded is another one's. */
function becoming(all: Cared, patient: Uuid, end: Uuid, by: KnownEntry): Held {
  const { patient: held, progress } = heldOf(all, patient);
  const empty = begun(patient, held.number);
  const key = progress.merged ?? { occurred_at: by.occurred_at, seq: by.seq, id: by.id };
  return {
    patient: { ...empty.patient, merged_into: end },
    progress: { ...empty.progress, merged: key },
  };
}

/** The patient from all that was recorded of it and of those that are merged into it. */
function foldedAgain(all: Cared, patient: Uuid, { first, callAge, counting }: Around): Cared {
  const { patient: held, progress } = heldOf(all, patient);
  const ids = new Set([patient, ...held.merged]);
  const entries = counting().filter(
    (entry) => isOfPatient(entry) && entry.kind !== 'patients_merged' && ids.has(named(entry, first)),
  );
  const empty = begun(patient, held.number);
  const before = {
    patient: { ...empty.patient, merged_into: held.merged_into, merged: held.merged },
    progress: { ...empty.progress, merged: progress.merged },
  };
  return put(all, patientFrom(before, entries, all.same, patient === first ? callAge : null));
}

function endedIn({ patients }: Cared, patient: Uuid): Uuid {
  return patients[patient]?.merged_into ?? patient;
}

function heldOf({ patients, progress }: Cared, id: Uuid): Held {
  const [patient, held] = [patients[id], progress[id]];
  return patient && held ? { patient, progress: held } : begun(id, Object.keys(patients).length + 1);
}

function put(all: Cared, { patient, progress }: Held): Cared {
  return {
    ...all,
    patients: { ...all.patients, [patient.patient]: patient },
    progress: { ...all.progress, [patient.patient]: progress },
  };
}

function push(groups: Map<Uuid, KnownEntry[]>, patient: Uuid, entry: KnownEntry): void {
  const group = groups.get(patient);
  if (group) group.push(entry);
  else groups.set(patient, [entry]);
}
