/** The time left to answer, and whether an alert may sound. */
import { t } from '../../words';
import type { IncidentState, Involvement } from '../../wire/types';

export interface Countdown {
  isOver: boolean;
  words: string;
}

/** `respond_by` and `nowMs` are both in server time. */
export function countdown({ respond_by }: Pick<Involvement, 'respond_by'>, nowMs: number): Countdown {
  const left = Math.ceil((Date.parse(respond_by) - nowMs) / 1000);
  return left > 0
    ? { isOver: false, words: t('call-seconds-left', { seconds: left }) }
    : { isOver: true, words: t('call-time-over') };
}

/** A stored alert rings only this long after its time unless the server confirms that it is still open. */
const GRACE_MS = 60_000;

export function mayRing(
  part: Involvement,
  phase: IncidentState['phase'],
  isConfirmed: boolean,
  nowMs: number,
): boolean {
  if (phase !== 'open' || part.ended_at !== null) return false;
  if (part.status !== 'alerted' && part.status !== 'displayed') return false;
  return isConfirmed || nowMs < Date.parse(part.respond_by) + GRACE_MS;
}
