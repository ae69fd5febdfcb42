import type { After, KnownEntry } from '../wire/types';

/** Kit used, the AED's record and debriefs, in the order of time. The text of a debrief is in its entry. */
export function after(byTime: readonly KnownEntry[]): After {
  const found: After = { kit_used: [], aed_data: null, debriefs: [] };
  for (const entry of byTime) apply(found, entry);
  return found;
}

function apply(found: After, entry: KnownEntry): void {
  const recorded = { entry: entry.id, at: entry.occurred_at, unit: entry.unit };
  if (entry.kind === 'kit_used') found.kit_used.push({ ...recorded, items: entry.payload.items });
  else if (entry.kind === 'aed_data_noted') found.aed_data = { ...recorded, status: entry.payload.status };
  else if (entry.kind === 'debrief_noted') found.debriefs.push({ ...recorded, topic: entry.payload.topic });
}
