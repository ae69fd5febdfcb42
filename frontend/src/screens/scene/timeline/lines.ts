/** The timeline as this person may act on it: newest first, with the actions that each line allows. */
import { crewName } from '../../../data/people';
import type { IncidentView } from '../../../data/world.svelte';
import { timelineLines, type TimelineLine } from '../../../timeline/lines';
import { patientName } from '../../../timeline/patientNames';
import { WITHDRAWAL_WORDS, wordFor } from '../../../timeline/words';
import { WITHDRAWABLE, type Entry, type Service, type Uuid } from '../../../wire/types';
import { canCorrectTime, otherPatients, type OtherPatient } from './corrections';

export interface SceneLine extends TimelineLine {
  service: Service | null;
  isMine: boolean;
  /** `0042.2`, where the incident has several patients. */
  whose: string | null;
  /** Why it was withdrawn, in a word. */
  takenBack: string | null;
  canWithdraw: boolean;
  /** Its time may be corrected. */
  canCorrectTime: boolean;
  /** Patients to whom it may be moved. */
  otherPatients: OtherPatient[];
  /** Shocks or tourniquets recorded by others that may be the same one. */
  possibleDuplicates: { id: Uuid; words: string; at: string; by: string | null }[];
}

export function canActOn(line: SceneLine): boolean {
  return line.canWithdraw || line.possibleDuplicates.length > 0;
}

const MAY_BE_WITHDRAWN: ReadonlySet<string> = new Set(WITHDRAWABLE);
/** Facts that two people easily record twice, with the word for each. */
const DUPLICATE_WORDS: Readonly<Record<string, string>> = {
  shock_delivered: 'shock',
  tourniquet_applied: 'tourniquet',
};
/** Kinds shown on the line that they are about, not on one of their own. */
const FOLDED: ReadonlySet<string> = new Set(['entry_withdrawn', 'marked_same', 'units_considered', 'withheld']);

export function sceneLines(view: IncidentView, me: Uuid | null): SceneLine[] {
  const byId = new Map(view.entries.map((entry) => [entry.id, entry]));
  const lines = timelineLines(view.entries, view.state, view.pendingIds, crewName);
  const isMine = (line: TimelineLine) =>
    line.state === 'storing' || line.state === 'on this device' || (me !== null && authorOf(byId, line.id) === me);
  return lines
    .filter((line) => !FOLDED.has(line.kind))
    .reverse()
    .map((line) => ({
      line,
      canWithdraw: isMine(line) && !line.withdrawn && !line.withheld && MAY_BE_WITHDRAWN.has(line.kind),
    }))
    .map(({ line, canWithdraw }) => ({
      ...line,
      service: byId.get(line.id)?.author?.service ?? null,
      isMine: isMine(line),
      whose: line.patient === null ? null : patientName(view.record.number, line.patient),
      takenBack: line.withdrawn ? reasonOf(view, byId, line.id) : null,
      canWithdraw,
      canCorrectTime: canWithdraw && canCorrectTime(line, byId.get(line.id), view),
      otherPatients: canWithdraw ? otherPatients(line, byId.get(line.id), view) : [],
      possibleDuplicates: lines.filter((other) => mayBeDuplicate(line, other, byId)),
    }));
}

/** The word for a fact that may have been recorded twice: `shock`. */
export function thingOf(line: TimelineLine): string {
  return DUPLICATE_WORDS[line.kind] ?? 'fact';
}

function mayBeDuplicate(line: TimelineLine, other: TimelineLine, byId: ReadonlyMap<Uuid, Entry>): boolean {
  if (
    !(line.kind in DUPLICATE_WORDS) ||
    line.kind !== other.kind ||
    line.id === other.id ||
    line.patient !== other.patient
  )
    return false;
  if ([line, other].some(({ withdrawn, duplicate }) => withdrawn || duplicate)) return false;
  const [one, two] = [byId.get(line.id), byId.get(other.id)];
  return one?.payload.limb === two?.payload.limb && authorOf(byId, line.id) !== authorOf(byId, other.id);
}

function authorOf(byId: ReadonlyMap<Uuid, Entry>, id: Uuid): Uuid | null {
  return byId.get(id)?.author?.person ?? null;
}

function reasonOf(view: IncidentView, byId: ReadonlyMap<Uuid, Entry>, id: Uuid): string {
  const withdrawal = byId.get(view.state.withdrawn[id] ?? '');
  const reason = withdrawal?.payload.reason;
  return typeof reason === 'string' ? wordFor(WITHDRAWAL_WORDS, reason) : 'taken back';
}
