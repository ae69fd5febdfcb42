/** What is known of the call by now: the record as it was sent, and what the entries have said since. */
import { hazardsIn } from '../timeline/hazards';
import type { Entry, IncidentRecord, IncidentState, KnownEntry, Trigger } from '../wire/types';

export function recordNow(
  record: IncidentRecord,
  state: IncidentState,
  entries: readonly Entry[],
  triggers: readonly Trigger[],
): IncidentRecord {
  return withHazards(withPlace(withTrigger(record, state, triggers), entries), entries);
}

function withTrigger(
  record: IncidentRecord,
  { trigger, category }: IncidentState,
  triggers: readonly Trigger[],
): IncidentRecord {
  if (!trigger || (trigger.code === record.trigger.code && trigger.system === record.trigger.system)) return record;
  const known = triggers.find(({ system, code }) => system === trigger.system && code === trigger.code);
  return {
    ...record,
    category: category ?? record.category,
    trigger: { ...trigger, label: known?.label ?? trigger.code },
  };
}

function withPlace(record: IncidentRecord, entries: readonly Entry[]): IncidentRecord {
  const entry = latest(entries, 'incident_relocated');
  if (!entry) return record;
  const address = entry.text ?? record.address;
  const moved = { ...record, location: entry.payload.location };
  return address === record.address ? moved : { ...moved, address, address_before: record.address };
}

function withHazards(record: IncidentRecord, entries: readonly Entry[]): IncidentRecord {
  const entry = latest(entries, 'hazards_changed');
  return entry ? { ...record, hazards: hazardsIn(entry.text) } : record;
}

function latest<K extends KnownEntry['kind']>(
  entries: readonly Entry[],
  kind: K,
): Extract<KnownEntry, { kind: K }> | undefined {
  let found: Entry | undefined;
  for (const entry of entries) {
    if (entry.kind === kind && !entry.withheld && (entry.seq ?? 0) >= (found?.seq ?? 0)) found = entry;
  }
  return found as Extract<KnownEntry, { kind: K }> | undefined;
}
