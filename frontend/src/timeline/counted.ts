import { CLINICAL_KINDS, WITHDRAWABLE, type Entry, type KnownEntry, type Uuid } from '../wire/types';

const MAY_BE_WITHDRAWN = new Set<string>(WITHDRAWABLE);
const MAY_BE_MARKED = new Set<string>(CLINICAL_KINDS);

export interface Counted {
  withdrawn: Record<Uuid, Uuid>;
  same: Record<Uuid, Uuid>;
  /** What a correction names and is not here. */
  awaited: ReadonlySet<Uuid>;
  /** What is left, still in order. */
  entries: KnownEntry[];
}

/** Leaves out what was taken back, duplicates, and what may not be read. */
export function counted(ordered: readonly Entry[]): Counted {
  const readable = ordered.filter((entry) => !entry.withheld) as KnownEntry[];
  const byId = new Map(readable.map((entry) => [entry.id, entry]));
  const withdrawn = withdrawals(readable, byId);
  const same = marks(readable, byId, withdrawn);
  const entries = readable.filter((entry) => !withdrawn.has(entry.id) && !same.has(entry.id));
  const here = new Set(ordered.map(({ id }) => id));
  const awaited = new Set(readable.flatMap(namedBy).filter((id) => !here.has(id)));
  return { awaited, withdrawn: Object.fromEntries(withdrawn), same: Object.fromEntries(same), entries };
}

/** The other entries that a correction names; none for any other entry. */
export function namedBy(entry: KnownEntry): Uuid[] {
  const named =
    entry.kind === 'entry_withdrawn'
      ? [entry.payload.entry]
      : entry.kind === 'marked_same'
        ? [entry.payload.entry, entry.payload.same_as]
        : [];
  return named.filter((id) => id !== entry.id);
}

function withdrawals(ordered: KnownEntry[], byId: Map<Uuid, KnownEntry>): Map<Uuid, Uuid> {
  const withdrawn = new Map<Uuid, Uuid>();
  for (const entry of ordered) {
    if (entry.kind !== 'entry_withdrawn') continue;
    const target = byId.get(entry.payload.entry);
    if (!target || !MAY_BE_WITHDRAWN.has(target.kind) || withdrawn.has(target.id)) continue;
    if (entry.flags.includes('authority') || isSameAuthor(entry, target)) withdrawn.set(target.id, entry.id);
  }
  return withdrawn;
}

function isSameAuthor(a: Entry | KnownEntry, b: Entry | KnownEntry): boolean {
  return a.author?.person === b.author?.person;
}

function marks(ordered: KnownEntry[], byId: Map<Uuid, KnownEntry>, withdrawn: Map<Uuid, Uuid>): Map<Uuid, Uuid> {
  const links = new Map<Uuid, Uuid>();
  for (const mark of ordered) {
    if (mark.kind !== 'marked_same' || withdrawn.has(mark.id)) continue;
    const { entry, same_as } = mark.payload;
    const original = byId.get(same_as);
    if (!original || !MAY_BE_MARKED.has(original.kind) || withdrawn.has(same_as)) continue;
    if (original.kind !== byId.get(entry)?.kind || withdrawn.has(entry)) continue;
    if (links.has(entry) || resolve(links, same_as) === entry) continue;
    links.set(entry, same_as);
  }
  return new Map([...links.keys()].map((entry) => [entry, resolve(links, entry)]));
}

function resolve(links: Map<Uuid, Uuid>, entry: Uuid): Uuid {
  let end = entry;
  for (let next = links.get(end); next !== undefined; next = links.get(end)) end = next;
  return end;
}
