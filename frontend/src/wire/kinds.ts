/** The catalogue of entry kinds: ladders, reasons and payloads. */
import { SENSITIVITY, type COMMANDS, type KindName, type LADDER, type Payloads } from './kinds.gen';

export {
  COMMANDS,
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

/** A request that makes an entry when it is granted; `COMMANDS` has the kind of that entry. */
export type Command = keyof typeof COMMANDS;
