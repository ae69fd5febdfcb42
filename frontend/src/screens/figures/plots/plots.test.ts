// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Activation, Figures } from '../../../wire/types';
import { quantile } from '../figureWords';
import { draw } from './draw';
import { gainedOf, gainedPlot, gainedSheet, gainedWords } from './gained';
import { blockFor, cellsOf, hoursPlot, hoursSheet } from './hours';
import { intervalsOf, intervalsPlot, intervalsSheet } from './intervals';
import { placesSheet, placesSvg, placesWords } from './places';
import { sheetCsv } from './sheet';
import { weeksPlot, weeksSheet } from './weeks';

const first: Activation = {
  incident: 'i1',
  number: 'WY-20260905-0001',
  opened_at: '2026-09-05T10:00:00.000Z',
  alerted_s: 31,
  accepted_s: 43,
  mobile_s: null,
  on_scene_s: 190,
  at_patient_s: 232,
  cpr_s: 241,
  first_shock_s: null,
  pulse_returned_s: null,
  handed_over_s: 700,
  crew_at_patient_s: 622,
  gained_s: 390,
  shocks: 0,
  outcome: 'no_pulse',
};
const second: Activation = { ...first, number: 'WY-20260906-0001', at_patient_s: 712, gained_s: -90 };
const third: Activation = { ...first, number: 'WY-20260907-0001', at_patient_s: null, gained_s: null };
const rows = [first, second, third];
const places = [
  { lat: 53.795, lon: -1.55, activations: 2 },
  { lat: 53.725, lon: -1.87, activations: 1 },
];
const hours = [
  { weekday: 1, hour: 4, activations: 1 },
  { weekday: 1, hour: 5, activations: 2 },
  { weekday: 7, hour: 23, activations: 1 },
];
const weeks = [
  { monday: '2026-08-31', activations: 3 },
  { monday: '2026-09-07', activations: 0 },
];
const figures: Figures = {
  from: '2026-09-05',
  to: '2026-09-10',
  activations: 3,
  resuscitated_and_conveyed: 0,
  rows,
  weeks,
  hours,
  places,
};
const area = { name: 'West Yorkshire', south: 53.5, west: -2.2, north: 53.98, east: -1.15 };

it.each([
  [0, 1],
  [0.5, 5],
  [0.9, 9],
  [1, 9],
])('the share %s of 1, 5, 9 lies within %s', (share, value) => {
  expect(quantile([9, 1, 5], share)).toBe(value);
});

it('compares only where both were at the patient', () => {
  expect(gainedOf({ rows }).map(({ number, seconds }) => [number, seconds])).toEqual([
    ['WY-20260905-0001', 390],
    ['WY-20260906-0001', -90],
  ]);
  expect(gainedWords({ rows })).toBe(
    'Both times are known for 2 of 3 activations. In 1 the co-responder was first; the median gain is −1:30.',
  );
  expect(gainedWords({ rows: [third] })).toBe('Both times are known for 0 of 1 activations.');
  expect(gainedSheet({ rows }).rows).toEqual([
    ['WY-20260905-0001', '2026-09-05 10:00', '6:30'],
    ['WY-20260906-0001', '2026-09-05 10:00', '−1:30'],
    ['WY-20260907-0001', '2026-09-05 10:00', '–'],
  ]);
});

it('leaves out an interval of which nothing is recorded, and what a police desk does not read', () => {
  expect(intervalsOf({ rows }, true).map(({ name, known }) => [name, known.length])).toEqual([
    ['Alerted', 3],
    ['Accepted', 3],
    ['At scene', 3],
    ['At patient', 2],
    ['CPR', 3],
    ['Handed over', 3],
    ['Crew at patient', 3],
  ]);
  expect(intervalsOf({ rows }, false).map(({ name }) => name)).not.toContain('CPR');
  expect(intervalsSheet({ rows }, true).rows[3]).toEqual(['At patient', 2, '3:52', '3:52', '11:52', '11:52']);
});

it.each([
  [1_200, 1],
  [600, 2],
  [342, 3],
  [200, 6],
])('a plot %s px wide counts by %s hours', (width, block) => {
  expect(blockFor(width)).toBe(block);
});

it('adds up the hours of a block', () => {
  expect(cellsOf({ hours }, 3)).toEqual([
    { weekday: 'Mon', from: 3, activations: 3 },
    { weekday: 'Sun', from: 21, activations: 1 },
  ]);
  expect(hoursSheet({ hours }).rows[2]).toEqual(['Sun', '23:00', 1]);
});

it('writes a table that any table program reads', () => {
  expect(sheetCsv(weeksSheet({ weeks }))).toBe('Week from Monday,Activations\r\n2026-08-31,3\r\n2026-09-07,0\r\n');
  expect(sheetCsv({ columns: ['a, b', 'c"d'], rows: [] })).toBe('"a, b","c""d"\r\n');
});

it.each([
  ['gained', gainedPlot(figures, 360)],
  ['intervals', intervalsPlot(figures, true, 360)],
  ['weeks', weeksPlot(figures, 360)],
  ['hours', hoursPlot(figures, 360)],
])('draws %s as one picture with a name, and with no style sheet of its own', (_, options) => {
  const drawn = draw(options, 'In words.');
  expect([drawn.tagName.toLowerCase(), drawn.getAttribute('role'), drawn.getAttribute('aria-label')]).toEqual([
    'svg',
    'img',
    'In words.',
  ]);
  expect(drawn.querySelectorAll('style, [aria-label]')).toHaveLength(0);
  expect(drawn.getAttribute('width')).toBe('360');
});

it('shows places by the square', () => {
  expect(placesWords(places)).toBe(
    '3 activations in 2 squares of about a kilometre. A disc is in the middle of its square, not at an address.',
  );
  expect(placesSheet(places).rows[0]).toEqual([53.795, -1.55, 2]);
  const picture = placesSvg(places, area, null);
  expect(picture.match(/<circle/g)).toHaveLength(2);
  expect(picture).toContain('text-anchor="middle">2</text>');
});
