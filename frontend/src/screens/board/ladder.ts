/** The status ladder of a unit on an incident, each rung with its time. */
import { elapsedS } from '../../timeline/clocks';
import type { Instant, Involvement, InvolvementStatus } from '../../wire/types';
import { isEnded } from '../shared/map/marks';
import { isAsked } from './rows';

export interface LadderRung {
  status: InvolvementStatus;
  at: Instant | null;
}

const USUAL: readonly InvolvementStatus[] = ['alerted', 'displayed', 'accepted', 'mobile', 'on_scene', 'at_patient'];
const ALL: readonly InvolvementStatus[] = [
  'alerted',
  'displayed',
  'accepted',
  'mobile',
  'at_rvp',
  'on_scene',
  'at_patient',
  'transporting',
  'at_hospital',
  'clear',
  'declined',
  'expired',
  'stood_down',
];

/** The rungs reached and, while the unit is on the incident, those that usually follow. */
export function rungsOf(part: Involvement): LadderRung[] {
  const shown = ALL.filter(
    (status) => part.reached[status] !== undefined || (part.ended_at === null && USUAL.includes(status)),
  );
  return shown.map((status) => ({ status, at: part.reached[status] ?? null }));
}

export type AlertStateName = 'raised' | 'displayed' | 'accepted' | 'declined' | 'expired' | 'ended';

/** The state of the alert, and since when. */
export function alertState(part: Involvement): { state: AlertStateName; since: Instant; waits: boolean } {
  const of = (status: InvolvementStatus) => part.reached[status];
  if (of('accepted') !== undefined)
    return { state: 'accepted', since: of('accepted') ?? part.alerted_at, waits: false };
  if (part.status === 'declined') return { state: 'declined', since: of('declined') ?? part.alerted_at, waits: false };
  if (part.status === 'expired') return { state: 'expired', since: of('expired') ?? part.alerted_at, waits: false };
  if (isEnded(part.status)) return { state: 'ended', since: part.ended_at ?? part.alerted_at, waits: false };
  if (of('displayed') !== undefined)
    return { state: 'displayed', since: of('displayed') ?? part.alerted_at, waits: true };
  return { state: 'raised', since: part.alerted_at, waits: true };
}

/**
 * Whole minutes until a unit is expected; null when it has arrived, has left, or is not known. They run down only once
 * it is going: while the alert waits for an answer, the unit is not moving yet.
 */
export function minutesLeft(part: Involvement, nowMs: number): number | null {
  const isThere = part.reached.on_scene !== undefined || part.reached.at_patient !== undefined;
  if (part.eta_s === null || part.ended_at !== null || isThere) return null;
  const goneS = isAsked(part) ? 0 : elapsedS(part.alerted_at, nowMs);
  return Math.ceil((part.eta_s - goneS) / 60);
}
