import type { BoardWarning, Instant, KnownEntry, Uuid } from '../wire/types';

/** What a desk must look after, and whether somebody does. */
export function boardWarnings(entries: readonly KnownEntry[]): Record<Uuid, BoardWarning> {
  const found = new Map<Uuid, BoardWarning>();
  for (const entry of entries) apply(found, entry);
  return Object.fromEntries(found);
}

function apply(found: Map<Uuid, BoardWarning>, entry: KnownEntry): void {
  switch (entry.kind) {
    case 'attention_raised':
      if (!found.has(entry.payload.attention)) {
        found.set(entry.payload.attention, {
          ...entry.payload,
          since: entry.occurred_at,
          seen_at: null,
          settled_at: null,
        });
      }
      return;
    case 'attention_seen': {
      const held = found.get(entry.payload.attention);
      if (held) held.seen_at = earlier(held.seen_at, entry.occurred_at);
      return;
    }
    case 'attention_settled': {
      const held = found.get(entry.payload.attention);
      if (held) held.settled_at = earlier(held.settled_at, entry.occurred_at);
    }
  }
}

function earlier(before: Instant | null, at: Instant): Instant {
  return before !== null && before < at ? before : at;
}
