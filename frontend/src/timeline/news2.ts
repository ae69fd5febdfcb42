/**
 * NEWS2 of one set of observations, the same as `apps/care/news2.py`: the chart and nothing more.
 * © Royal College of Physicians, National Early Warning Score (NEWS) 2, London: RCP, 2017.
 */
import type { Level, News2, News2Part } from '../wire/types';

/** What the chart asks; what was not measured is null or left out. */
export interface Chart {
  rr?: number | null;
  spo2?: number | null;
  spo2_scale?: 1 | 2;
  oxygen?: boolean | null;
  sbp?: number | null;
  pulse?: number | null;
  acvpu?: Level | null;
  temperature_c?: number | null;
}
type Bands = readonly (readonly [most: number, points: number])[];

export const NEWS2_PARTS = [
  'rr',
  'spo2',
  'oxygen',
  'sbp',
  'pulse',
  'acvpu',
  'temperature_c',
] as const satisfies readonly News2Part[];
const RED = 3;
const SCALE_2_TARGET_MOST = 92;
const RR: Bands = [
  [8, 3],
  [11, 1],
  [20, 0],
  [24, 2],
  [Infinity, 3],
];
const SPO2_SCALE_1: Bands = [
  [91, 3],
  [93, 2],
  [95, 1],
  [Infinity, 0],
];
const SPO2_SCALE_2_ON_AIR: Bands = [
  [83, 3],
  [85, 2],
  [87, 1],
  [Infinity, 0],
];
const SPO2_SCALE_2_ON_OXYGEN: Bands = [
  [83, 3],
  [85, 2],
  [87, 1],
  [92, 0],
  [94, 1],
  [96, 2],
  [Infinity, 3],
];
const SBP: Bands = [
  [90, 3],
  [100, 2],
  [110, 1],
  [219, 0],
  [Infinity, 3],
];
const PULSE: Bands = [
  [40, 3],
  [50, 1],
  [90, 0],
  [110, 1],
  [130, 2],
  [Infinity, 3],
];
/** In tenths of a degree. */
const TEMPERATURE: Bands = [
  [350, 3],
  [360, 1],
  [380, 0],
  [390, 1],
  [Infinity, 2],
];

/** A value in tenths, halves up: what is shown and scored to one decimal. */
export function tenths(value: number): number {
  return Math.floor(value * 10 + 0.5);
}

export function news2(observed: Chart, whom: { under16?: boolean; pregnant?: boolean } = {}): News2 {
  if (whom.under16 === true || whom.pregnant === true)
    return notScored(whom.under16 === true ? 'under_16' : 'pregnant');
  const parts = partsOf(observed);
  const missing = NEWS2_PARTS.filter((name) => (observed[name] ?? null) === null);
  const known = Object.values(parts).filter((points) => points !== null);
  const total = missing.length > 0 ? null : known.reduce((sum, points) => sum + points, 0);
  return { total, parts, red: known.includes(RED), missing, not_scored: null };
}

function notScored(why: NonNullable<News2['not_scored']>): News2 {
  const parts = { rr: null, spo2: null, oxygen: null, sbp: null, pulse: null, acvpu: null, temperature_c: null };
  return { total: null, parts, red: false, missing: [], not_scored: why };
}

function partsOf(observed: Chart): News2['parts'] {
  const { oxygen = null, acvpu = null, temperature_c = null } = observed;
  return {
    rr: points(RR, observed.rr),
    spo2: saturation(observed),
    oxygen: oxygen === null ? null : oxygen ? 2 : 0,
    sbp: points(SBP, observed.sbp),
    pulse: points(PULSE, observed.pulse),
    acvpu: acvpu === null ? null : acvpu === 'A' ? 0 : RED,
    temperature_c: temperature_c === null ? null : points(TEMPERATURE, tenths(temperature_c)),
  };
}

function saturation({ spo2 = null, spo2_scale = 1, oxygen = null }: Chart): number | null {
  if (spo2_scale === 1) return points(SPO2_SCALE_1, spo2);
  if (spo2 !== null && spo2 > SCALE_2_TARGET_MOST && oxygen === null) return null;
  return points(oxygen === true ? SPO2_SCALE_2_ON_OXYGEN : SPO2_SCALE_2_ON_AIR, spo2);
}

function points(bands: Bands, value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  return bands.find(([most]) => value <= most)?.[1] ?? null;
}
