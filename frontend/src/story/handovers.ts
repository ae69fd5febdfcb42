import type { Handover, Involvement, KnownEntry, Uuid } from '../wire/types';

export function handovers(entries: readonly KnownEntry[]): Record<Uuid, Handover> {
  const all = new Map<Uuid, Handover>();
  for (const entry of entries) {
    if (entry.kind === 'handover_offered') offer(all, entry);
    else if (entry.kind === 'handover_accepted') accept(all.get(entry.payload.handover), entry);
    else if (entry.kind === 'handover_withdrawn') withdraw(all.get(entry.payload.handover));
  }
  return Object.fromEntries(all);
}

function offer(all: Map<Uuid, Handover>, entry: Extract<KnownEntry, { kind: 'handover_offered' }>): void {
  const { handover, from_unit, to_unit } = entry.payload;
  if (all.has(handover)) return;
  all.set(handover, {
    handover, state: 'offered', from_unit, to_unit, offered_entry: entry.id, offered_at: entry.occurred_at,
    accepted_entry: null, accepted_at: null, through_seq: null,
  });
}

function accept(handover: Handover | undefined, entry: Extract<KnownEntry, { kind: 'handover_accepted' }>): void {
  if (handover?.state !== 'offered') return;
  handover.state = 'accepted';
  handover.accepted_entry = entry.id;
  handover.accepted_at = entry.occurred_at;
  handover.through_seq = entry.payload.through_seq;
}

function withdraw(handover: Handover | undefined): void {
  if (handover?.state === 'offered') handover.state = 'withdrawn';
}

/** Those who gave their care away keep the time at which it was first taken over. */
export function closeCare(parts: Record<Uuid, Involvement>, all: Record<Uuid, Handover>): void {
  for (const { from_unit, accepted_at } of Object.values(all)) {
    const part = parts[from_unit];
    if (!part || accepted_at === null) continue;
    if (part.care_closed_at === null || accepted_at < part.care_closed_at) part.care_closed_at = accepted_at;
  }
}
