/** The circumstances of an arrest: their fold, and their words at a handover. As apps/care/circumstances.py. */
import { capital, list, t } from '../words';
import { toInstant } from '../wire/ids';
import type { Circumstances, Instant, PayloadOf } from '../wire/types';

type Described = Partial<Omit<PayloadOf['arrest_described'], 'patient'>>;
type Known = { [K in keyof Omit<Circumstances, 'collapsed_at'>]?: Circumstances[K] | undefined };
export const NOTHING_SAID: Circumstances = {
  witnessed_by: null,
  cause: null,
  bystander_cpr: null,
  bystander_aed: null,
  phone_cpr: null,
  place: null,
  collapsed_at: null,
};
type Choices<K extends keyof Circumstances> = readonly (readonly [NonNullable<Circumstances[K]>, string])[];
export const WITNESS_CHOICES: Choices<'witnessed_by'> = (['family', 'bystander', 'responder', 'nobody'] as const).map(
  (who) => [who, t(`arrest-choice-witness-${who}`)],
);
export const CPR_CHOICES: Choices<'bystander_cpr'> = (['none', 'compressions', 'with_breaths'] as const).map((cpr) => [
  cpr,
  t(`arrest-choice-cpr-${cpr}`),
]);
export const AED_CHOICES: Choices<'bystander_aed'> = (['none', 'no_shock', 'shock'] as const).map((aed) => [
  aed,
  t(`arrest-choice-aed-${aed}`),
]);
export const CAUSE_CHOICES: Choices<'cause'> = (
  ['medical', 'trauma', 'overdose', 'drowning', 'electrocution', 'asphyxia'] as const
).map((cause) => [cause, t(`arrest-cause-${cause}`)]);
export const PLACE_CHOICES: Choices<'place'> = (
  ['home', 'work', 'sport', 'street', 'public_building', 'care_home', 'education', 'other'] as const
).map((place) => [place, t(`arrest-place-${place}`)]);

/** What is known after one more entry: what it leaves open stays as it was. */
export function withSaid(known: Circumstances, at: Instant, said: Described): Circumstances {
  const ago = said.collapsed_min_ago ?? null;
  return {
    witnessed_by: said.witnessed_by ?? known.witnessed_by,
    cause: said.cause ?? known.cause,
    bystander_cpr: said.bystander_cpr ?? known.bystander_cpr,
    bystander_aed: said.bystander_aed ?? known.bystander_aed,
    phone_cpr: said.phone_cpr ?? known.phone_cpr,
    place: said.place ?? known.place,
    collapsed_at: ago === null ? known.collapsed_at : toInstant(Date.parse(at) - ago * 60_000),
  };
}

/** `Cause thought medical, seen by family, no bystander CPR`; null where nothing is known. */
export function saidWords(known: Circumstances): string | null {
  const said = list(words(known), 'unit');
  return said === '' ? null : capital(said);
}

/** What one entry says of the arrest, with the place, and how long before it the collapse was. */
export function arrestDescribedWords(described: Described): string {
  const ago = described.collapsed_min_ago ?? null;
  const said = [
    ...words(described),
    ...(ago === null ? [] : [t('timeline-collapsed-before', { minutes: ago })]),
    ...(described.place ? [t(`arrest-place-${described.place}`)] : []),
  ];
  return t('timeline-arrest-described', { said: list(said, 'unit') || t('timeline-nothing-said') });
}

function words({ cause, witnessed_by, bystander_cpr, phone_cpr, bystander_aed }: Known): string[] {
  return [
    cause && t('spoken-arrest-cause', { cause: t(`arrest-cause-${cause}`) }),
    witnessed_by && t(`arrest-seen-${witnessed_by}`),
    bystander_cpr && t(`arrest-cpr-${bystander_cpr}`),
    typeof phone_cpr === 'boolean' && t(phone_cpr ? 'arrest-phone-yes' : 'arrest-phone-no'),
    bystander_aed && t(`arrest-aed-${bystander_aed}`),
  ].filter((part) => typeof part === 'string');
}
