/** What tourniquets are called: limbs, places, and what was done to one. */
import type { IncidentState, KnownEntry, Limb, PayloadOf, Tourniquet, Uuid } from '../wire/types';
import { wordFor } from './words';

export const LIMB_WORDS: Record<Limb, string> = {
  left_arm: 'left arm', right_arm: 'right arm', left_leg: 'left leg', right_leg: 'right leg',
};
export const SITE_WORDS: Record<NonNullable<Tourniquet['site']>, string> = { high: 'high', above_wound: 'above the wound' };
export const OVER_WORDS: Record<NonNullable<Tourniquet['over']>, string> = { clothing: 'over clothing', skin: 'on skin' };

/** `Tourniquet on left leg, high, over clothing, CAT 7`. */
export function appliedWords(told: PayloadOf['tourniquet_applied']): string {
  const place = [told.site ? wordFor(SITE_WORDS, told.site) : null, told.over ? wordFor(OVER_WORDS, told.over) : null];
  const parts = [`Tourniquet on ${wordFor(LIMB_WORDS, told.limb)}`, ...place, told.device ?? null, told.time_known ? null : 'time not known'];
  return parts.filter((part) => part !== null).join(', ');
}

type ToldOfOne = Exclude<Extract<KnownEntry, { kind: `tourniquet_${string}` }>, { kind: 'tourniquet_applied' }>;

/** What was told of one that is on already, by its limb where that is known. */
export function toldOfTourniquet(entry: ToldOfOne, state: Pick<IncidentState, 'patients'>): string {
  const name = nameOf(entry.payload.tourniquet, state);
  switch (entry.kind) {
    case 'tourniquet_reassessed': return `${name} reassessed: ${lookWords(entry.payload)}`;
    case 'tourniquet_conversion_started': return `${name}: conversion started`;
    case 'tourniquet_converted': return `${name} converted`;
    case 'tourniquet_conversion_failed': return `${name}: conversion failed, tightened again`;
  }
}

/** `not bleeding, no distal pulse`. */
export function lookWords({ bleeding, distal_pulse }: { bleeding: boolean; distal_pulse?: boolean | null }): string {
  const seen = bleeding ? 'bleeding' : 'not bleeding';
  if (distal_pulse === null || distal_pulse === undefined) return seen;
  return `${seen}, ${distal_pulse ? 'distal pulse present' : 'no distal pulse'}`;
}

function nameOf(id: Uuid, { patients }: Pick<IncidentState, 'patients'>): string {
  const known = Object.values(patients).map(({ care }) => care.tourniquets[id]).find((one) => one !== undefined);
  return known ? `Tourniquet ${wordFor(LIMB_WORDS, known.limb)}` : 'Tourniquet';
}
