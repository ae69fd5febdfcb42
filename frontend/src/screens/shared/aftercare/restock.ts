/** The items that a unit must restock. */
import type { IncidentState, KitAsked, UnitRecord } from '../../../wire/types';
import { list } from '../../../words';
import { itemLabel } from '../kit';

export interface ToRestock {
  items: string[];
  words: string;
  stopsAlerts: boolean;
}

/** Items used on a job, or required and missing, until a kit check confirms them. Null: nothing is missing. */
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
    words: list(
      items.map((item) => itemLabel(item, asked)),
      'unit',
    ),
    stopsAlerts: missing.some(({ required }) => required),
  };
}

function isGone(unit: UnitRecord, item: string): boolean {
  return unit.kit.some((held) => held.item === item && !held.serviceable);
}

/** Includes uses that the server does not have yet. */
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
