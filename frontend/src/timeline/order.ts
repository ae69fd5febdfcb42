import type { Entry } from '../wire/types';

type Place = Pick<Entry, 'occurred_at' | 'seq' | 'id'>;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A confirmed copy is better than an unconfirmed one, an erased one than one held from before, a readable one than a redacted. */
export function isBetter(a: Entry, b: Entry): boolean {
  if ((a.seq === null) !== (b.seq === null)) return a.seq !== null;
  if (isErased(a) || isErased(b)) return !isErased(b);
  return !a.withheld && b.withheld;
}

/** Whether only its place in the timeline is left of the entry. */
export function isErased(entry: Pick<Entry, 'kind'>): boolean {
  return entry.kind === 'erased';
}

/** Each entry once, in the order of `bySeq`. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const held = byId.get(entry.id);
    if (!held || isBetter(entry, held)) byId.set(entry.id, entry);
  }
  return [...byId.values()].sort(bySeq);
}

/** By `seq`; the unconfirmed last, as they occurred. */
export function bySeq(a: Place, b: Place): number {
  if (a.seq !== null && b.seq !== null) return a.seq - b.seq || compareText(a.id, b.id);
  if (a.seq !== null) return -1;
  if (b.seq !== null) return 1;
  return compareText(a.occurred_at, b.occurred_at) || compareText(a.id, b.id);
}

/** As things happened: what was recorded late is where it belongs. */
export function byOccurrence(a: Place, b: Place): number {
  return (
    compareText(a.occurred_at, b.occurred_at) || (a.seq ?? Infinity) - (b.seq ?? Infinity) || compareText(a.id, b.id)
  );
}
