/** Which kinds one message says, and the form of the tables for those that have words of their own. */
import { LINES, type KindName, type OF_PATIENT } from '../wire/kinds.gen';
import type { Entry, IncidentState, KnownEntry, Uuid } from '../wire/types';
import { t, type Values } from '../words';
import type { NameOf } from './tourniquetWords';

export type PlainKind = keyof typeof LINES;
/** A kind that has words of its own: a table without it is an error of types. */
export type PlacedKind = Exclude<KindName, PlainKind>;
export type OfPatientKind = (typeof OF_PATIENT)[number];
export type EntryOf<K extends KindName> = Extract<KnownEntry, { kind: K }>;

export interface Setting {
  state: IncidentState;
  byId: ReadonlyMap<Uuid, Entry>;
  nameOf: NameOf;
}
export type Lines<K extends KindName> = { readonly [One in K]: (entry: EntryOf<One>, setting: Setting) => string };

type PlainKey = (typeof LINES)[PlainKind];

export function isPlain(kind: string): kind is PlainKind {
  return Object.hasOwn(LINES, kind);
}

/** The line of a kind that one message says: the numbers of the payload are its values. */
export function plainLine(kind: PlainKind, payload: object): string {
  const numbers = Object.entries(payload).filter(([, value]) => typeof value === 'number');
  return t(LINES[kind], Object.fromEntries(numbers) as unknown as Values<PlainKey>);
}
