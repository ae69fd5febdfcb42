/** Patients as chips and lists show them: the number first, then what distinguishes them. */
import { describedAs } from '../../timeline/patientNames';
import { standing } from '../../timeline/patients';
import { isByTenSeconds } from '../../timeline/tally';
import type { Category, IncidentState, Patient, Uuid } from '../../wire/types';
import { t } from '../../words';
import { timesOf, type TourniquetTime } from './tourniquets';
import type { StateLabel } from './words';

export interface PatientLine {
  id: Uuid;
  number: number;
  tag: string | null;
  described: string;
  category: Category | null;
  isTenSecond: boolean;
  state: StateLabel | null;
  times: TourniquetTime[];
}

/** The patients that are not merged, by number. */
export function patientLines(state: Pick<IncidentState, 'patients'>, nowMs: number): PatientLine[] {
  return standing(state).map((patient) => ({
    id: patient.patient,
    number: patient.number,
    tag: patient.tag,
    described: describedAs(patient),
    category: patient.category,
    isTenSecond: isByTenSeconds(patient),
    state: stateOf(patient),
    times: timesOf(patient.care, nowMs),
  }));
}

/** The number that distinguishes a patient from others; null where there is only one. */
export function numberAmong(state: Pick<IncidentState, 'patients'>, patient: Uuid): number | null {
  return standing(state).length < 2 ? null : (state.patients[patient]?.number ?? null);
}

/** The patient that the board shows first: one under CPR, then one without a pulse, then the first that is not merged. */
export function mostUrgent(state: Pick<IncidentState, 'patients'>, incident: Uuid): Uuid {
  const known = standing(state);
  const urgent =
    known.find(({ care }) => care.cpr === 'running' || care.cpr === 'paused') ??
    known.find(({ care, death }) => care.pulse === 'absent' && death === null);
  return (urgent ?? known[0])?.patient ?? incident;
}

/** The state of an arrest in two words, so that a patient without a pulse is found at a glance. */
function stateOf({ care, death }: Patient): StateLabel | null {
  if (death) return { shape: 'cross', look: 'calm', word: t('patient-state-life-extinct') };
  if (care.pulse === 'present') return { shape: 'dot', look: 'done', word: t('patient-state-pulse-back') };
  if (care.cpr === 'running') return { shape: 'arrows', look: 'wait', word: t('patient-state-cpr-running') };
  if (care.cpr === 'paused') return { shape: 'broken', look: 'danger', word: t('patient-state-cpr-paused') };
  return care.pulse === 'absent' ? { shape: 'broken', look: 'danger', word: t('patient-state-no-pulse') } : null;
}
