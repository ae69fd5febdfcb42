/** What tourniquets are called: limbs, places, and what was done to one. */
import type { Agreement, IncidentState, KnownEntry, Limb, PayloadOf, Tourniquet, Uuid } from '../wire/types';
import { agreementIn, lacksAgreement, NOT_AGREED } from './tourniquets';
import { wordFor } from './words';

export const LIMB_WORDS: Record<Limb, string> = {
  left_arm: 'left arm',
  right_arm: 'right arm',
  left_leg: 'left leg',
  right_leg: 'right leg',
};
export const SITE_WORDS: Record<NonNullable<Tourniquet['site']>, string> = {
  high: 'high',
  above_wound: 'above the wound',
};
export const OVER_WORDS: Record<NonNullable<Tourniquet['over']>, string> = {
  clothing: 'over clothing',
  skin: 'on skin',
};

/** `Tourniquet on left leg, high, over clothing, CAT 7`. */
export function appliedWords(recorded: PayloadOf['tourniquet_applied']): string {
  const place = [
    recorded.site ? wordFor(SITE_WORDS, recorded.site) : null,
    recorded.over ? wordFor(OVER_WORDS, recorded.over) : null,
  ];
  const parts = [
    `Tourniquet on ${wordFor(LIMB_WORDS, recorded.limb)}`,
    ...place,
    recorded.device ?? null,
    recorded.time_known ? null : 'time not known',
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** What a person is called, as far as this device knows people; null for one whom it does not know. */
export type NameOf = (person: Uuid) => string | null;
type Patients = Pick<IncidentState, 'patients'>;
type LaterEntry = Exclude<Extract<KnownEntry, { kind: `tourniquet_${string}` }>, { kind: 'tourniquet_applied' }>;

/** What was recorded of one that is on already, by its limb where that is known. */
export function tourniquetWords(entry: LaterEntry, state: Patients, nameOf: NameOf): string {
  const name = calledBy(entry.payload.tourniquet, state);
  switch (entry.kind) {
    case 'tourniquet_reassessed':
      return `${name} reassessed: ${lookWords(entry.payload)}`;
    case 'tourniquet_conversion_started':
      return [`${name}: conversion started`, startWords(entry, state, nameOf)]
        .filter((part) => part !== null)
        .join(', ');
    case 'tourniquet_converted':
      return `${name} converted`;
    case 'tourniquet_conversion_failed':
      return `${name}: conversion failed, tightened again`;
  }
}

/** `not bleeding, no distal pulse`. */
export function lookWords({ bleeding, distal_pulse }: { bleeding: boolean; distal_pulse?: boolean | null }): string {
  const seen = bleeding ? 'bleeding' : 'not bleeding';
  if (distal_pulse === null || distal_pulse === undefined) return seen;
  return `${seen}, ${distal_pulse ? 'distal pulse present' : 'no distal pulse'}`;
}

/** `agreed with the clinical desk`; null where nobody agreed. A person without a name here is named by what he or she is. */
export function agreementWords({ agreed_with, agreed_by_desk }: Agreement, nameOf: NameOf = () => null): string | null {
  const who = [
    agreed_with === null ? null : (nameOf(agreed_with) ?? 'a second clinician'),
    agreed_by_desk ? 'the clinical desk' : null,
  ];
  const named = who.filter((one) => one !== null);
  return named.length === 0 ? null : `agreed with ${named.join(' and ')}`;
}

type Started = Extract<LaterEntry, { kind: 'tourniquet_conversion_started' }>;

/** What the server has not judged yet is judged here, by the same rule. */
function startWords(entry: Started, state: Patients, nameOf: NameOf): string | null {
  const agreed = agreementIn(entry);
  const on = known(entry.payload.tourniquet, state);
  const isAlone =
    entry.seq === null
      ? on !== undefined && lacksAgreement(on, Date.parse(entry.occurred_at), agreed)
      : entry.flags.includes(NOT_AGREED);
  return isAlone ? 'nobody agreed' : agreementWords(agreed, nameOf);
}

function known(id: Uuid, { patients }: Patients): Tourniquet | undefined {
  return Object.values(patients)
    .map(({ care }) => care.tourniquets[id])
    .find((one) => one !== undefined);
}

function calledBy(id: Uuid, state: Patients): string {
  const tourniquet = known(id, state);
  return tourniquet ? `Tourniquet ${wordFor(LIMB_WORDS, tourniquet.limb)}` : 'Tourniquet';
}
