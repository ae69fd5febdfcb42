/** What other control rooms ask of this desk, and who may say what at an incident. */
import type { IncidentView } from '../../data/world.svelte';
import { inOrder, runningTaskings } from '../../timeline/taskings';
import { clockText, elapsedS } from '../../timeline/clocks';
import type { Tasking, Uuid } from '../../wire/types';
import { t, term } from '../../words';

export interface AskedHere {
  view: IncidentView;
  tasking: Tasking;
}

/** What this desk was asked and has not answered, the oldest first. */
export function unanswered(views: Iterable<IncidentView>, agency: Uuid | undefined): AskedHere[] {
  return [...views]
    .filter(({ state }) => state.phase === 'open')
    .flatMap((view) => runningTaskings(view.state).map((tasking) => ({ view, tasking })))
    .filter(({ tasking }) => tasking.agency === agency && tasking.decision === null)
    .sort((a, b) => a.tasking.requested_at.localeCompare(b.tasking.requested_at));
}

export function tasksOf({ state }: Pick<IncidentView, 'state'>): Tasking[] {
  return inOrder(state);
}

/** The own tasking that was not refused: with it the desk may say what the scene is like. */
export function ownTasking({ state }: Pick<IncidentView, 'state'>, agency: Uuid | undefined): Tasking | null {
  return inOrder(state).find((one) => one.agency === agency && one.decision !== 'refused') ?? null;
}

export const GOES_FIRST: readonly string[] = ['violence', 'weapons', 'scene_unsafe'];

export function cardTitle({ reason }: Tasking): string {
  const spoken = { reason: term(`tasking-reason-${reason}`) };
  return GOES_FIRST.includes(reason) ? t('tasking-card-title', spoken) : t('tasking-card-title-other', spoken);
}

export function tasksTitle(tasks: readonly Tasking[]): string {
  const isFirst = tasks.length === 0 || tasks.some(({ reason }) => GOES_FIRST.includes(reason));
  return t(isFirst ? 'tasking-heading' : 'tasking-heading-other');
}

export function stateWords(tasking: Tasking): string {
  const agency = { agency: tasking.name };
  if (tasking.decision === 'refused') return t('tasking-state-refused', agency);
  if (tasking.ended_at !== null) return t('tasking-state-ended', agency);
  if (tasking.at_scene_at !== null) return t('tasking-state-at_scene', agency);
  return t(tasking.decision === null ? 'tasking-state-waiting' : 'tasking-state-accepted', agency);
}

/** How long there is to acknowledge, or for how long nobody has. */
export function dueWords({ acknowledge_by }: Tasking, nowMs: number): { words: string; isOver: boolean } {
  const leftS = Math.ceil((Date.parse(acknowledge_by) - nowMs) / 1_000);
  return leftS > 0
    ? { words: t('tasking-due', { clock: clockText(leftS) }), isOver: false }
    : { words: t('tasking-overdue', { clock: clockText(elapsedS(acknowledge_by, nowMs)) }), isOver: true };
}
