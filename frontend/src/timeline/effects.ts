/** What kinds do to the state, by the tables that the server's kinds declare (`wire/kinds.gen.ts`). */
import { EARLIEST, LATEST, LISTED, TREATMENTS } from '../wire/kinds.gen';
import type { Care, KnownEntry } from '../wire/types';

type TimeField = (typeof EARLIEST)[keyof typeof EARLIEST] | (typeof LATEST)[keyof typeof LATEST];
interface Listing {
  name: string;
  fields: readonly string[];
  by_unit: boolean;
}

const FIRST: Readonly<Partial<Record<string, TimeField>>> = EARLIEST;
const LAST: Readonly<Partial<Record<string, TimeField>>> = LATEST;
const LISTS: Readonly<Partial<Record<string, Listing>>> = LISTED;
const TREATED = new Set<string>(TREATMENTS);

export function isTreatment({ kind }: Pick<KnownEntry, 'kind'>): boolean {
  return TREATED.has(kind);
}

/** Fills in the field that has the time of the first, or of the last, entry of this kind. */
export function noteTimes(care: Pick<Care, TimeField>, { kind, occurred_at }: KnownEntry): void {
  const [first, last] = [FIRST[kind], LAST[kind]];
  if (first !== undefined) care[first] ??= occurred_at;
  if (last !== undefined) care[last] = occurred_at;
}

/** Puts the entry at the end of its list, if it has one and this is where the list is. The list itself stays as it was. */
export function addToList(to: object, entry: KnownEntry): void {
  const listing = LISTS[entry.kind];
  const lists = to as Record<string, readonly unknown[]>;
  const list = listing && lists[listing.name];
  if (list) lists[listing.name] = [...list, itemOf(listing, entry)];
}

/** The name of the list that has entries of this kind; null where none has. */
export function listOf({ kind }: Pick<KnownEntry, 'kind'>): string | null {
  return LISTS[kind]?.name ?? null;
}

function itemOf({ fields, by_unit }: Listing, { id, occurred_at, unit, payload }: KnownEntry): object {
  const values = payload as Record<string, unknown>;
  const said = Object.fromEntries(fields.map((name) => [name, values[name] ?? null]));
  return { entry: id, at: occurred_at, ...(by_unit ? { unit } : {}), ...said };
}
