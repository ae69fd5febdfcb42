/** Remembers the job that one was just on, so that the end of it never passes unsaid. */
import { now, world, type IncidentView } from '../../data/world.svelte';
import { STAND_DOWN_WORDS, wordFor } from '../../story/words';
import type { Instant, Uuid } from '../../wire/types';

export interface LastJob { number: string; address: string; at: Instant; words: string; calledOff: boolean }

export const lastJob = $state<{ shown: LastJob | null }>({ shown: null });

let current: { id: Uuid; unit: Uuid; view: IncidentView } | null = null;

export function watchJobs(view: IncidentView | null, unit: Uuid | null): void {
  if (unit === null) {
    current = null;
    lastJob.shown = null;
    return;
  }
  if (current && view?.record.id !== current.id) {
    lastJob.shown = ending(world.incidents.get(current.id) ?? current.view, current.unit);
    current = null;
  }
  if (view) current = { id: view.record.id, unit, view };
}

function ending(view: IncidentView, unit: Uuid): LastJob {
  const part = view.state.involvements[unit];
  const at = part?.ended_at ?? new Date(now()).toISOString();
  const job = { number: view.record.number, address: view.record.address, at };
  if (part?.status === 'clear') return { ...job, words: 'You are clear of it.', calledOff: false };
  if (part?.status === 'declined') return { ...job, words: 'You said you could not come.', calledOff: false };
  const cause = part?.stand_down_cause;
  const why = cause ? `: ${wordFor(STAND_DOWN_WORDS, cause)}` : '';
  return { ...job, words: `You were stood down${why}.`, calledOff: true };
}
