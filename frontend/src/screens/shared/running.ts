/** What the unit at the patient must know of its own call: whether anybody else knows of it. */
import type { IncidentView } from '../../data/world.svelte';
import type { Entry } from '../../wire/types';

export type RunningState = 'not_sent' | 'unconfirmed' | 'asked' | 'confirmed';

/** Null for a call that came from a CAD. */
export function runningState({ state, entries, pendingIds }: IncidentView): RunningState | null {
  const { running } = state;
  if (!running) return null;
  const opened = entries.find(({ kind }) => kind === 'running_call_opened');
  if (opened && pendingIds.has(opened.id)) return 'not_sent';
  if (running.confirmed_at !== null) return 'confirmed';
  return running.unconfirmed_at === null ? 'asked' : 'unconfirmed';
}

/** What ambulance control confirmed it with: a word of its own, or the number in its CAD. */
export function confirmation({ entries }: IncidentView): Entry | undefined {
  return entries.find(({ kind }) => kind === 'running_call_confirmed' || kind === 'incident_referenced');
}
