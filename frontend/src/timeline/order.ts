import type { Entry, KnownEntry } from '../wire/types';

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A confirmed copy is better than an unconfirmed one, an erased one than one held from before, a readable one than a redacted. */
function isBetter(a: Entry, b: Entry): boolean {
  if ((a.seq === null) !== (b.seq === null)) return a.seq !== null;
  if (isErased(a) || isErased(b)) return !isErased(b);
  return !a.withheld && b.withheld;
}

/** Whether only its place in the timeline is left of the entry. */
export function isErased(entry: Pick<Entry, 'kind'>): boolean {
  return entry.kind === 'erased';
}

/** Each entry once, by `seq`; the unconfirmed last, as they occurred. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const held = byId.get(entry.id);
    if (!held || isBetter(entry, held)) byId.set(entry.id, entry);
  }
  return [...byId.values()].sort(bySeq);
}

function bySeq(a: Entry, b: Entry): number {
  if (a.seq !== null && b.seq !== null) return a.seq - b.seq || compareText(a.id, b.id);
  if (a.seq !== null) return -1;
  if (b.seq !== null) return 1;
  return compareText(a.occurred_at, b.occurred_at) || compareText(a.id, b.id);
}

/** As things happened: what was recorded late is where it belongs. */
export function byOccurrence(a: Entry | KnownEntry, b: Entry | KnownEntry): number {
  return (
    compareText(a.occurred_at, b.occurred_at) || (a.seq ?? Infinity) - (b.seq ?? Infinity) || compareText(a.id, b.id)
  );
}
