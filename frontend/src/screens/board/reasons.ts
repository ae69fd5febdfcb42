/** Why these units and not others: the considered units of the latest choice. */
import type { Considered, Entry } from '../../wire/types';

export interface Why extends Considered { pros: string[]; cons: string[] }

export function latestWhy(entries: Entry[]): Why[] {
  const entry = entries.findLast((each) => each.kind === 'units_considered' && !each.withheld);
  return entry ? whyInOrder((entry.payload.considered ?? []) as Considered[]) : [];
}

/** The chosen first, then by who would have come soonest. */
export function whyInOrder(considered: Considered[]): Why[] {
  return considered
    .map((unit) => ({
      ...unit,
      pros: unit.checks.filter((check) => check.ok).map((check) => check.reason),
      cons: unit.checks.filter((check) => !check.ok).map((check) => check.reason),
    }))
    .sort((a, b) =>
      Number(b.chosen) - Number(a.chosen)
      || (a.eta_s ?? Infinity) - (b.eta_s ?? Infinity)
      || a.call_sign.localeCompare(b.call_sign));
}
