/** Which handover matters to a unit, what it can do with it, and who can receive. */
import { isOpen } from '../../../timeline/handovers';
import { standing } from '../../../timeline/patients';
import {
  RUNGS,
  type Handover,
  type IncidentState,
  type Involvement,
  type Patient,
  type Uuid,
} from '../../../wire/types';

/**
 * What is next, as one unit sees it. `offer`: it may give the patient. `waiting`: it gave, the other has not accepted. `answer`: it gave,
 * the other asks. `hear`, `read_back`, `asked`: the same from the other side. `hospital`: it gave to a hospital and writes for both.
 * `others`: two other units have it between them. `gone`: the offer was taken back.
 */
export type HandoverStage =
  'offer' | 'waiting' | 'answer' | 'hear' | 'read_back' | 'asked' | 'hospital' | 'others' | 'gone' | 'done';

const STAGES: Record<Handover['state'], { giver: HandoverStage; receiver: HandoverStage }> = {
  offered: { giver: 'waiting', receiver: 'hear' },
  received: { giver: 'waiting', receiver: 'read_back' },
  returned: { giver: 'answer', receiver: 'asked' },
  accepted: { giver: 'done', receiver: 'done' },
  withdrawn: { giver: 'offer', receiver: 'gone' },
};

export function handoverStage(handover: Handover | null, unit: Uuid): HandoverStage {
  if (handover === null) return 'offer';
  const { giver, receiver } = STAGES[handover.state];
  const isGivers = handover.from_unit === unit;
  if (isGivers) return handover.hospital !== null && isOpen(handover) ? 'hospital' : giver;
  if (handover.state === 'accepted' || handover.state === 'withdrawn') return receiver;
  return handover.to_unit === unit ? receiver : 'others';
}

/** The handover that a unit on the incident must not overlook: one to answer, else its own that waits, else the newest that is over. */
export function handoverFor(state: IncidentState, unit: Uuid): Handover | null {
  const concerning = inTime(state).filter(
    (each) => each.state !== 'withdrawn' && (each.from_unit === unit || each.to_unit === unit),
  );
  const ranked = (stages: readonly HandoverStage[]) =>
    concerning.findLast((each) => stages.includes(handoverStage(each, unit)));
  return (
    ranked(['hear', 'read_back', 'answer']) ?? ranked(['waiting', 'asked', 'hospital']) ?? concerning.at(-1) ?? null
  );
}

/** What stands between a unit and giving this patient: the open handover, else the one by which it gave. */
export function handoverOf(state: IncidentState, patient: Uuid, unit: Uuid): Handover | null {
  const ofPatient = inTime(state).filter((each) => each.patient === patient);
  return (
    ofPatient.findLast(isOpen) ??
    ofPatient.findLast((each) => each.state === 'accepted' && each.from_unit === unit) ??
    null
  );
}

function inTime({ handovers }: IncidentState): Handover[] {
  return Object.values(handovers).sort((a, b) =>
    a.offered_at < b.offered_at ? -1 : a.offered_at > b.offered_at ? 1 : 0,
  );
}

/** Other crews whose part has not ended; first the one that is furthest on its way to the patient. */
export function crewsFor(state: IncidentState, unit: Uuid): Involvement[] {
  return Object.values(state.involvements)
    .filter((part) => part.service === 'ambulance' && part.unit !== unit && part.ended_at === null)
    .sort((a, b) => rank(b) - rank(a) || (a.alerted_at < b.alerted_at ? -1 : 1));
}

/** One that has left the scene comes last, one that has not answered before it. */
function rank({ status }: Involvement): number {
  const hasLeft = status === 'transporting' || status === 'at_hospital';
  return hasLeft ? -1 : RUNGS.indexOf(status);
}

/** Patients that a unit may still have to give: those not merged, first those of whom it told something. */
export function patientsFor(state: IncidentState, unit: Uuid): Patient[] {
  const known = standing(state);
  return [...known].sort(
    (a, b) => Number(b.units.includes(unit)) - Number(a.units.includes(unit)) || a.number - b.number,
  );
}
