import type { Handover, Instant, KnownEntry, Patient, Uuid } from '../wire/types';

type EntryOf<K extends KnownEntry['kind']> = Extract<KnownEntry, { kind: K }>;
type Handed = Record<Uuid, Handover>;
type Patients = Record<Uuid, Pick<Patient, 'merged_into' | 'units'>>;
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

/** Who gave whom to whom (docs/wire.md, "The fold", 5). As apps/handovers/fold.py. */
export function handovers(entries: readonly KnownEntry[], patients: Patients): Handed {
  const all = new Map<Uuid, Handover>();
  for (const entry of entries) {
    switch (entry.kind) {
      case 'handover_offered':
        offer(all, entry, patients);
        break;
      case 'handover_received':
        turn(all.get(entry.payload.handover), ['offered'], { state: 'received', received_at: entry.occurred_at });
        break;
      case 'handover_returned':
        turn(all.get(entry.payload.handover), ['offered', 'received'], {
          state: 'returned',
          returned_entry: entry.id,
          returned_at: entry.occurred_at,
        });
        break;
      case 'handover_accepted':
        turn(all.get(entry.payload.handover), OPEN, accepted(entry));
        break;
      case 'handover_withdrawn':
        turn(all.get(entry.payload.handover), OPEN, { state: 'withdrawn' });
    }
  }
  return Object.fromEntries(all);
}

function turn(handover: Handover | undefined, from: readonly Handover['state'][], to: Turn): void {
  if (handover && from.includes(handover.state)) Object.assign(handover, to);
}

function offer(all: Map<Uuid, Handover>, entry: EntryOf<'handover_offered'>, patients: Patients): void {
  const { handover, from_unit, patient } = entry.payload;
  if (all.has(handover)) {
    // A handover is offered again only after a question. A giver whose care is handed over may no longer read that question.
    turn(all.get(handover), OPEN, opened(entry));
    return;
  }
  const named = patient ?? entry.incident ?? '';
  all.set(handover, {
    handover,
    patient: patients[named]?.merged_into ?? named,
    from_unit,
    returned_entry: null,
    returned_at: null,
    accepted_entry: null,
    accepted_at: null,
    through_seq: null,
    ...opened(entry),
  });
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
