/** Injuries and interventions by region of the body, as marks with a shape and words. */
import { minuteOfDay } from '../../timeline/clocks';
import { isOn, tourniquetsInOrder } from '../../timeline/tourniquets';
import type {
  Face,
  Injury,
  Instant,
  Limb,
  Patient,
  Region,
  Tourniquet,
  Treatment,
  TreatmentKind,
  Uuid,
} from '../../wire/types';
import { small, t } from '../../words';
import { timeOf, type TourniquetTime } from './tourniquets';

export type MarkKind = 'injury' | 'packed' | 'dressing' | 'seal' | 'tourniquet';
/** `face` null: recorded for the region as a whole, so it shows on both sides. */
export interface WoundMark {
  id: Uuid;
  kind: MarkKind;
  region: Region;
  face: Face | null;
  at: Instant;
  words: string;
  time: TourniquetTime | null;
}

export const INJURIES: readonly Injury[] = [
  'gunshot',
  'stab',
  'blast',
  'blunt',
  'burn',
  'crush',
  'amputation',
  'fracture',
  'bleeding',
  'other',
];
const LIMB_OF: Partial<Record<Region, Limb>> = {
  left_upper_arm: 'left_arm',
  left_forearm: 'left_arm',
  left_hand: 'left_arm',
  right_upper_arm: 'right_arm',
  right_forearm: 'right_arm',
  right_hand: 'right_arm',
  left_thigh: 'left_leg',
  left_lower_leg: 'left_leg',
  left_foot: 'left_leg',
  right_thigh: 'right_leg',
  right_lower_leg: 'right_leg',
  right_foot: 'right_leg',
};
const UPPER_PART: Record<Limb, Region> = {
  left_arm: 'left_upper_arm',
  right_arm: 'right_upper_arm',
  left_leg: 'left_thigh',
  right_leg: 'right_thigh',
};

export function limbOf(region: Region): Limb | null {
  return LIMB_OF[region] ?? null;
}

/** The region for a dressing of this limb: the wound found last, else its upper part. */
export function woundOf(limb: Limb, { injuries }: Patient): Region {
  return injuries.findLast(({ region }) => limbOf(region) === limb)?.region ?? UPPER_PART[limb];
}

/** All marks by time, tourniquets last. */
export function marksOf(patient: Patient, nowMs: number): WoundMark[] {
  const injuries = patient.injuries.map(({ entry, at, region, face, injury }): WoundMark => ({
    id: entry,
    kind: 'injury',
    region,
    face,
    at,
    words: t(`injury-${injury}`),
    time: null,
  }));
  const treated = patient.treatments.flatMap((treatment) => markOf(treatment) ?? []);
  const tourniquets = tourniquetsInOrder(patient.care).map((one) => tourniquetMark(one, nowMs));
  return [...[...injuries, ...treated].sort((a, b) => a.at.localeCompare(b.at)), ...tourniquets];
}

export function marksAt(marks: readonly WoundMark[], region: Region, face: Face | null): WoundMark[] {
  return marks.filter((mark) => mark.region === region && (mark.face === null || face === null || mark.face === face));
}

/** `gunshot; packed 22:41`. */
export function marksWords(marks: readonly WoundMark[]): string {
  return marks
    .map(({ kind, words, at }) =>
      kind === 'injury' ? words : t('wounds-mark-at', { mark: words, at: minuteOfDay(at) }),
    )
    .join('; ');
}

type Done<K extends TreatmentKind> = Extract<Treatment, { kind: K }>['payload'];
/** A treatment at a place of the body: one that this table forgets is an error of types. */
type PlacedTreatment = {
  [K in TreatmentKind]: Done<K> extends { region: Region } | { face: Face } ? K : never;
}[TreatmentKind];
type Mark = Pick<WoundMark, 'kind' | 'region' | 'words'> & Partial<Pick<WoundMark, 'face'>>;

const MARKS: { readonly [K in PlacedTreatment]: (done: Done<K>) => Mark } = {
  wound_packed: ({ region, haemostatic }) => ({
    kind: 'packed',
    region,
    words: haemostatic === true ? small(t('wounds-packed-haemostatic')) : t('wounds-mark-packed'),
  }),
  pressure_dressing_applied: ({ region }) => ({
    kind: 'dressing',
    region,
    words: small(t('wounds-pressure-dressing')),
  }),
  chest_seal_applied: ({ side, face }) => ({
    kind: 'seal',
    region: face === 'front' ? 'chest' : 'upper_back',
    face,
    words: small(t('wounds-chest-seal', { side: t(`side-${side}`) })),
  }),
};

function markOf({ kind, entry, at, payload }: Treatment): WoundMark | null {
  if (!isPlaced(kind)) return null;
  // Each function takes what was done of its own kind, under whose name it is in the table.
  const mark: (done: never) => Mark = MARKS[kind];
  return { id: entry, at, face: null, time: null, ...mark(payload as never) };
}

function isPlaced(kind: TreatmentKind): kind is PlacedTreatment {
  return Object.hasOwn(MARKS, kind);
}

function tourniquetMark(tourniquet: Tourniquet, nowMs: number): WoundMark {
  const time = timeOf(tourniquet, nowMs);
  const limb = t(`limb-${tourniquet.limb}`);
  const words = isOn(tourniquet)
    ? small(t('timeline-tourniquet_applied', { limb }))
    : t('wounds-mark-tourniquet-converted', { limb });
  return {
    id: tourniquet.tourniquet,
    kind: 'tourniquet',
    region: UPPER_PART[tourniquet.limb],
    face: null,
    at: tourniquet.applied_at,
    words,
    time,
  };
}
