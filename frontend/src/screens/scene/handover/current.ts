/** The handover that concerns a unit, its stage, and the possible receivers. */
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
 * The stage of a handover, as one unit sees it. `offer`: it may hand over the patient. `waiting`: it offered, the
 * other has not accepted. `answer`: it offered, the other asks. `hear`, `read_back`, `asked`: the same from the other
 * side. `hospital`: it hands over to a hospital and records for both. `others`: it is between two other units. `gone`:
 * the offer was withdrawn.
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

/** The handover that a unit must not overlook: one to answer, else its own that waits, else the newest completed one. */
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

/** The handover of this patient for a unit: the open one, else the one by which it handed over. */
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

/** Other crews still on the incident, the one closest to the patient first. */
export function crewsFor(state: IncidentState, unit: Uuid): Involvement[] {
  return Object.values(state.involvements)
    .filter((part) => part.role === 'crew' && part.unit !== unit && part.ended_at === null)
    .sort((a, b) => rank(b) - rank(a) || (a.alerted_at < b.alerted_at ? -1 : 1));
}

/** A crew that has left the scene comes last, one that has not answered before it. */
function rank({ status }: Involvement): number {
  const hasLeft = status === 'transporting' || status === 'at_hospital';
  return hasLeft ? -1 : RUNGS.indexOf(status);
}

/** Patients that a unit may still have to hand over: those not merged, those it recorded about first. */
export function patientsFor(state: IncidentState, unit: Uuid): Patient[] {
  const known = standing(state);
  return [...known].sort(
    (a, b) => Number(b.units.includes(unit)) - Number(a.units.includes(unit)) || a.number - b.number,
  );
}
