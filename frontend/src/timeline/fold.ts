/** The state of one incident from its entries, all at once or one by one (docs/wire.md, "The fold"). */
import type { After, Entry, IncidentState, KnownEntry, Uuid } from '../wire/types';
import { afterwards, isAfter, isLateAfter, NOTHING_AFTER } from './after';
import { alarmed } from './alarms';
import { warned } from './boardWarnings';
import { caredAfter, caredFor, type Cared } from './caring';
import { counted, namedBy } from './counted';
import { courseIn, NOT_OPENED, type Course } from './course';
import { delivered } from './deliveries';
import { handed } from './handovers';
import { involved } from './involvements';
import { byOccurrence, bySeq, inOrder } from './order';
import type { TimeKey } from './progress';
import { answeredBy, ASKED_FOR } from './response';
import { asked, NOBODY_ASKED, type Asked } from './taskings';
import { duplicateTourniquets } from './tourniquets';

/** A state, and what the fold needs to take in the next entry. */
export interface Folded {
  state: IncidentState;
  progress: Cared['progress'];
  sameTourniquets: Cared['same'];
  /** Entries that a correction names and that have not come. */
  awaited: ReadonlySet<Uuid>;
  /** The last in journal order. */
  last: TimeKey | null;
}
/** The entries before the one that is taken in. All of them are asked for only where the state does not suffice. */
export interface Source {
  get: (id: Uuid) => Entry | undefined;
  all: () => readonly Entry[];
}

type Plain = Pick<
  IncidentState,
  keyof Course | 'involvements' | keyof Asked | 'response' | 'request' | 'deliveries' | 'alarms' | 'attentions'
>;
const NOTHING: Plain = {
  ...NOT_OPENED,
  ...ASKED_FOR,
  ...NOBODY_ASKED,
  involvements: {},
  deliveries: {},
  alarms: {},
  attentions: {},
};

/** The state of one incident from its entries, in any order and with repeats. */
export function fold(entries: readonly Entry[]): IncidentState {
  return folded(entries).state;
}

export function folded(entries: readonly Entry[]): Folded {
  const ordered = inOrder(entries);
  const { entries: counting, withdrawn, same, awaited } = counted(ordered);
  const plain = counting.reduce(taken, NOTHING);
  const first = ordered.find(({ incident }) => incident !== null)?.incident ?? null;
  const {
    patients,
    progress,
    same: sameTourniquets,
  } = caredFor(counting, first, plain.age, duplicateTourniquets(ordered, same));
  const state: IncidentState = {
    seq: ordered.reduce((highest, entry) => Math.max(highest, entry.seq ?? 0), 0),
    ...plain,
    patients,
    handovers: counting.reduce((all, entry) => handed(all, entry, patients), {}),
    withdrawn,
    same,
    after: after(counting),
  };
  return { state, progress, sameTourniquets, awaited, last: ordered.at(-1) ?? null };
}

/** The state after one more entry. Nothing of the state before is changed. */
export function advance(before: Folded, entry: Entry, source: Source): Folded {
  return advanced(before, entry, source) ?? folded([...source.all(), entry]);
}

/** Null: only a fold of all entries can say what it comes to. */
export function advanced(before: Folded, entry: Entry, source: Source): Folded | null {
  if (!isNext(before, entry, source)) return null;
  const noted = { ...before, last: entry, state: { ...before.state, seq: entry.seq ?? before.state.seq } };
  if (entry.withheld) return noted;
  const known = entry as KnownEntry;
  const named = namedBy(known);
  if (named.some((id) => source.get(id) !== undefined)) return null;
  const awaited = named.length > 0 ? new Set([...before.awaited, ...named]) : before.awaited;
  return withEntry({ ...noted, awaited }, known, source);
}

/** Whether it is the last in journal order and new, nothing was said of it before it came, and it is not the first. */
function isNext({ last, awaited }: Folded, entry: Entry, { get }: Source): boolean {
  return last !== null && bySeq(last, entry) < 0 && !awaited.has(entry.id) && get(entry.id) === undefined;
}

function withEntry(before: Folded, entry: KnownEntry, source: Source): Folded | null {
  const { incident } = entry;
  if (incident === null) return null;
  const state = { ...before.state, ...taken(before.state, entry) };
  const counting = (): KnownEntry[] => stillCounting([...source.all(), entry], state);
  const held: Cared = { patients: state.patients, progress: before.progress, same: before.sameTourniquets };
  const cared = caredAfter(held, entry, { first: incident, callAge: state.age, counting });
  if (!cared) return null;
  state.patients = cared.patients;
  state.handovers = handed(state.handovers, entry, state.patients);
  if (isAfter(entry))
    state.after = isLateAfter(state.after, entry) ? after(counting()) : afterwards(state.after, entry);
  return { ...before, state, progress: cared.progress };
}

/** The parts that are in journal order and need no other. */
function taken(before: Plain, entry: KnownEntry): Plain {
  return {
    ...before,
    ...answeredBy(before, entry),
    ...courseIn(entry, before),
    involvements: involved(before.involvements, entry),
    ...asked(before, entry),
    deliveries: delivered(before.deliveries, entry),
    alarms: alarmed(before.alarms, entry),
    attentions: warned(before.attentions, entry),
  };
}

function after(counting: readonly KnownEntry[]): After {
  return counting.filter(isAfter).sort(byOccurrence).reduce(afterwards, NOTHING_AFTER);
}

function stillCounting(entries: readonly Entry[], { withdrawn, same }: IncidentState): KnownEntry[] {
  const gone = ({ id }: Entry) => withdrawn[id] !== undefined || same[id] !== undefined;
  return entries.filter((entry) => !entry.withheld && !gone(entry)) as KnownEntry[];
}
