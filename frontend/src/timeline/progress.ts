/** What the fold of one patient needs to take in the next entry, beyond the patient's state. As apps/care/state.py. */
import type { Entry, Instant, Uuid } from '../wire/types';
import { byOccurrence } from './order';

/** Where an entry is in the order of time. */
export type TimeKey = Pick<Entry, 'occurred_at' | 'seq' | 'id'>;
export interface Progress {
  /** The last entry, in the order of time. */
  last: TimeKey | null;
  /** The merge that made the patient another one. */
  merged: TimeKey | null;
  compressor_changed_at: Instant | null;
  /** Tourniquets of which something is recorded, and which no application names. */
  spoken_of: readonly Uuid[];
}

export const NOT_BEGUN: Progress = { last: null, merged: null, compressor_changed_at: null, spoken_of: [] };

export function keyOf({ occurred_at, seq, id }: TimeKey): TimeKey {
  return { occurred_at, seq, id };
}

/** Whether the entry is earlier, in the order of time, than the one with this key. */
export function isBefore(entry: TimeKey, key: TimeKey | null): boolean {
  return key !== null && byOccurrence(entry, key) < 0;
}
