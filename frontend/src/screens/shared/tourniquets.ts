/** The label of a tourniquet's time: a shape, a word and a colour, never a colour alone. */
import { patientName } from '../../timeline/patientNames';
import { standing } from '../../timeline/patients';
import { isOn, minutesOn, reassessDueAt, stage, tourniquetsInOrder, type Stage } from '../../timeline/tourniquets';
import type { Care, IncidentState, Tourniquet } from '../../wire/types';
import { capital, small, t, term } from '../../words';
import type { StateLabel } from './words';

const STAGES: Record<Stage, StateLabel> = {
  unknown: { shape: 'ring', word: t('timeline-time-not-known'), look: 'wait' },
  fresh: { shape: 'dot', word: t('tourniquet-stage-fresh'), look: 'calm' },
  amber: { shape: 'half', word: t('tourniquet-stage-amber'), look: 'wait' },
  red: { shape: 'triangle', word: t('tourniquet-stage-red'), look: 'danger' },
  locked: { shape: 'lock', word: t('tourniquet-stage-locked'), look: 'danger' },
};
const CONVERTED: StateLabel = { shape: 'tick', word: small(t('tourniquet-converted')), look: 'done' };
const CONVERTING: StateLabel = { shape: 'arrows', word: t('treatment-converting'), look: 'wait' };
const FAILED: StateLabel = { shape: 'lock', word: t('tourniquet-stage-failed'), look: 'danger' };

/** A tourniquet's time as shown. `figures` is null where its time is not known. */
export interface TourniquetTime extends StateLabel {
  id: string;
  name: string;
  figures: string | null;
  due: string | null;
  isDue: boolean;
}

export function tourniquetLabel(tourniquet: Tourniquet, nowMs: number): StateLabel {
  switch (tourniquet.status) {
    case 'converted':
      return CONVERTED;
    case 'converting':
      return CONVERTING;
    case 'failed_locked':
      return FAILED;
    case 'applied':
      return STAGES[stage(minutesOn(tourniquet, nowMs))];
  }
}

export function timeOf(tourniquet: Tourniquet, nowMs: number): TourniquetTime {
  const minutes = minutesOn(tourniquet, nowMs);
  const leftMin = Math.ceil((Date.parse(reassessDueAt(tourniquet, nowMs)) - nowMs) / 60_000);
  return {
    ...tourniquetLabel(tourniquet, nowMs),
    id: tourniquet.tourniquet,
    name: capital(term(`limb-${tourniquet.limb}`)),
    figures: minutes === null || !isOn(tourniquet) ? null : minutesText(minutes),
    due: leftMin > 0 ? t('tourniquet-due-in', { minutes: leftMin }) : t('tourniquet-due-now'),
    isDue: leftMin <= 0,
  };
}

/** The tourniquets that are on, in the order of application. */
export function timesOf(care: Care, nowMs: number): TourniquetTime[] {
  return tourniquetsInOrder(care)
    .filter(isOn)
    .map((one) => timeOf(one, nowMs));
}

/** The same for all patients. `whose`: `0042.2`, null where there is only one patient. */
export function timesOfAll(
  state: Pick<IncidentState, 'patients'>,
  incidentNumber: string,
  nowMs: number,
): (TourniquetTime & { whose: string | null })[] {
  const patients = standing(state);
  return patients.flatMap(({ care, number }) =>
    timesOf(care, nowMs).map((time) => ({
      ...time,
      whose: patients.length > 1 ? patientName(incidentNumber, number) : null,
    })),
  );
}

/** `47 min`, `2 h 05 min`. */
export function minutesText(minutes: number): string {
  if (minutes < 60) return t('duration-minutes', { minutes });
  return t('duration-hours-minutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
