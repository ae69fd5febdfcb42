import type { Entry, ReachStatus, Uuid, WithdrawalReason } from '../wire/types';
import { submit } from './outbox';

/** Records something that happened. It is on the screen when this returns, and on its way to the disk. */
export function recordFact(incident: Uuid, kind: string, payload: object = {}, text?: string): Uuid {
  return submit(incident, kind, payload, text);
}

export function reachStatus(incident: Uuid, status: ReachStatus): Uuid {
  return submit(incident, 'status_reached', { status });
}

export function withdrawEntry(incident: Uuid, entryId: Uuid, reason: WithdrawalReason, text?: string): Uuid {
  return submit(incident, 'entry_withdrawn', { entry: entryId, reason }, text);
}

/** The corrected time, by the server's clock, or the corrected patient. */
export type Correction = { atMs: number } | { patient: Uuid };

/** Records the same for another moment or another patient, and withdraws the first entry: what happened is never lost between the two. */
export function correctEntry(
  { id, kind, payload, text, occurred_at }: Pick<Entry, 'id' | 'kind' | 'payload' | 'text' | 'occurred_at'>,
  incident: Uuid,
  correction: Correction,
): Uuid {
  const isMoved = 'patient' in correction;
  const said = isMoved ? { ...payload, patient: correction.patient } : payload;
  const again = submit(incident, kind, said, text ?? undefined, isMoved ? Date.parse(occurred_at) : correction.atMs);
  withdrawEntry(incident, id, isMoved ? 'wrong_patient' : 'wrong_time');
  return again;
}

/** Two people recorded the same thing: `entry` then counts no longer, `sameAs` does. */
export function markDuplicate(incident: Uuid, entry: Uuid, sameAs: Uuid): Uuid {
  return submit(incident, 'marked_same', { entry, same_as: sameAs });
}
