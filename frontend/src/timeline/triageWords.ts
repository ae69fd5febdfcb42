/** The questions of the triage tools, in the words of their cards, and what stands on the labels. */
import type { Counted } from './tally';
import type { Category, PayloadOf, TriageTool } from '../wire/types';
import type { TriageAnswer, TriageQuestion } from './triage';

export type Criterion = PayloadOf['life_extinct_recognised']['criteria'][number];
interface Asked {
  question: string;
  hint?: string;
  unit?: string;
}

const QUESTIONS: Record<string, Asked> = {
  walking: { question: 'Walking?' },
  severe_bleeding: { question: 'Severe bleeding?', hint: 'Yes: press, tourniquet or pack it' },
  catastrophic_bleeding: { question: 'Catastrophic bleeding?', hint: 'Yes: control it' },
  talking: { question: 'Talking?' },
  penetrating: { question: 'Penetrating injury?', hint: 'Torso, front and back' },
  breathing: { question: 'Breathing?' },
  breathing_when_opened: { question: 'Breathing once the airway is open?' },
  breathing_after_breaths: { question: 'Breathing after rescue breaths?' },
  submersion_or_smoke: { question: 'Under water, or breathed smoke?' },
  voice: { question: 'Responds to voice?' },
  age: { question: 'About how old?', hint: 'Below one year: 0', unit: 'years' },
  rr: { question: 'Breaths a minute?', unit: '/min' },
  hr: { question: 'Heart rate?', unit: '/min' },
  radial_pulse: { question: 'Pulse at the wrist?' },
  crt: { question: 'Capillary refill?', hint: 'Up to this many seconds', unit: 's' },
  follows_commands: { question: 'Does what you ask?' },
  pulse: { question: 'Pulse felt?' },
  avpu: { question: 'Responds to?' },
};
/** Where the cards of two tools differ. */
const BY_TOOL: Partial<Record<TriageTool, Record<string, Asked>>> = {
  tst: { breathing: { question: 'Breathing?', hint: 'Open the airway. Yes: recovery position' } },
  mitt: { breathing: { question: 'Breathing?', hint: 'With the airway open' } },
  jumpstart: { breathing_after_breaths: { question: 'Breathing after 5 rescue breaths?' } },
};
const ANSWERS: Record<string, string> = {
  alert: 'A: alert',
  voice: 'V: voice',
  pain_appropriate: 'P: pain, as one would',
  pain_inappropriate: 'P: pain, otherwise',
  unresponsive: 'U: nothing',
};

export function questionWords(tool: TriageTool, { key }: Pick<TriageQuestion, 'key'>): Asked {
  return BY_TOOL[tool]?.[key] ?? QUESTIONS[key] ?? { question: key };
}

export function answerWords(answer: TriageAnswer): string {
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No';
  return ANSWERS[answer] ?? String(answer);
}

/** As a label says it; the same in every list. */
export const LABEL_WORDS: Record<Counted, string> = {
  p1: 'P1',
  p2: 'P2',
  p3: 'P3',
  not_breathing: 'Not breathing',
  dead: 'Dead',
  untriaged: 'Not triaged',
};
export const LABEL_MEANS: Record<Category, string> = {
  p1: 'Immediate',
  p2: 'Urgent',
  p3: 'Delayed',
  not_breathing: 'CPR if resources allow. This is no diagnosis of death.',
  dead: '',
};
export const TOOL_SHORT: Record<TriageTool, string> = {
  tst: 'Ten Second',
  mitt: 'MITT',
  start: 'START',
  jumpstart: 'JumpSTART',
};

/** Recognition of life extinct as JRCALC has it (tmlep.com): what was found, in groups. The order is that of the guideline. */
export const DEATH_CRITERIA: readonly { title: string; criteria: readonly (readonly [Criterion, string])[] }[] = [
  {
    title: 'Unequivocal',
    criteria: [
      ['decapitation', 'Decapitation'],
      ['cranial_destruction', 'Massive cranial and cerebral destruction'],
      ['hemicorporectomy', 'Hemicorporectomy or similar'],
      ['decomposition', 'Decomposition'],
      ['incineration', 'Incineration'],
      ['hypostasis', 'Hypostasis'],
      ['rigor_mortis', 'Rigor mortis'],
    ],
  },
  {
    title: 'After an arrest',
    criteria: [
      ['no_cpr_15_min', 'No CPR for 15 min'],
      ['asystole_30_s', 'Asystole for 30 s'],
      ['asystole_20_min_als', 'Asystole after 20 min of ALS'],
      ['no_exclusion', 'No drowning, hypothermia, poisoning or pregnancy suspected'],
    ],
  },
];
