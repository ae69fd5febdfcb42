import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casualtiesLine, isScene, labelCounts, tally, type Tally } from './tally';
import type { Category, TriageTool } from '../wire/types';
import { AnswersWrong, category, mostOf, nextQuestion, TOOLS, type TriageAnswers } from './triage';

interface Case {
  tool: TriageTool;
  answers: TriageAnswers;
  next?: string | null;
  category?: Category | null;
  wrong?: true;
}
interface Tallied {
  patients: Record<string, { merged_into: string | null; category: Category | null }>;
  tally: Tally;
  line: string;
}

const WIRE = join(import.meta.dirname, '../../../tests/wire');

function golden<T>(folder: string): T[] {
  const files = readdirSync(join(WIRE, folder)).sort();
  return files.flatMap((file) => (JSON.parse(readFileSync(join(WIRE, folder, file), 'utf8')) as { cases: T[] }).cases);
}

describe('the golden tables', () => {
  const cases = golden<Case>('triage');

  it('cover every tool and what no tool asks', () => {
    const counts = Object.fromEntries(
      Object.keys(TOOLS).map((tool) => [tool, cases.filter((one) => one.tool === tool && !one.wrong).length]),
    );
    expect(counts).toEqual({ tst: 11, mitt: 243, start: 110, jumpstart: 73 });
    expect(cases.filter(({ wrong }) => wrong)).toHaveLength(17);
  });

  it('are what this device makes of the answers', () => {
    for (const { tool, answers, wrong, next, category: expected } of cases) {
      if (wrong) {
        expect(() => category(tool, answers), JSON.stringify(answers)).toThrow(AnswersWrong);
        expect(() => nextQuestion(tool, answers), JSON.stringify(answers)).toThrow(AnswersWrong);
      } else {
        expect(
          { next: nextQuestion(tool, answers)?.key ?? null, category: category(tool, answers) },
          JSON.stringify(answers),
        ).toEqual({ next, category: expected });
      }
    }
  });

  it('are every question that the tools have', () => {
    const asked = new Set(cases.flatMap(({ tool, next }) => (next ? [`${tool} ${next}`] : [])));
    const known = new Set(
      Object.entries(TOOLS).flatMap(([tool, questions]) => questions.map(({ key }) => `${tool} ${key}`)),
    );
    expect([...asked].sort()).toEqual([...known].sort());
  });
});

it('knows how far a number goes', () => {
  expect(
    Object.values(TOOLS)
      .flat()
      .filter(({ bands }) => bands.length > 0)
      .map((one) => [one.key, mostOf(one)]),
  ).toEqual([
    ['age', 120],
    ['age', 120],
    ['rr', 300],
    ['hr', 300],
    ['rr', 300],
    ['crt', 30],
    ['rr', 300],
  ]);
});

describe('the tally', () => {
  it.each(golden<Tallied>('tally'))('$line', ({ patients, tally: counts, line }) => {
    expect(tally({ patients })).toEqual(counts);
    expect(casualtiesLine(counts)).toBe(line);
  });

  it('is shown when there are several patients or one was triaged', () => {
    const none: Tally = { p1: 0, p2: 0, p3: 0, not_breathing: 0, dead: 0, untriaged: 0 };
    expect([none, { ...none, untriaged: 1 }, { ...none, untriaged: 2 }, { ...none, p3: 1 }].map(isScene)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('counts labels of ten seconds apart from those of a clinician', () => {
    const of = (found: Category | null, ...tools: TriageTool[]) => ({
      merged_into: null,
      category: found,
      triages: tools.map((tool) => ({ tool })),
    });
    const patients = {
      a: of('p1', 'tst'),
      b: of('p1', 'tst', 'mitt'),
      c: of('p1', 'tst'),
      d: of(null),
      e: { ...of('p2', 'tst'), merged_into: 'a' },
    };
    expect(labelCounts({ patients })).toEqual([
      { category: 'p1', isTenSecond: false, count: 1 },
      { category: 'p1', isTenSecond: true, count: 2 },
      { category: 'untriaged', isTenSecond: false, count: 1 },
    ]);
  });
});
