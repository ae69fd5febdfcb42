import type { BoardWarning, Instant, KnownEntry, Uuid } from '../wire/types';

/** One written by an older server lacks these. */
const STORED_DEFAULTS = { incident: null, distance_m: null, what: null };

type Found = Readonly<Record<Uuid, BoardWarning>>;

/** What a desk must look after, and whether somebody does, after one more entry. */
export function warned(found: Found, entry: KnownEntry): Record<Uuid, BoardWarning> {
  const warning = changedBy(found, entry);
  return warning ? { ...found, [warning.attention]: warning } : found;
}

function changedBy(found: Found, entry: KnownEntry): BoardWarning | null {
  const at = entry.occurred_at;
  switch (entry.kind) {
    case 'attention_raised':
      return (
        found[entry.payload.attention] ?? {
          ...STORED_DEFAULTS,
          ...entry.payload,
          since: at,
          seen_at: null,
          settled_at: null,
        }
      );
    case 'attention_seen': {
      const held = found[entry.payload.attention];
      return held ? { ...held, seen_at: earlier(held.seen_at, at) } : null;
    }
    case 'attention_settled': {
      const held = found[entry.payload.attention];
      return held ? { ...held, settled_at: earlier(held.settled_at, at) } : null;
    }
    default:
      return null;
  }
}

function earlier(before: Instant | null, at: Instant): Instant {
  return before !== null && before < at ? before : at;
}
