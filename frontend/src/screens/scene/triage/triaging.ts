/** A triage while it is made: which tool, what is typed, and from the last answer to the fact that it records. */
import { choosePatient } from '../../../data/patientChosen.svelte';
import type { TriageAnswers } from '../../../timeline/triage';
import { LABEL_WORDS } from '../../../timeline/triageWords';
import { newId } from '../../../wire/ids';
import type { Category, TriageTool, Uuid } from '../../../wire/types';
import { pressed, pressFact } from '../../shared/recorder.svelte';
import type { PatientRef } from '../patient/patient';

/** Gloves press twice: in this time a second press answers nothing, for the next question stands in the same place. */
export const GLOVE_MS = 300;
const MOST_DIGITS = 3;
const TAG_LENGTH = 20;

/** What this session is taught; a device that does not know has the tool that anybody may use. */
export function toolsOf(taught: readonly TriageTool[] | undefined): readonly TriageTool[] {
  return taught && taught.length > 0 ? taught : ['tst'];
}

/** A clinician begins with MITT, everybody else with ten seconds, where these are taught. */
export function firstTool(tools: readonly TriageTool[], isClinician: boolean): TriageTool {
  const usual = isClinician ? 'mitt' : 'tst';
  return tools.includes(usual) ? usual : (tools[0] ?? 'tst');
}

export function withoutLast(answers: TriageAnswers): TriageAnswers {
  return Object.fromEntries(Object.entries(answers).slice(0, -1));
}

/** What stands there after a digit; one that leads out of what can be said does nothing. */
export function typedDigit(text: string, digit: string, most: number): string {
  const more = text === '0' ? digit : text + digit;
  return more.length <= MOST_DIGITS && Number(more) <= most ? more : text;
}

/** As a label can bear it: capitals, digits and dashes. */
export function tagFrom(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9-]/g, '')
    .slice(0, TAG_LENGTH);
}

/** The entry that it became. */
export function recordTriage(
  { incident, patient }: PatientRef,
  tool: TriageTool,
  answers: TriageAnswers,
  category: Category,
): Uuid | null {
  const press = { key: 'triage', label: `triage ${LABEL_WORDS[category]}`, incident };
  pressFact(press, 'triaged', { patient, tool, answers, category });
  return pressed.last?.entry ?? null;
}

/** One more patient, for whom this device records from now on. */
export function findNext(incident: Uuid, tag: string): Uuid {
  const patient = newId();
  pressFact({ key: 'patient', label: 'new patient', incident }, 'patient_found', {
    patient,
    tag: tag === '' ? null : tag,
  });
  choosePatient(incident, patient);
  return patient;
}
