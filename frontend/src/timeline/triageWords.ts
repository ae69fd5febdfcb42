/** The questions of the triage tools, in the words of their cards, and the words of the labels. */
import { capital, known, t } from '../words';
import type { Counted } from './tally';
import type { Category, PayloadOf, TriageTool } from '../wire/types';
import type { TriageAnswer, TriageQuestion } from './triage';

export type Criterion = PayloadOf['life_extinct_recognised']['criteria'][number];
interface Asked {
  question: string;
  hint?: string;
  unit?: string;
}

/** The question of a step as the card of its tool puts it; where the cards of two tools differ, the tool's own comes first. */
export function questionWords(tool: TriageTool, { key }: Pick<TriageQuestion, 'key'>): Asked {
  const question = known(`triage-${key}-${tool}`) ?? known(`triage-${key}`) ?? key;
  const hint = known(`triage-${key}-${tool}-hint`) ?? known(`triage-${key}-hint`);
  const unit = known(`triage-${key}-unit`);
  return { question, ...(hint === null ? {} : { hint }), ...(unit === null ? {} : { unit }) };
}

export function answerWords(answer: TriageAnswer): string {
  if (typeof answer === 'boolean') return answer ? t('triage-answer-yes') : t('triage-answer-no');
  return known(`triage-answer-${answer}`) ?? String(answer);
}

/** As a label says it; the same in every list. */
export const LABEL_WORDS: Record<Counted, string> = {
  p1: t('label-p1'),
  p2: t('label-p2'),
  p3: t('label-p3'),
  not_breathing: capital(t('label-not_breathing')),
  dead: capital(t('label-dead')),
  untriaged: capital(t('label-untriaged')),
};
export const LABEL_MEANS: Record<Category, string> = {
  p1: t('label-means-p1'),
  p2: t('label-means-p2'),
  p3: t('label-means-p3'),
  not_breathing: t('label-means-not_breathing'),
  dead: '',
};
export const TOOL_SHORT: Record<TriageTool, string> = {
  tst: t('tool-short-tst'),
  mitt: t('tool-short-mitt'),
  start: t('tool-short-start'),
  jumpstart: t('tool-short-jumpstart'),
};

/** Recognition of life extinct as JRCALC has it (tmlep.com): what was found, in groups. The order is that of the guideline. */
export const DEATH_CRITERIA: readonly { title: string; criteria: readonly (readonly [Criterion, string])[] }[] = [
  {
    title: t('triage-death-unequivocal'),
    criteria: [
      criterion('decapitation'),
      criterion('cranial_destruction'),
      criterion('hemicorporectomy'),
      criterion('decomposition'),
      criterion('incineration'),
      criterion('hypostasis'),
      criterion('rigor_mortis'),
    ],
  },
  {
    title: t('triage-death-after-arrest'),
    criteria: [
      criterion('no_cpr_15_min'),
      criterion('asystole_30_s'),
      criterion('asystole_20_min_als'),
      criterion('no_exclusion'),
    ],
  },
];

function criterion(code: Criterion): readonly [Criterion, string] {
  return [code, capital(t(`criterion-${code}`))];
}
