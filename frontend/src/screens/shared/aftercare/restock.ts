/** What a unit must put back into its bag. */
import type { IncidentState, KitAsked, UnitRecord } from '../../../wire/types';
import { labelOf } from './words';

export interface ToRestock {
  items: string[];
  words: string;
  stopsAlerts: boolean;
}

/** Used up on a job, or required and not there; until a kit check says that it is there again. Null: nothing is missing. */
export function toRestock(
  unit: UnitRecord,
  states: Iterable<IncidentState>,
  asked: readonly KitAsked[],
): ToRestock | null {
  const used = usedSince(unit, states);
  const missing = asked.filter(({ item, required }) => used.has(item) || (required && isGone(unit, item)));
  if (missing.length === 0) return null;
  const items = missing.map(({ item }) => item);
  return {
    items,
    words: items.map((item) => labelOf(item, asked)).join(', '),
    stopsAlerts: missing.some(({ required }) => required),
  };
}

function isGone(unit: UnitRecord, item: string): boolean {
  return unit.kit.some((held) => held.item === item && !held.serviceable);
}

/** Also what the server has not been told yet: no check has been made since. */
function usedSince(unit: UnitRecord, states: Iterable<IncidentState>): Set<string> {
  const used = new Set<string>();
  for (const { after, exercise } of states) {
    for (const use of exercise ? [] : after.kit_used) {
      if (use.unit !== unit.id) continue;
      for (const { item } of use.items) if (isGone(unit, item) || !isCheckedSince(unit, item, use.at)) used.add(item);
    }
  }
  return used;
}

function isCheckedSince(unit: UnitRecord, item: string, at: string): boolean {
  return unit.kit.some((held) => held.item === item && held.checked_at > at);
}
