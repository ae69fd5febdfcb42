/** The services' own words for the ladders and reasons of the wire. */
import type {
  AlertRole,
  DeclineReason,
  Duty,
  InvolvementStatus,
  PauseReason,
  Service,
  StandDownCause,
  WithdrawalReason,
} from '../wire/types';

export const STATUS_WORDS: Record<InvolvementStatus, string> = {
  alerted: 'alerted',
  displayed: 'alert on screen',
  accepted: 'accepted',
  mobile: 'on the way',
  at_rvp: 'at the rendezvous point',
  on_scene: 'at scene',
  at_patient: 'at patient',
  transporting: 'leaving for hospital',
  at_hospital: 'at hospital',
  clear: 'clear',
  declined: 'declined',
  expired: 'did not answer in time',
  stood_down: 'stood down',
};
export const DECLINE_WORDS: Record<DeclineReason, string> = {
  committed: 'committed elsewhere',
  too_far: 'too far',
  no_kit: 'no kit',
  unsafe: 'not safe',
  other: 'another reason',
};
export const STAND_DOWN_WORDS: Record<StandDownCause, string> = {
  control_room: 'by the control room',
  supervisor: 'by a supervisor',
  police_tasking: 'needed for police work',
  recoded: 'the call was re-coded',
  cancelled: 'the call was cancelled',
  replaced: 'another unit was sent',
  crew_at_patient: 'an ambulance crew is at the patient',
  scene_unsafe: 'the scene is not safe',
  eta_lost: 'would no longer be there first',
  relocated: 'the call is at another place',
  real_call: 'needed for a real call',
  off_duty: 'booked off',
};
export const WITHDRAWAL_WORDS: Record<WithdrawalReason, string> = {
  slip: 'a slip',
  wrong_time: 'wrong time',
  wrong_patient: 'wrong patient',
  did_not_happen: 'did not happen',
  other: 'another reason',
};
export const PAUSE_WORDS: Record<PauseReason, string> = {
  rhythm_check: 'rhythm check',
  moving: 'moving the patient',
  airway: 'airway',
  other: 'another reason',
};
export const SERVICE_WORDS: Record<Service, string> = { police: 'Police', ambulance: 'Ambulance' };
export const ALERT_ROLE_WORDS: Record<AlertRole, string> = { crew: 'crew', co_responder: 'co-responder' };

/** What a unit is doing for its own service, by the reference of that job where it has one. */
export function dutyWords(duty: Duty, task: string | null): string {
  const job = task === null || task === '' ? 'on a job' : `on ${task}`;
  switch (duty) {
    case 'off_duty':
      return 'off duty';
    case 'available':
      return 'available';
    case 'divertible':
      return `${job}, can be diverted`;
    case 'busy':
      return `${job}, cannot be diverted`;
  }
}

/** The word for a rung or reason, or the bare term of one that this version does not know. */
export function wordFor(words: Record<string, string>, term: string): string {
  return words[term] ?? term.replaceAll('_', ' ');
}
