/** How many patients there are, by their category: the N of METHANE, as `apps/care/tally.py` has it. */
import { list, t } from '../words';
import type { Category, Patient } from '../wire/types';
import { CATEGORIES } from './triage';

export type Counted = Category | 'untriaged';
export type Tally = Record<Counted, number>;

type Sorted = Pick<Patient, 'merged_into' | 'category'>;
type Triaged = Sorted & { triages: readonly Pick<Patient['triages'][number], 'tool'>[] };
type Scene<P> = Readonly<Record<string, P>>;

const COUNTED: readonly Counted[] = [...CATEGORIES, 'untriaged'];
/** Over the patients of an incident that were not merged into another. */
export function tally({ patients }: { patients: Scene<Sorted> }): Tally {
  const counts: Tally = { p1: 0, p2: 0, p3: 0, not_breathing: 0, dead: 0, untriaged: 0 };
  for (const patient of Object.values(patients)) {
    if (patient.merged_into === null) counts[patient.category ?? 'untriaged'] += 1;
  }
  return counts;
}

/** The line as it is spoken: `Number: 1 P1, 2 P3, 1 not breathing`. */
export function casualtiesLine(counts: Tally): string {
  const said = COUNTED.filter((name) => counts[name] > 0).map((name) =>
    t('triage-counted', { count: String(counts[name]), label: t(`label-${name}`) }),
  );
  return said.length === 0 ? t('triage-number-not-known') : t('triage-number', { counts: list(said, 'unit') });
}

/** Worth showing: more than one patient, or a patient who was triaged. */
export function isScene(counts: Tally): boolean {
  const total = COUNTED.reduce((sum, name) => sum + counts[name], 0);
  return total > 1 || total > counts.untriaged;
}

/** Patients under one label. A label of the ten-second tool looks other than one of a clinician's, and is counted apart. */
export interface LabelCount {
  category: Counted;
  isTenSecond: boolean;
  count: number;
}

export function labelCounts({ patients }: { patients: Scene<Triaged> }): LabelCount[] {
  const standing = Object.values(patients).filter(({ merged_into }) => merged_into === null);
  return COUNTED.flatMap((category) =>
    [false, true].map((isTenSecond) => {
      const count = standing.filter(
        (one) => (one.category ?? 'untriaged') === category && isByTenSeconds(one) === isTenSecond,
      ).length;
      return { category, isTenSecond, count };
    }),
  ).filter(({ count }) => count > 0);
}

export function isByTenSeconds({ triages }: Pick<Triaged, 'triages'>): boolean {
  return triages.at(-1)?.tool === 'tst';
}
