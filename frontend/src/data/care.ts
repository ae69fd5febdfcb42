import type { ReachStatus, Uuid, WithdrawalReason } from '../wire/types';
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

/** Two people recorded the same thing: `entry` then counts no longer, `sameAs` does. */
export function markSame(incident: Uuid, entry: Uuid, sameAs: Uuid): Uuid {
  return submit(incident, 'marked_same', { entry, same_as: sameAs });
}
