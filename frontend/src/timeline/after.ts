import type { After, KnownEntry } from '../wire/types';
import { addToList, listOf } from './effects';

export const NOTHING_AFTER: After = { kit_used: [], aed_data: null, debriefs: [] };

/** Kit used, the AED's record and debriefs, in the order of time, after one more. The text of a debrief is in its entry. */
export function afterwards(before: After, entry: KnownEntry): After {
  if (entry.kind === 'aed_data_noted') return { ...before, aed_data: aedData(before.aed_data, entry) };
  const after = { ...before };
  addToList(after, entry);
  return after;
}

export function isAfter({ kind }: KnownEntry): boolean {
  return kind === 'kit_used' || kind === 'aed_data_noted' || kind === 'debrief_noted';
}

/** Whether something later is in the list already. Of the AED's record the latest stays. */
export function isLateAfter(after: After, entry: KnownEntry): boolean {
  const list = listOf(entry);
  const last = list === 'kit_used' || list === 'debriefs' ? after[list].at(-1) : undefined;
  return last !== undefined && last.at > entry.occurred_at;
}

function aedData(
  before: After['aed_data'],
  { id, occurred_at, unit, payload }: Extract<KnownEntry, { kind: 'aed_data_noted' }>,
): After['aed_data'] {
  if (before && before.at > occurred_at) return before;
  return { entry: id, at: occurred_at, unit, status: payload.status };
}
