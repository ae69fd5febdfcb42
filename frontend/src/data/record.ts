/** What is known of the call by now: the record as it was sent, and what the entries have said since. */
import { hazardsIn, wordsByHazard } from '../timeline/hazards';
import type { Entry, IncidentRecord, IncidentState, KnownEntry, Trigger, Uuid } from '../wire/types';

export function recordNow(
  record: IncidentRecord,
  state: IncidentState,
  entries: readonly Entry[],
  triggers: readonly Trigger[],
): IncidentRecord {
  const changed = withHazards(withPlace(withTrigger(record, state, triggers), entries), state, entries);
  return withReference(changed, entries);
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

/** Those whose time is over are left out. */
function withHazards(record: IncidentRecord, { hazards }: IncidentState, entries: readonly Entry[]): IncidentRecord {
  const entry = latest(entries, 'hazards_changed');
  if (!entry) return record;
  if (!hazards) return { ...record, hazards: hazardsIn(entry.text) };
  const words = wordsByHazard(entry.text);
  const inForce = hazards.filter(({ expired_at }) => expired_at === null);
  return { ...record, hazards: inForce.flatMap(({ id, marker }) => words[id] ?? (marker ? [marker] : [])) };
}

function withReference(record: IncidentRecord, entries: readonly Entry[]): IncidentRecord {
  const entry = latest(entries, 'incident_referenced');
  return entry ? { ...record, external_ref: entry.payload.external_ref } : record;
}

/** The words of each hazard by its id, as the newest list has them. */
export function hazardWordsIn(entries: readonly Entry[]): Readonly<Record<Uuid, readonly string[]>> {
  return wordsByHazard(latest(entries, 'hazards_changed')?.text ?? null);
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
