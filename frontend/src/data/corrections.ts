import type { Entry, Uuid, WithdrawalReason } from '../wire/types';
import type { Reports } from './reports';

/** The corrected time, by the server's clock, or the corrected patient. */
export type Correction = { atMs: number } | { patient: Uuid };
type Corrected = Pick<Entry, 'id' | 'kind' | 'payload' | 'text' | 'occurred_at'>;

/** Corrections of entries: each is an entry of its own, and takes nothing away. */
export class Corrections {
  constructor(private readonly reports: Reports) {}

  withdraw(incident: Uuid, entry: Uuid, reason: WithdrawalReason, text?: string): Uuid {
    return this.reports.record(incident, 'entry_withdrawn', { entry, reason }, text);
  }

  /**
   * Records the same for another moment or another patient, and withdraws the first entry: what happened is never lost between the
   * two.
   */
  correct({ id, kind, payload, text, occurred_at }: Corrected, incident: Uuid, correction: Correction): Uuid {
    const isMoved = 'patient' in correction;
    const corrected = isMoved ? { ...payload, patient: correction.patient } : payload;
    const atMs = isMoved ? Date.parse(occurred_at) : correction.atMs;
    const correcting = this.reports.record(incident, kind, corrected, text ?? undefined, atMs);
    this.withdraw(incident, id, isMoved ? 'wrong_patient' : 'wrong_time');
    return correcting;
  }

  /** Two people recorded the same thing: `entry` then counts no longer, `original` does. */
  markDuplicate(incident: Uuid, entry: Uuid, original: Uuid): Uuid {
    return this.reports.record(incident, 'marked_same', { entry, same_as: original });
  }
}
