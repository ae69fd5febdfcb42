/** Changes by the control room after the alert, shown as a banner until they are dismissed. */
import { list, t, term } from '../../words';
import { accessIn, accessParts, callerParts } from '../../timeline/callerWords';
import { minuteOfDay } from '../../timeline/clocks';
import { hazardsIn } from '../../timeline/hazards';
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
      return entry.text === null ? null : t('shared-change-information', { at, text: entry.text });
    case 'access_given':
      return isNew ? informedWords(at, accessParts(accessIn(entry.text))) : null;
    case 'caller_said':
      return isNew ? informedWords(at, callerParts(entry.payload, entry.text)) : null;
    case 'incident_relocated':
      return isNew ? movedWords(at, entry.text) : null;
    case 'hazards_changed':
      return isNew ? hazardWords(at, hazardsIn(entry.text)) : null;
    case 'incident_recoded':
      return isNew
        ? t('shared-change-code', { at, category: term(`incident-category-${entry.payload.category}`) })
        : null;
    default:
      return null;
  }
}

function informedWords(at: string, parts: readonly string[]): string | null {
  return parts.length === 0 ? null : t('shared-change-information', { at, text: list(parts, 'unit') });
}

function movedWords(at: string, text: string | null): string {
  return text === null ? t('shared-change-place', { at }) : t('shared-change-address', { at, text });
}

function hazardWords(at: string, named: readonly string[]): string {
  if (named.length === 0) return t('shared-change-no-hazards', { at });
  const hazards = named.map((hazard) => hazard.replaceAll('_', ' '));
  return t('shared-change-hazards', { at, hazards: list(hazards, 'unit') });
}
