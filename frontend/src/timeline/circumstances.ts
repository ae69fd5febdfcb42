/** What those who were there said of an arrest, folded, and as it is said at a handover. As apps/care/circumstances.py. */
import { toInstant } from '../wire/ids';
import type { Circumstances, Instant, PayloadOf } from '../wire/types';

type Described = Partial<Omit<PayloadOf['arrest_described'], 'patient'>>;
type Known = { [K in keyof Omit<Circumstances, 'collapsed_at'>]?: Circumstances[K] | undefined };
type Words<K extends keyof Circumstances> = Record<NonNullable<Circumstances[K]> & string, string>;

export const NOTHING_SAID: Circumstances = {
  witnessed_by: null,
  cause: null,
  bystander_cpr: null,
  bystander_aed: null,
  phone_cpr: null,
  place: null,
  collapsed_at: null,
};
const CAUSES: Words<'cause'> = {
  medical: 'medical',
  trauma: 'injury',
  overdose: 'overdose',
  drowning: 'drowning',
  electrocution: 'electrocution',
  asphyxia: 'asphyxia',
};
const SEEN: Words<'witnessed_by'> = {
  family: 'seen by family',
  bystander: 'seen by a bystander',
  responder: 'seen by a responder',
  nobody: 'not seen',
};
const CPR: Words<'bystander_cpr'> = {
  none: 'no bystander CPR',
  compressions: 'bystander compressions',
  with_breaths: 'bystander CPR with breaths',
};
const AED: Words<'bystander_aed'> = {
  none: 'no bystander AED',
  no_shock: 'bystander AED without a shock',
  shock: 'bystander AED with a shock',
};
const PLACES: Words<'place'> = {
  home: 'at home',
  work: 'at work',
  sport: 'at sport',
  street: 'in the street',
  public_building: 'in a public building',
  care_home: 'in a care home',
  education: 'at a place of education',
  other: 'elsewhere',
};

type Choices<K extends keyof Circumstances> = readonly (readonly [NonNullable<Circumstances[K]>, string])[];
export const WITNESS_CHOICES: Choices<'witnessed_by'> = [
  ['family', 'family'],
  ['bystander', 'bystander'],
  ['responder', 'responder'],
  ['nobody', 'nobody'],
];
export const CPR_CHOICES: Choices<'bystander_cpr'> = [
  ['none', 'none'],
  ['compressions', 'compressions only'],
  ['with_breaths', 'with breaths'],
];
export const AED_CHOICES: Choices<'bystander_aed'> = [
  ['none', 'none'],
  ['no_shock', 'on, no shock'],
  ['shock', 'shocked'],
];
export const CAUSE_CHOICES: Choices<'cause'> = Object.entries(CAUSES) as [
  NonNullable<Circumstances['cause']>,
  string,
][];
export const PLACE_CHOICES: Choices<'place'> = Object.entries(PLACES) as [
  NonNullable<Circumstances['place']>,
  string,
][];

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

/** `Cause thought medical, seen by family, no bystander CPR`; null where nothing of it is known. */
export function saidWords(known: Circumstances): string | null {
  const said = words(known).join(', ');
  return said === '' ? null : said.charAt(0).toUpperCase() + said.slice(1);
}

/** What one entry says of the arrest, with the place, and how long before it the collapse was. */
export function arrestDescribedWords(described: Described): string {
  const ago = described.collapsed_min_ago ?? null;
  const said = [
    ...words(described),
    ...(ago === null ? [] : [`collapsed ${ago} min before`]),
    ...(described.place ? [PLACES[described.place]] : []),
  ];
  return `Arrest: ${said.join(', ') || 'nothing said'}`;
}

function words({ cause, witnessed_by, bystander_cpr, phone_cpr, bystander_aed }: Known): string[] {
  return [
    cause && `cause thought ${CAUSES[cause]}`,
    witnessed_by && SEEN[witnessed_by],
    bystander_cpr && CPR[bystander_cpr],
    typeof phone_cpr === 'boolean' && `${phone_cpr ? '' : 'not '}told how by telephone`,
    bystander_aed && AED[bystander_aed],
  ].filter((part) => typeof part === 'string');
}
