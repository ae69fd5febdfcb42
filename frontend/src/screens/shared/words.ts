/** Words that several screens share. */
import type { LinkState } from '../../data/world.svelte';
import { elapsedS } from '../../timeline/clocks';
import { ageWords, minutesWords, sentenceCase } from '../../ui/format';
import type { ShapeName } from '../../ui/shapes';
import type { IncidentRecord, IncidentState, Involvement, InvolvementStatus, Uuid } from '../../wire/types';

export interface StateLabel {
  shape: ShapeName;
  word: string;
  look: 'wait' | 'done' | 'danger' | 'calm';
}

export const LINK: Record<LinkState, StateLabel> = {
  live: { shape: 'dot', word: 'Live', look: 'done' },
  catching_up: { shape: 'arrows', word: 'Catching up', look: 'wait' },
  cut_off: { shape: 'broken', word: 'Cut off', look: 'danger' },
};

const PART: Record<InvolvementStatus, StateLabel> = {
  alerted: { shape: 'ring', word: 'Not answered yet', look: 'wait' },
  displayed: { shape: 'half', word: 'Alert seen, not answered', look: 'wait' },
  accepted: { shape: 'arrow', word: 'Accepted, coming', look: 'done' },
  mobile: { shape: 'arrow', word: 'Accepted, coming', look: 'done' },
  at_rvp: { shape: 'pin', word: 'At rendezvous point', look: 'done' },
  on_scene: { shape: 'pin', word: 'At scene', look: 'done' },
  at_patient: { shape: 'dot', word: 'At patient', look: 'done' },
  transporting: { shape: 'arrow', word: 'Leaving for hospital', look: 'calm' },
  at_hospital: { shape: 'square', word: 'At hospital', look: 'calm' },
  clear: { shape: 'tick', word: 'Clear', look: 'calm' },
  declined: { shape: 'cross', word: 'Cannot come', look: 'calm' },
  expired: { shape: 'cross', word: 'Did not answer in time', look: 'calm' },
  stood_down: { shape: 'cross', word: 'Stood down', look: 'calm' },
};

export function partWords(part: Involvement): StateLabel {
  return PART[part.status];
}

/** `isExercise`: of the current incident, null without one. A real call during an exercise must not pass for one. */
export function exerciseWords(
  hasJoined: boolean,
  isExercise: boolean | null,
): { isReal: boolean; title: string; words: string } | null {
  if (isExercise === true) return { isReal: false, title: 'EXERCISE.', words: 'Not a real call.' };
  if (!hasJoined) return null;
  return isExercise === null
    ? { isReal: false, title: 'EXERCISE.', words: 'You have joined it. A real call always goes first.' }
    : { isReal: true, title: 'REAL CALL.', words: 'This one is not part of the exercise.' };
}

export function whatWords(record: IncidentRecord): string {
  return sentenceCase(record.category);
}

export function ageOfPatient(record: IncidentRecord): string {
  return record.age === 'unknown' ? 'age not known' : record.age;
}

export function othersOn(state: IncidentState, own: Uuid | undefined): Involvement[] {
  return Object.values(state.involvements)
    .filter((part) => part.unit !== own)
    .sort(
      (a, b) => Number(a.ended_at !== null) - Number(b.ended_at !== null) || a.alerted_at.localeCompare(b.alerted_at),
    );
}

/** The time that a unit still needs, from the estimate at its alert. Null once it has arrived, or is not coming. */
export function etaWords(part: Involvement, nowMs: number): string | null {
  const coming = ['alerted', 'displayed', 'accepted', 'mobile'].includes(part.status);
  if (!coming || part.eta_s === null) return null;
  const left = part.eta_s - elapsedS(part.alerted_at, nowMs);
  if (left < 15) return 'due now';
  return left < 45 ? minutesWords(left) : `about ${minutesWords(left)}`;
}

export function agoWords(at: string, nowMs: number): string {
  return ageWords(elapsedS(at, nowMs));
}
