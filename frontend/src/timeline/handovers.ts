import type { Handover, Instant, KnownEntry, Patient, Uuid } from '../wire/types';

type EntryOf<K extends KnownEntry['kind']> = Extract<KnownEntry, { kind: K }>;
type Handed = Record<Uuid, Handover>;
type Patients = Readonly<Record<Uuid, Pick<Patient, 'merged_into' | 'units'>>>;
type Turn = Partial<Handover>;
/** What the end of a unit's care is read from. */
export interface HandedState {
  handovers: Handed;
  patients: Patients;
}

const OPEN: readonly Handover['state'][] = ['offered', 'received', 'returned'];

export function isOpen({ state }: Pick<Handover, 'state'>): boolean {
  return OPEN.includes(state);
}

/** Who gave whom to whom, after one more entry (docs/wire.md, "The fold", 5). As apps/handovers/fold.py. */
export function handed(all: Handed, entry: KnownEntry, patients: Patients): Handed {
  switch (entry.kind) {
    case 'handover_offered':
      return offered(all, entry, patients);
    case 'handover_received':
      return turned(all, entry.payload.handover, ['offered'], { state: 'received', received_at: entry.occurred_at });
    case 'handover_returned':
      return turned(all, entry.payload.handover, ['offered', 'received'], {
        state: 'returned',
        returned_entry: entry.id,
        returned_at: entry.occurred_at,
      });
    case 'handover_accepted':
      return turned(all, entry.payload.handover, OPEN, accepted(entry));
    case 'handover_withdrawn':
      return turned(all, entry.payload.handover, OPEN, { state: 'withdrawn' });
    case 'patients_merged':
      return ofMerged(all, patients);
    default:
      return all;
  }
}

function turned(all: Handed, handover: Uuid, from: readonly Handover['state'][], to: Turn): Handed {
  const held = all[handover];
  return held && from.includes(held.state) ? { ...all, [handover]: { ...held, ...to } } : all;
}

/** Those whose patient is merged into another by now are of that patient. */
function ofMerged(all: Handed, patients: Patients): Handed {
  return Object.fromEntries(
    Object.entries(all).map(([id, held]) => [id, { ...held, patient: endedIn(held.patient, patients) }]),
  );
}

function endedIn(patient: Uuid, patients: Patients): Uuid {
  return patients[patient]?.merged_into ?? patient;
}

function offered(all: Handed, entry: EntryOf<'handover_offered'>, patients: Patients): Handed {
  const { handover, from_unit, patient } = entry.payload;
  // A handover is offered again only after a question. A giver whose care is handed over may no longer read that question.
  if (all[handover]) return turned(all, handover, OPEN, opened(entry));
  const begun: Handover = {
    handover,
    patient: endedIn(patient ?? entry.incident ?? '', patients),
    from_unit,
    returned_entry: null,
    returned_at: null,
    accepted_entry: null,
    accepted_at: null,
    through_seq: null,
    ...opened(entry),
  };
  return { ...all, [handover]: begun };
}

type Opened = Pick<Handover, 'state' | 'to_unit' | 'hospital' | 'offered_entry' | 'offered_at' | 'received_at'>;

function opened({ id, occurred_at, payload, text }: EntryOf<'handover_offered'>): Opened {
  return {
    state: 'offered',
    to_unit: payload.to_unit ?? null,
    hospital: text,
    offered_entry: id,
    offered_at: occurred_at,
    received_at: null,
  };
}

function accepted({ id, occurred_at, payload }: EntryOf<'handover_accepted'>): Turn {
  return { state: 'accepted', accepted_entry: id, accepted_at: occurred_at, through_seq: payload.through_seq };
}

/** Since when the unit cares for nobody: the time at which the last of its patients was taken over (docs/wire.md). */
export function careClosedAt(state: HandedState, unit: Uuid): Instant | null {
  const given = new Map<Uuid, Instant>();
  for (const { from_unit, patient, accepted_at } of Object.values(state.handovers)) {
    if (from_unit !== unit || accepted_at === null) continue;
    const before = given.get(patient);
    if (before === undefined || accepted_at < before) given.set(patient, accepted_at);
  }
  const treated = Object.keys(state.patients).filter((each) => isOf(unit, state.patients[each]));
  if (given.size === 0 || !treated.every((each) => given.has(each))) return null;
  const times = treated.length > 0 ? treated.flatMap((each) => given.get(each) ?? []) : [...given.values()];
  return times.reduce((last, at) => (at > last ? at : last));
}

function isOf(unit: Uuid, patient: Patients[Uuid] | undefined): boolean {
  return patient?.merged_into === null && patient.units.includes(unit);
}
