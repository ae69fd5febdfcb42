/** A figure of a person in twenty regions, front and back, on a grid of 300 × 552. Every region is 56 wide and high or more. */
import type { Face, Region } from '../../wire/types';

export interface RegionOutline {
  region: Region;
  path: string;
  x: number;
  y: number;
}
export const WIDTH = 300;
export const HEIGHT = 552;

const HEAD = 'M116 58V44Q116 2 150 2T184 44V58Z';
const FACE = 'M116 62H184V84Q182 118 150 118T116 84Z';
const WHOLE_HEAD = 'M116 64V44Q116 2 150 2T184 44V84Q182 118 150 118T116 84Z';
const NECK = 'M128 122H172V146L214 178H86L128 146Z';
const UPPER_TRUNK = 'M85 182H215L209 240H91Z';
const LOWER_TRUNK = 'M92 244H208L204 302H96Z';
const PELVIS = 'M95 306H205L212 362H88Z';
/** Drawn for the left of the screen; the right is its mirror. */
const LIMB = {
  upper_arm: { path: 'M80 180Q44 178 34 208L24 242H81Z', x: 57, y: 214 },
  forearm: { path: 'M23 246H81L75 306H13Z', x: 48, y: 276 },
  hand: { path: 'M12 310H74L70 344Q66 368 42 368T11 342Z', x: 42, y: 336 },
  thigh: { path: 'M87 366H148V428H90Z', x: 118, y: 397 },
  lower_leg: { path: 'M90 432H148V488H88Z', x: 118, y: 460 },
  foot: { path: 'M88 492H148V530Q148 548 130 548H80Q62 548 70 532Z', x: 112, y: 518 },
} as const;
type LimbPart = keyof typeof LIMB;
const LIMB_PARTS = Object.keys(LIMB) as LimbPart[];

const TRUNK: Record<Face, RegionOutline[]> = {
  front: [
    { region: 'head', path: HEAD, x: 150, y: 32 },
    { region: 'face', path: FACE, x: 150, y: 86 },
    { region: 'neck', path: NECK, x: 150, y: 150 },
    { region: 'chest', path: UPPER_TRUNK, x: 150, y: 210 },
    { region: 'abdomen', path: LOWER_TRUNK, x: 150, y: 273 },
    { region: 'pelvis', path: PELVIS, x: 150, y: 334 },
  ],
  back: [
    { region: 'head', path: WHOLE_HEAD, x: 150, y: 60 },
    { region: 'neck', path: NECK, x: 150, y: 150 },
    { region: 'upper_back', path: UPPER_TRUNK, x: 150, y: 210 },
    { region: 'lower_back', path: LOWER_TRUNK, x: 150, y: 273 },
    { region: 'pelvis', path: PELVIS, x: 150, y: 334 },
  ],
};

export interface DrawnPart extends RegionOutline {
  isMirrored: boolean;
}

/** From the front the patient's right is on the left of the screen, from the back it is the other way round. */
export function figure(face: Face): DrawnPart[] {
  const [here, there] = face === 'front' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  return [
    ...TRUNK[face].map((part) => ({ ...part, isMirrored: false })),
    ...LIMB_PARTS.map((part) => ({ ...LIMB[part], region: `${here}_${part}` as const, isMirrored: false })),
    ...LIMB_PARTS.map((part) => ({
      ...LIMB[part],
      x: WIDTH - LIMB[part].x,
      region: `${there}_${part}` as const,
      isMirrored: true,
    })),
  ];
}

/** From head to foot, for the list. */
export const REGIONS: readonly Region[] = [
  'head',
  'face',
  'neck',
  'chest',
  'upper_back',
  'abdomen',
  'lower_back',
  'pelvis',
  'left_upper_arm',
  'right_upper_arm',
  'left_forearm',
  'right_forearm',
  'left_hand',
  'right_hand',
  'left_thigh',
  'right_thigh',
  'left_lower_leg',
  'right_lower_leg',
  'left_foot',
  'right_foot',
];
