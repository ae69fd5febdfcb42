import { expect, it } from 'vitest';
import { patientOf } from '../../timeline/patients';
import { alertedEntries, entryOf, INCIDENT, instant, viewOf } from '../../timeline/testing/incident';
import type { Entry, Face } from '../../wire/types';
import { figure, REGIONS } from './bodyFigure';
import { limbOf, marksAt, marksOf, marksWords, woundOf } from './wounds';

const patientWith = (...entries: Entry[]) => patientOf(viewOf([...alertedEntries(), ...entries]).state, INCIDENT);
const marks = (...entries: Entry[]) => marksOf(patientWith(...entries), Date.parse(instant(47 * 60)));
const injury = (second: number, region: string, face: Face | null = 'front') =>
  entryOf('injury_found', second, { region, face, injury: 'stab' });

it('draws all twenty regions once on a side, the back and front of the trunk each on its own', () => {
  const [front, back] = (['front', 'back'] as const).map((face) => figure(face).map(({ region }) => region));
  expect(new Set([...(front ?? []), ...(back ?? [])])).toEqual(new Set(REGIONS));
  expect(REGIONS).toHaveLength(20);
  expect(front).toHaveLength(new Set(front).size);
  expect(back).toHaveLength(new Set(back).size);
  expect(REGIONS.filter((region) => !back?.includes(region))).toEqual(['face', 'chest', 'abdomen']);
  expect(REGIONS.filter((region) => !front?.includes(region))).toEqual(['upper_back', 'lower_back']);
});

it('has the right side of the patient on the left of the screen from the front, and the other way from the back', () => {
  const at = (face: Face, region: string) => figure(face).find((part) => part.region === region)?.x;
  expect([at('front', 'right_thigh'), at('front', 'left_thigh')]).toEqual([118, 182]);
  expect([at('back', 'right_thigh'), at('back', 'left_thigh')]).toEqual([182, 118]);
});

it('says what is wrong and what was done where it is', () => {
  const all = marks(
    injury(60, 'left_thigh'),
    injury(90, 'upper_back', 'back'),
    entryOf('wound_packed', 120, { region: 'left_thigh', haemostatic: true, phase: null }),
    entryOf('pressure_dressing_applied', 180, { region: 'left_thigh', phase: null }),
    entryOf('chest_seal_applied', 240, { side: 'left', face: 'back', phase: null }),
    entryOf('tourniquet_applied', 0, { tourniquet: 't', limb: 'left_leg', time_known: true, site: 'high' }),
    entryOf('oxygen_given', 250, { litres_per_min: 15, by: 'mask', phase: null }),
  );
  expect(marksAt(all, 'left_thigh', 'front').map(({ kind, words }) => [kind, words])).toEqual([
    ['injury', 'stab'],
    ['packed', 'packed, haemostatic'],
    ['dressing', 'pressure dressing'],
    ['tourniquet', 'tourniquet on left leg'],
  ]);
  expect(marksAt(all, 'left_thigh', 'back').map(({ kind }) => kind)).toEqual(['packed', 'dressing', 'tourniquet']);
  expect(marksAt(all, 'upper_back', 'back').map(({ kind, words }) => [kind, words])).toEqual([
    ['injury', 'stab'],
    ['seal', 'chest seal, left'],
  ]);
  expect(marksAt(all, 'chest', null)).toEqual([]);
  expect(all.find(({ kind }) => kind === 'tourniquet')?.time).toMatchObject({
    figures: '47 min',
    look: 'calm',
    isDue: true,
  });
  expect(all).toHaveLength(6);
});

it('says it in one line', () => {
  const all = marks(
    injury(60, 'neck'),
    entryOf('wound_packed', 120, { region: 'neck', haemostatic: null, phase: null }),
  );
  expect(marksWords(all)).toMatch(/^stab; packed \d\d:42$/);
});

it('takes the wound of the limb that was found last, else the upper part of it', () => {
  expect(woundOf('left_leg', patientWith())).toBe('left_thigh');
  expect(
    woundOf('left_leg', patientWith(injury(60, 'left_foot'), injury(90, 'left_lower_leg'), injury(120, 'right_foot'))),
  ).toBe('left_lower_leg');
  expect([limbOf('left_hand'), limbOf('right_foot'), limbOf('neck')]).toEqual(['left_arm', 'right_leg', null]);
});
