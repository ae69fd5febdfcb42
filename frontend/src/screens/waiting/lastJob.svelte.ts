/** The last job and how it ended, so that its end is always shown. */
import { t } from '../../words';
import { now, world, type IncidentView } from '../../data/world.svelte';
import { STAND_DOWN_WORDS } from '../../timeline/words';
import { whereWords } from '../shared/where';
import type { Instant, Involvement, StandDownCause, Uuid } from '../../wire/types';

export interface LastJob {
  incident: Uuid;
  number: string;
  address: string;
  at: Instant;
  words: string;
  calledOff: boolean;
}

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

function ending(view: IncidentView, unit: Uuid): LastJob | null {
  const part = view.state.involvements[unit];
  const taken = world.withdrawn?.incident === view.record.id ? world.withdrawn : null;
  if (taken?.reason === 'erased') return null;
  const at = part?.ended_at ?? taken?.at ?? new Date(now()).toISOString();
  const job = { incident: view.record.id, number: view.record.number, address: whereWords(view.record), at };
  const how = part?.ended_at ? part.status : (taken?.reason ?? null);
  if (how === 'clear') return { ...job, words: t('waiting-last-clear'), calledOff: false };
  if (how === 'declined') return { ...job, words: t('waiting-last-declined'), calledOff: false };
  if (how === 'expired') return { ...job, words: t('waiting-last-expired'), calledOff: true };
  const cause = part?.stand_down_cause ?? taken?.reason ?? null;
  // Withdrawn before an answer, without a reason: it may have gone to another unit.
  if (isUnanswered(part) && !hasWords(cause)) return { ...job, words: t('waiting-last-over'), calledOff: true };
  return standDown(job, cause);
}

function isUnanswered(part: Involvement | undefined): boolean {
  return part?.status === 'alerted' || part?.status === 'displayed';
}

function hasWords(cause: string | null): cause is StandDownCause {
  return cause !== null && cause in STAND_DOWN_WORDS;
}

/** Who has taken the patient, as far as this device has heard of it. */
function enoughWords(incident: Uuid): string {
  const parts = Object.values(world.incidents.get(incident)?.state.involvements ?? {});
  const taker = parts.find(({ reached }) => reached.transporting !== undefined || reached.at_hospital !== undefined);
  return taker ? t('waiting-last-enough-taken', { unit: taker.call_sign }) : t('waiting-last-enough');
}

/** By its cause, or by the reason with which the incident left this session. */
function standDown(job: Omit<LastJob, 'words' | 'calledOff'>, cause: string | null): LastJob {
  if (cause === 'enough') return { ...job, words: enoughWords(job.incident), calledOff: true };
  if (cause === 'police_tasking') return { ...job, words: t('waiting-last-police'), calledOff: false };
  return {
    ...job,
    words: hasWords(cause)
      ? t('waiting-last-stood-down-because', { cause: STAND_DOWN_WORDS[cause] })
      : t('waiting-last-stood-down'),
    calledOff: true,
  };
}
