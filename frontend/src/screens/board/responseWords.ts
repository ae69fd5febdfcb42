/** What the board says of the response: how many a desk wants, and how far the request for an ambulance has come. */
import { timeOfDay } from '../../timeline/clocks';
import type { AlertRole, IncidentState } from '../../wire/types';
import { t } from '../../words';

export type RequestState = 'requested' | 'told' | 'acknowledged' | 'resourced' | 'ended';

export interface RequestLine {
  state: RequestState;
  words: string;
  /** Its control room does not know of it. */
  isLoud: boolean;
}

/** How far the request has come; null in a timeline without one. As `request_state` of apps/incidents/rules.py. */
export function requestState({
  request,
  phase,
  involvements,
}: Pick<IncidentState, 'request' | 'phase' | 'involvements'>): RequestState | null {
  if (request === null) return null;
  if (phase !== 'open') return 'ended';
  if (activeOf(involvements, 'crew') > 0) return 'resourced';
  if (request.acknowledged_at !== null) return 'acknowledged';
  return request.told_at === null ? 'requested' : 'told';
}

/** The line of the request; null once a crew goes or the call is over. */
export function requestIn(
  state: Pick<IncidentState, 'request' | 'phase' | 'involvements' | 'response'>,
): RequestLine | null {
  const reached = requestState(state);
  if (state.request === null || reached === null || reached === 'resourced' || reached === 'ended') return null;
  // Nobody is asked any more, so nobody waits for a crew to go.
  if (state.response.state === 'closed' && reached !== 'requested') return null;
  const time = timeOfDay(state.request.requested_at);
  const words = t(`board-request-${reached === 'told' ? 'known' : reached}`, { time });
  return { state: reached, words, isLoud: reached === 'requested' };
}

/** How many units of a role are on the incident and have not ended their part. */
export function activeOf(involvements: IncidentState['involvements'], role: AlertRole): number {
  return Object.values(involvements).filter((part) => part.role === role && part.ended_at === null).length;
}

const TURNED_AWAY = ['declined', 'expired', 'stood_down'];

/** How many fill a place: on the incident, or there until they cleared, since units were last asked for. As `filled` of the server. */
export function goingIn(
  { involvements, response }: Pick<IncidentState, 'involvements' | 'response'>,
  role: AlertRole,
): number {
  const since = response.reopened_at;
  return Object.values(involvements).filter(
    (part) =>
      part.role === role &&
      !TURNED_AWAY.includes(part.status) &&
      !(since !== null && part.ended_at !== null && part.ended_at <= since),
  ).length;
}

export function limitsIn(wanted: IncidentState['response']['wanted']): string[] {
  const roles = ['crew', 'co_responder'] as const;
  return roles.flatMap((role) => {
    const count = wanted[role];
    return count === null ? [] : [t(`timeline-response_limited-${role}`, { wanted: count })];
  });
}
