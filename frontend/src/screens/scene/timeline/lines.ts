/** The timeline as this person may act on it: newest first, with the actions that each line allows. */
import { crewName } from '../../../data/people';
import type { IncidentView } from '../../../data/world.svelte';
import { patientName } from '../../../timeline/patientNames';
import { timelineLines, type TimelineLine } from '../../../timeline/lines';
import { WITHDRAWAL_WORDS, wordFor } from '../../../timeline/words';
import { WITHDRAWABLE, type Entry, type Service, type Uuid } from '../../../wire/types';
import { canRetime, othersMeant, type OtherMeant } from './corrections';

export interface SceneLine extends TimelineLine {
  service: Service | null;
  isMine: boolean;
  /** `0042.2`, where the incident has several patients. */
  whose: string | null;
  /** Why it was taken back, in a word. */
  takenBack: string | null;
  canWithdraw: boolean;
  /** It may be told again of another moment. */
  canRetime: boolean;
  /** Other patients of whom it may be told again. */
  othersMeant: OtherMeant[];
  /** Shocks or tourniquets told by others that may be this very one. */
  sameAs: { id: Uuid; words: string; at: string; by: string | null }[];
}

export function canActOn(line: SceneLine): boolean {
  return line.canWithdraw || line.sameAs.length > 0;
}

const MAY_BE_WITHDRAWN: ReadonlySet<string> = new Set(WITHDRAWABLE);
/** What two people easily tell of one and the same, and what it is called. */
const TWICE: Readonly<Record<string, string>> = { shock_delivered: 'shock', tourniquet_applied: 'tourniquet' };
/** Said on the line that it is about. */
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
      canRetime: canWithdraw && canRetime(line, byId.get(line.id), view),
      othersMeant: canWithdraw ? othersMeant(line, byId.get(line.id), view) : [],
      sameAs: lines.filter((other) => mayBeSame(line, other, byId)),
    }));
}

/** What a line that may be told twice is about: `shock`. */
export function thingOf(line: TimelineLine): string {
  return TWICE[line.kind] ?? 'fact';
}

function mayBeSame(line: TimelineLine, other: TimelineLine, byId: ReadonlyMap<Uuid, Entry>): boolean {
  if (!(line.kind in TWICE) || line.kind !== other.kind || line.id === other.id || line.patient !== other.patient)
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
