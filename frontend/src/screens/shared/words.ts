/** Words that several screens share. */
import { capital, t, term } from '../../words';
import type { LinkState } from '../../data/world.svelte';
import { elapsedS } from '../../timeline/clocks';
import { ageWords, minutesWords } from '../../ui/format';
import type { ShapeName } from '../../ui/shapes';
import type { IncidentRecord, IncidentState, Involvement, InvolvementStatus, Uuid } from '../../wire/types';

export interface StateLabel {
  shape: ShapeName;
  word: string;
  look: 'wait' | 'done' | 'danger' | 'calm';
}

export const LINK: Record<LinkState, StateLabel> = {
  live: { shape: 'dot', word: t('shared-link-live'), look: 'done' },
  resuming: { shape: 'arrows', word: t('shared-link-resuming'), look: 'wait' },
  cut_off: { shape: 'broken', word: t('shared-link-cut_off'), look: 'danger' },
};

const PART: Record<InvolvementStatus, StateLabel> = {
  alerted: { shape: 'ring', word: t('shared-part-alerted'), look: 'wait' },
  displayed: { shape: 'half', word: t('shared-part-displayed'), look: 'wait' },
  accepted: { shape: 'arrow', word: t('shared-part-accepted'), look: 'done' },
  mobile: { shape: 'arrow', word: t('shared-part-accepted'), look: 'done' },
  at_rvp: { shape: 'pin', word: t('shared-part-at_rvp'), look: 'done' },
  on_scene: { shape: 'pin', word: t('status-on_scene'), look: 'done' },
  at_patient: { shape: 'dot', word: t('status-at_patient'), look: 'done' },
  transporting: { shape: 'arrow', word: t('status-transporting'), look: 'calm' },
  at_hospital: { shape: 'square', word: t('status-at_hospital'), look: 'calm' },
  clear: { shape: 'tick', word: t('status-clear'), look: 'calm' },
  declined: { shape: 'cross', word: t('shared-part-declined'), look: 'calm' },
  expired: { shape: 'cross', word: t('shared-part-expired'), look: 'calm' },
  stood_down: { shape: 'cross', word: t('status-stood_down'), look: 'calm' },
};

export function partWords(part: Involvement): StateLabel {
  return PART[part.status];
}

/** `isExercise`: of the current incident, null without one. A real call during an exercise must not pass for one. */
export function exerciseWords(
  hasJoined: boolean,
  isExercise: boolean | null,
): { isReal: boolean; title: string; words: string } | null {
  if (isExercise === true)
    return { isReal: false, title: t('shared-exercise-title'), words: t('shared-exercise-not-real') };
  if (!hasJoined) return null;
  return isExercise === null
    ? { isReal: false, title: t('shared-exercise-title'), words: t('shared-exercise-joined') }
    : { isReal: true, title: t('shared-exercise-real-title'), words: t('shared-exercise-real') };
}

export function whatWords(record: IncidentRecord): string {
  return capital(term(`incident-category-${record.category}`));
}

export function ageOfPatient(record: IncidentRecord): string {
  return t(`shared-age-${record.age}`);
}

/** `Cardiac arrest — adult`. */
export function whatAndAge(record: IncidentRecord): string {
  return t('call-what', { what: whatWords(record), age: ageOfPatient(record) });
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
  if (left < 15) return t('shared-due-now');
  return left < 45 ? minutesWords(left) : t('shared-about', { time: minutesWords(left) });
}

export function agoWords(at: string, nowMs: number): string {
  return ageWords(elapsedS(at, nowMs));
}
