/** The timelines that Python folds too: both must come to the same. */
import { describe, expect, it } from 'vitest';
import type { Entry, IncidentRecord, News2 } from '../wire/types';
import { SENSITIVITY } from '../wire/kinds.gen';
import { fold } from './fold';
import { foldOperation } from './operation';
import { careClosedAt } from './handovers';
import { news2, type Chart } from './news2';
import { ashice, atmist, imist, sbar, type SpokenForm, type SpokenLine } from './spoken';
import { timelineLines } from './lines';
import { digestOf, golden } from '../../testing/golden';

interface Example {
  name: string;
  entries: Entry[];
  claims: Record<string, unknown>;
  digest: string;
}
interface SpokenHandover {
  name: string;
  entries: Entry[];
  record: IncidentRecord;
  lines: SpokenLine[];
}
interface InForms {
  name: string;
  entries: Entry[];
  record: IncidentRecord;
  patient: string;
  texts: Record<string, string>;
  forms: Record<string, SpokenLine[]>;
}

interface Grid {
  cases: { observed: Chart; under_16: boolean; pregnant: boolean; news2: News2 }[];
}

describe('golden timelines', () => {
  const timelines = golden('timelines') as Example[];
  it('are there', () => expect(timelines).not.toEqual([]));
  it.each(timelines)('$name', ({ entries, claims, digest }) => {
    for (const state of [fold(entries), fold([...entries].reverse())]) {
      const units = Object.keys(state.involvements);
      const selected = {
        ...state,
        care_closed: Object.fromEntries(units.map((unit) => [unit, careClosedAt(state, unit)])),
      };
      const kept = Object.fromEntries(Object.keys(claims).map((dotted) => [dotted, place(selected, dotted)]));
      expect(kept).toEqual(claims);
      expect(digestOf(state)).toBe(digest);
    }
  });
});

describe('golden timelines of operations', () => {
  const timelines = golden('operations') as Example[];
  it('are there', () => expect(timelines).not.toEqual([]));
  it.each(timelines)('$name', ({ entries, claims, digest }) => {
    for (const state of [foldOperation(entries), foldOperation([...entries, ...entries].reverse())]) {
      const kept = Object.fromEntries(Object.keys(claims).map((dotted) => [dotted, place(state, dotted)]));
      expect(kept).toEqual(claims);
      expect(digestOf(state)).toBe(digest);
    }
  });
});

/** The value at a dotted place of a state. */
function place(state: object, dotted: string): unknown {
  return dotted.split('.').reduce<unknown>((here, name) => (here as Record<string, unknown>)[name], state);
}

describe('golden ATMIST', () => {
  const handovers = golden('atmist') as SpokenHandover[];
  it('are there', () => expect(handovers).not.toEqual([]));
  it.each(handovers)('$name', ({ entries, record, lines }) => {
    expect(atmist(fold(entries), record, record.id)).toEqual(lines);
  });
});

describe('golden spoken forms', () => {
  const spoken = golden('spoken') as InForms[];
  const speak: Record<string, SpokenForm> = { atmist, imist, sbar, ashice };
  it('are there', () => expect(spoken).not.toEqual([]));
  it.each(spoken.flatMap((one) => Object.keys(speak).map((form) => ({ ...one, form }))))(
    '$name: $form',
    ({ form, forms, ...of }) => {
      expect(speak[form]?.(fold(of.entries), of.record, of.patient, new Map(Object.entries(of.texts)))).toEqual(
        forms[form],
      );
    },
  );
});

describe('golden NEWS2', () => {
  const cases = (golden('news2') as Grid[]).flatMap((grid) => grid.cases);
  it('are there', () => expect(cases.length).toBeGreaterThan(100));
  it.each(cases)('$observed', ({ observed, under_16, pregnant, news2: expected }) => {
    expect(news2(observed, { under16: under_16, pregnant })).toEqual(expected);
  });
});

describe('golden kinds', () => {
  const samples = golden('kinds') as Entry[];
  it('are those that this client knows', () => {
    expect(samples.map(({ kind }) => kind).sort()).toEqual(Object.keys(SENSITIVITY).sort());
  });
  it.each(samples)('$kind can be spoken', (sample) => {
    const [line] = timelineLines([sample], fold([sample]), new Set());
    expect(line?.words).toMatch(/^[A-Z0-9]/);
  });
});
