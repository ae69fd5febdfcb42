/** A triage in progress: the tool, the typed text, and the fact that the last answer records. */
import { app } from '../../../data/app';
import type { TriageAnswers } from '../../../timeline/triage';
import { LABEL_WORDS } from '../../../timeline/triageWords';
import { newId } from '../../../wire/ids';
import type { Category, TriageTool, Uuid } from '../../../wire/types';
import { t } from '../../../words';
import { pressed, pressFact } from '../../shared/recorder.svelte';
import type { PatientRef } from '../patient/patient';

/** Gloves press twice: a second press within this time does not answer the next question, which is in the same place. */
export const GLOVE_MS = 300;
const MOST_DIGITS = 3;
const TAG_LENGTH = 20;

/** The tools that this person is trained in; without that information, the one that anybody may use. */
export function toolsOf(taught: readonly TriageTool[] | undefined): readonly TriageTool[] {
  return taught && taught.length > 0 ? taught : ['tst'];
}

/** A clinician starts with MITT, everybody else with Ten Second Triage, where they are trained in it. */
export function firstTool(tools: readonly TriageTool[], isClinician: boolean): TriageTool {
  const usual = isClinician ? 'mitt' : 'tst';
  return tools.includes(usual) ? usual : (tools[0] ?? 'tst');
}

export function withoutLast(answers: TriageAnswers): TriageAnswers {
  return Object.fromEntries(Object.entries(answers).slice(0, -1));
}

/** The text after a digit. One that would leave the possible range does nothing. */
export function typedDigit(text: string, digit: string, most: number): string {
  const more = text === '0' ? digit : text + digit;
  return more.length <= MOST_DIGITS && Number(more) <= most ? more : text;
}

/** A tag as labels have them: capitals, digits and hyphens. */
export function tagFrom(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9-]/g, '')
    .slice(0, TAG_LENGTH);
}

/** Returns the id of the entry. */
export function recordTriage(
  { incident, patient }: PatientRef,
  tool: TriageTool,
  answers: TriageAnswers,
  category: Category,
): Uuid | null {
  const press = { key: 'triage', label: t('triage-undo', { label: LABEL_WORDS[category] }), incident };
  pressFact(press, 'triaged', { patient, tool, answers, category });
  return pressed.last?.entry ?? null;
}

/** Adds a patient, for whom this device records from now on. */
export function findNext(incident: Uuid, tag: string): Uuid {
  const patient = newId();
  pressFact({ key: 'patient', label: t('triage-undo-new-patient'), incident }, 'patient_found', {
    patient,
    tag: tag === '' ? null : tag,
  });
  app.choices.choosePatient(incident, patient);
  return patient;
}
