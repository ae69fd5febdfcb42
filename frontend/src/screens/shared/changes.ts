/** Changes by the control room after the alert, shown as a banner until they are dismissed. */
import { minuteOfDay } from '../../timeline/clocks';
import type { Entry, Instant, KnownEntry, Uuid } from '../../wire/types';

export interface Change {
  id: Uuid;
  words: string;
}

/** Newest first. Changes before the alert are part of the alert; information is shown nowhere else. */
export function changesSince(entries: readonly Entry[], alertedAt: Instant): Change[] {
  return (entries as readonly KnownEntry[])
    .filter(({ withheld }) => !withheld)
    .flatMap((entry) => {
      const words = changeWords(entry, entry.occurred_at > alertedAt);
      return words === null ? [] : [{ id: entry.id, at: entry.occurred_at, words }];
    })
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ id, words }) => ({ id, words }));
}

function changeWords(entry: KnownEntry, isNew: boolean): string | null {
  const at = minuteOfDay(entry.occurred_at);
  switch (entry.kind) {
    case 'information_added':
      return entry.text === null ? null : `Information ${at}: ${entry.text}`;
    case 'incident_relocated':
      return isNew ? `Address changed ${at}: ${entry.text ?? 'the place on the map is another one'}` : null;
    case 'hazards_changed':
      return isNew ? `Hazards changed ${at}: ${hazardWords(entry.payload.hazards)}` : null;
    case 'incident_recoded':
      return isNew ? `Call re-coded ${at}: ${entry.payload.category.replaceAll('_', ' ')}` : null;
    default:
      return null;
  }
}

function hazardWords(hazards: readonly string[]): string {
  return hazards.length === 0 ? 'none known any more' : hazards.map((hazard) => hazard.replaceAll('_', ' ')).join(', ');
}
