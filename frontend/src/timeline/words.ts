/** The services' own words for the ladders and reasons of the wire. */
import { small, t } from '../words';
import type { AlertRole, DeclineReason, Duty, InvolvementStatus, StandDownCause } from '../wire/types';

export const STATUS_WORDS: Record<InvolvementStatus, string> = {
  alerted: small(t('status-alerted')),
  displayed: small(t('status-displayed')),
  accepted: small(t('status-accepted')),
  mobile: small(t('status-mobile')),
  at_rvp: small(t('status-at_rvp')),
  on_scene: small(t('status-on_scene')),
  at_patient: small(t('status-at_patient')),
  transporting: small(t('status-transporting')),
  at_hospital: small(t('status-at_hospital')),
  clear: small(t('status-clear')),
  declined: small(t('status-declined')),
  expired: small(t('status-expired')),
  stood_down: small(t('status-stood_down')),
};
export const DECLINE_WORDS: Record<DeclineReason, string> = {
  committed: t('decline-committed'),
  too_far: t('decline-too_far'),
  no_kit: t('decline-no_kit'),
  unsafe: t('decline-unsafe'),
  other: t('decline-other'),
};
export const STAND_DOWN_WORDS: Record<StandDownCause, string> = {
  control_room: t('stand-down-control_room'),
  supervisor: t('stand-down-supervisor'),
  police_tasking: t('stand-down-police_tasking'),
  merged: t('stand-down-merged'),
  found_patient: t('stand-down-found_patient'),
  diverted: t('stand-down-diverted'),
  recoded: t('stand-down-recoded'),
  cancelled: t('stand-down-cancelled'),
  replaced: t('stand-down-replaced'),
  crew_at_patient: t('stand-down-crew_at_patient'),
  scene_unsafe: t('stand-down-scene_unsafe'),
  eta_lost: t('stand-down-eta_lost'),
  relocated: t('stand-down-relocated'),
  real_call: t('stand-down-real_call'),
  off_duty: t('stand-down-off_duty'),
  enough: t('stand-down-enough'),
};
export const ALERT_ROLE_WORDS: Record<AlertRole, string> = {
  crew: small(t('alert-role-crew')),
  co_responder: small(t('alert-role-co_responder')),
};

/** What a unit is doing for its own service, by the reference of that job where it has one. */
export function dutyWords(duty: Duty, task: string | null): string {
  if ((duty === 'divertible' || duty === 'busy') && task) return t(`duty-on-${duty}`, { task });
  return t(`duty-state-${duty}`);
}

/** The word for a status or reason, or the bare term of one that this version does not know. */
export function wordFor(words: Record<string, string>, term: string): string {
  return words[term] ?? term.replaceAll('_', ' ');
}
