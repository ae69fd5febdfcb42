/** Treatments that one tap records: their line says them whole, and what else they hold is numbers with a usual value. */
import { NUMBERS, SPOKEN_UNDER } from '../wire/kinds.gen';
import type { Key, Values } from '../words';
import { isPlain, type PlainKind } from './entryLines';
import type { SpokenPart } from './treated';

/** The key of a label, which takes no values. */
type Label = { [K in Key]: keyof Values<K> extends never ? K : never }[Key];

export interface PayloadNumber {
  name: string;
  least: number;
  most: number;
  usual: number;
  label: Label;
}
export interface Tapped {
  kind: PlainKind;
  numbers: readonly PayloadNumber[];
}

const ALL_NUMBERS: Partial<Record<string, readonly PayloadNumber[]>> = NUMBERS;

/** The treatments that one tap records under a part of the spoken treatment. */
export function tappedUnder(part: SpokenPart): Tapped[] {
  return Object.entries<SpokenPart>(SPOKEN_UNDER).flatMap(([kind, under]) =>
    under === part && isPlain(kind) ? [{ kind, numbers: ALL_NUMBERS[kind] ?? [] }] : [],
  );
}
