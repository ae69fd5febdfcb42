/** The control rooms that were asked, the scene as they say it is, the rendezvous point (apps/incidents/taskings/fold.py). */
import { toInstant } from '../wire/ids';
import type { Tasking } from '../wire/state.gen';
import type { IncidentState, Involvement, KnownEntry, Uuid } from '../wire/types';

export type Asked = Pick<IncidentState, 'taskings' | 'scene' | 'rvp'>;
export const NOBODY_ASKED: Asked = { taskings: {}, scene: null, rvp: null };

export function asked({ taskings, scene, rvp }: Asked, entry: KnownEntry): Asked {
  const before = { taskings, scene, rvp };
  const at = entry.occurred_at;
  switch (entry.kind) {
    case 'scene_declared':
      return { ...before, scene: { state: entry.payload.state, since: at } };
    case 'rvp_set':
      return { ...before, rvp: { lat: entry.payload.lat, lon: entry.payload.lon, since: at } };
    case 'tasking_requested': {
      const place = entry.payload.rvp;
      return {
        scene,
        taskings: { [entry.payload.tasking]: requested(entry), ...taskings },
        rvp: place ? { lat: place.lat, lon: place.lon, since: at } : rvp,
      };
    }
    case 'tasking_acknowledged':
      return changed(before, entry.payload.tasking, () => ({ decision: entry.payload.decision, decided_at: at }));
    case 'tasking_resourced': {
      const { call_sign, eta_s } = entry.payload;
      const arrives_at = eta_s === null ? null : toInstant(Date.parse(at) + eta_s * 1000);
      const unit = { call_sign, said_at: at, arrives_at };
      return changed(before, entry.payload.tasking, (held) => ({ units: { ...held.units, [call_sign]: unit } }));
    }
    case 'tasking_at_scene':
      return changed(before, entry.payload.tasking, (held) => ({ at_scene_at: held.at_scene_at ?? at }));
    case 'tasking_ended':
      return changed(before, entry.payload.tasking, (held) =>
        held.ended_at === null ? { ended_at: at, end: entry.payload.cause } : {},
      );
    default:
      return before;
  }
}

function requested(entry: Extract<KnownEntry, { kind: 'tasking_requested' }>): Tasking {
  const { tasking, agency, name, reason, acknowledge_within_s: within } = entry.payload;
  return {
    tasking,
    agency,
    name,
    reason,
    requested_at: entry.occurred_at,
    acknowledge_by: toInstant(Date.parse(entry.occurred_at) + within * 1000),
    decision: null,
    decided_at: null,
    units: {},
    at_scene_at: null,
    ended_at: null,
    end: null,
  };
}

function changed(before: Asked, tasking: Uuid, change: (held: Tasking) => Partial<Tasking>): Asked {
  const held = before.taskings[tasking];
  return held ? { ...before, taskings: { ...before.taskings, [tasking]: { ...held, ...change(held) } } } : before;
}

/** Whether the scene was last declared safe to go in to. */
export function mayProceed({ scene }: Pick<IncidentState, 'scene'>): boolean {
  return scene !== null && scene.state !== 'not_safe';
}

/** Whether this unit waits for the police: it was alerted so, or the scene has since been called unsafe. */
export function isHeld(state: Pick<IncidentState, 'scene'>, part: Involvement): boolean {
  if (part.role !== 'crew' || part.reached.at_patient !== undefined || mayProceed(state)) return false;
  return part.hold || state.scene?.state === 'not_safe';
}

/** Whether this unit was held and may go in now. */
export function isReleased(state: Pick<IncidentState, 'scene'>, part: Involvement): boolean {
  return part.role === 'crew' && part.hold && part.reached.at_patient === undefined && mayProceed(state);
}

/** Those that were not refused and have not ended, the newest first. */
export function runningTaskings({ taskings }: Pick<IncidentState, 'taskings'>): Tasking[] {
  return inOrder({ taskings }).filter(({ decision, ended_at }) => decision !== 'refused' && ended_at === null);
}

export function inOrder({ taskings }: Pick<IncidentState, 'taskings'>): Tasking[] {
  return Object.values(taskings).sort((a, b) => b.requested_at.localeCompare(a.requested_at));
}
