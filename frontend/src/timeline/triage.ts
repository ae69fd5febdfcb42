/**
 * Triage of many patients, as `apps/care/triage.py` has it: the tools as tables, and the category that the answers come to.
 * TST never says "dead", and a child too young to talk falls to P1; in MITT a slow pulse is not scored. Sources stand there.
 */
import type { Category, PayloadOf, TriageTool } from '../wire/types';

export const CATEGORIES = ['p1', 'p2', 'p3', 'not_breathing', 'dead'] as const satisfies readonly Category[];
export type TriageAnswers = Readonly<PayloadOf['triaged']['answers']>;
export type TriageAnswer = TriageAnswers[string];

/**
 * One step of a tool. What an answer leads to is a category or the name of another step. Two steps may ask the same `key`: it is
 * asked once. Bands of whole numbers are (up to and including, where to), rising; the last bound is the most that can be said.
 */
export interface TriageQuestion {
  key: string;
  name: string;
  options: readonly (readonly [boolean | string, string])[];
  bands: readonly (readonly [number, string])[];
}

/** The answers are none that the tool can have asked for. */
export class AnswersWrong extends Error {}

const MOST_PER_MIN = 300;
const MOST_SECONDS = 30;
const MOST_YEARS = 120;

function asked(key: string, { yes, no }: { yes: string; no: string }, name = key): TriageQuestion {
  return {
    key,
    name,
    options: [
      [true, yes],
      [false, no],
    ],
    bands: [],
  };
}

function counted(key: string, bands: TriageQuestion['bands'], name = key): TriageQuestion {
  return { key, name, options: [], bands };
}

export const TOOLS: Record<TriageTool, readonly [TriageQuestion, ...TriageQuestion[]]> = {
  tst: [
    asked('walking', { yes: 'p3', no: 'severe_bleeding' }),
    asked('severe_bleeding', { yes: 'p1', no: 'talking' }),
    asked('talking', { yes: 'penetrating', no: 'breathing' }),
    asked('penetrating', { yes: 'p1', no: 'p2' }),
    asked('breathing', { yes: 'p1', no: 'not_breathing' }),
  ],
  mitt: [
    asked('catastrophic_bleeding', { yes: 'p1', no: 'walking' }),
    asked('walking', { yes: 'p3', no: 'breathing' }),
    asked('breathing', { yes: 'voice', no: 'age_not_breathing' }),
    counted(
      'age',
      [
        [11, 'submersion_or_smoke'],
        [MOST_YEARS, 'dead'],
      ],
      'age_not_breathing',
    ),
    asked('submersion_or_smoke', { yes: 'breathing_after_breaths', no: 'dead' }),
    asked('breathing_after_breaths', { yes: 'voice', no: 'dead' }),
    asked('voice', { yes: 'age', no: 'p1' }),
    counted('age', [
      [2, 'p1'],
      [MOST_YEARS, 'rr'],
    ]),
    counted('rr', [
      [11, 'p1'],
      [23, 'hr'],
      [MOST_PER_MIN, 'p1'],
    ]),
    counted('hr', [
      [99, 'p2'],
      [MOST_PER_MIN, 'p1'],
    ]),
  ],
  start: [
    asked('walking', { yes: 'p3', no: 'breathing' }),
    asked('breathing', { yes: 'rr', no: 'breathing_when_opened' }),
    asked('breathing_when_opened', { yes: 'p1', no: 'dead' }),
    counted('rr', [
      [30, 'radial_pulse'],
      [MOST_PER_MIN, 'p1'],
    ]),
    asked('radial_pulse', { yes: 'crt', no: 'p1' }),
    counted('crt', [
      [2, 'follows_commands'],
      [MOST_SECONDS, 'p1'],
    ]),
    asked('follows_commands', { yes: 'p2', no: 'p1' }),
  ],
  jumpstart: [
    asked('walking', { yes: 'p3', no: 'breathing' }),
    asked('breathing', { yes: 'rr', no: 'breathing_when_opened' }),
    asked('breathing_when_opened', { yes: 'p1', no: 'pulse_not_breathing' }),
    asked('pulse', { yes: 'breathing_after_breaths', no: 'dead' }, 'pulse_not_breathing'),
    asked('breathing_after_breaths', { yes: 'p1', no: 'dead' }),
    counted('rr', [
      [14, 'p1'],
      [45, 'pulse'],
      [MOST_PER_MIN, 'p1'],
    ]),
    asked('pulse', { yes: 'avpu', no: 'p1' }),
    {
      key: 'avpu',
      name: 'avpu',
      bands: [],
      options: [
        ['alert', 'p2'],
        ['voice', 'p2'],
        ['pain_appropriate', 'p2'],
        ['pain_inappropriate', 'p1'],
        ['unresponsive', 'p1'],
      ],
    },
  ],
};

/** What the answers come to; null while a question is open. Throws AnswersWrong for what the tool never asked. */
export function category(tool: TriageTool, answers: TriageAnswers): Category | null {
  const where = walk(tool, answers);
  return typeof where === 'string' ? where : null;
}

/** What to ask next; null when the category is known. Throws AnswersWrong as `category` does. */
export function nextQuestion(tool: TriageTool, answers: TriageAnswers): TriageQuestion | null {
  const where = walk(tool, answers);
  return typeof where === 'string' ? null : where;
}

/** The most that can be answered to a question of a number. */
export function mostOf({ bands }: TriageQuestion): number {
  return bands.at(-1)?.[0] ?? 0;
}

function walk(tool: TriageTool, answers: TriageAnswers): TriageQuestion | Category {
  const used = new Set<string>();
  let where: TriageQuestion | Category = TOOLS[tool][0];
  while (typeof where !== 'string' && where.key in answers) {
    used.add(where.key);
    where = place(tool, leadsTo(where, answers[where.key]));
  }
  if (Object.keys(answers).some((key) => !used.has(key))) throw new AnswersWrong('More is answered than was asked.');
  return where;
}

function place(tool: TriageTool, where: string): TriageQuestion | Category {
  const found = CATEGORIES.find((name) => name === where) ?? TOOLS[tool].find(({ name }) => name === where);
  if (!found) throw new AnswersWrong(`${tool} has no ${where}.`);
  return found;
}

function leadsTo({ key, options, bands }: TriageQuestion, answer: TriageAnswer | undefined): string {
  const isCount = typeof answer === 'number' && Number.isInteger(answer) && answer >= 0;
  const [, where] = isCount
    ? (bands.find(([most]) => answer <= most) ?? [])
    : (options.find(([option]) => option === answer) ?? []);
  if (where === undefined) throw new AnswersWrong(`${key} has no such answer.`);
  return where;
}
