/** The timeline as this person may act on it: newest first, with the actions that each line allows. */
import { app } from '../../../data/app';
import type { IncidentView } from '../../../data/world.svelte';
import { timelineLines, type TimelineLine } from '../../../timeline/lines';
import { patientName } from '../../../timeline/patientNames';
import { WITHDRAWABLE, type Entry, type Service, type Uuid } from '../../../wire/types';
import { t, term } from '../../../words';
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
type Thing = 'shock' | 'tourniquet' | 'fact';
/** Facts that two people easily record twice, with what each is about. */
const RECORDED_TWICE: Readonly<Record<string, Thing>> = {
  shock_delivered: 'shock',
  tourniquet_applied: 'tourniquet',
};
const STATE_WORDS: Record<TimelineLine['state'], string> = {
  storing: t('scene-line-storing'),
  carried: t('scene-line-not-confirmed'),
  sent: t('scene-line-sent'),
  unsent: t('scene-line-on-device'),
};
/** Kinds shown on the line that they are about, not on one of their own. */
const FOLDED: ReadonlySet<string> = new Set([
  'entry_withdrawn',
  'marked_same',
  'units_considered',
  'withheld',
  'erased',
  'records_erased',
]);

export function sceneLines(view: IncidentView, me: Uuid | null): SceneLine[] {
  const byId = new Map(view.entries.map((entry) => [entry.id, entry]));
  const lines = timelineLines(view.entries, view.state, view.pendingIds, app.people.crewName);
  const isMine = (line: TimelineLine) =>
    line.state === 'storing' || line.state === 'unsent' || (me !== null && authorOf(byId, line.id) === me);
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

/** What a fact that may have been recorded twice is about. */
export function thingOf(line: TimelineLine): Thing {
  return RECORDED_TWICE[line.kind] ?? 'fact';
}

/** How far a line has come on its way to the server. */
export function stateWords(state: TimelineLine['state']): string {
  return STATE_WORDS[state];
}

function mayBeDuplicate(line: TimelineLine, other: TimelineLine, byId: ReadonlyMap<Uuid, Entry>): boolean {
  if (
    !(line.kind in RECORDED_TWICE) ||
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
  return typeof reason === 'string' ? term(`withdrawal-${reason}`) : t('scene-line-no-reason');
}
