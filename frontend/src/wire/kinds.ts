/** The catalogue of entry kinds: ladders, reasons and payloads. */
import { SENSITIVITY, type KindName, type LADDER, type Payloads } from './kinds.gen';

export {
  DECLINE_REASONS,
  LADDER as RUNGS,
  OBSERVATION_FIELDS,
  OF_PATIENT,
  OBSERVATION_RANGES,
  STAND_DOWN_CAUSES,
  STATUSES,
  WITHDRAWABLE,
  WITHDRAWAL_REASONS,
} from './kinds.gen';

export type EntryKind = KindName;
export type PayloadOf = Payloads;

/** From the lowest to the highest: the status of an involvement is the highest one reached. */
export type Rung = (typeof LADDER)[number];
export const END_RUNGS = ['clear', 'declined', 'expired', 'stood_down'] as const satisfies readonly Rung[];

export type ReachStatus = Payloads['status_reached']['status'];
export type DeclineReason = Payloads['alert_declined']['reason'];
export type StandDownCause = Payloads['alert_withdrawn']['cause'];
export type WithdrawalReason = Payloads['entry_withdrawn']['reason'];
export type PauseReason = NonNullable<Payloads['cpr_paused']['reason']>;
export const PAUSE_REASONS = ['rhythm_check', 'moving', 'airway', 'other'] as const satisfies readonly PauseReason[];

export type ClinicalKind = { [K in KindName]: (typeof SENSITIVITY)[K] extends 'clinical' ? K : never }[KindName];
export const CLINICAL_KINDS: readonly ClinicalKind[] = (Object.keys(SENSITIVITY) as KindName[]).filter(isClinical);

function isClinical(kind: KindName): kind is ClinicalKind {
  return SENSITIVITY[kind] === 'clinical';
}

/** Kinds that come to be when a command is granted, under the name of that command. */
export const COMMANDS = {
  accept_alert: 'alert_accepted',
  decline_alert: 'alert_declined',
  take_police_tasking: 'alert_withdrawn',
  offer_handover: 'handover_offered',
  receive_handover: 'handover_received',
  return_handover: 'handover_returned',
  accept_handover: 'handover_accepted',
  withdraw_handover: 'handover_withdrawn',
} as const satisfies Record<string, KindName>;
export type Command = keyof typeof COMMANDS;
