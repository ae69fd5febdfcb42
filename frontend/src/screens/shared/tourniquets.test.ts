import { expect, it } from 'vitest';
import { careOf } from '../../timeline/patients';
import { INCIDENT, alertedEntries, entryOf, instant, viewOf } from '../../timeline/testing/incident';
import type { Entry } from '../../wire/types';
import { minutesText, timesOf } from './tourniquets';

const ONE = '01907041-0000-7000-8000-000000000001';
const applied = (time_known = true) =>
  entryOf('tourniquet_applied', 0, {
    tourniquet: ONE,
    limb: 'left_leg',
    time_known,
    site: null,
    over: null,
    device: null,
  });
const looked = (minute: number) =>
  entryOf('tourniquet_reassessed', minute * 60, { tourniquet: ONE, bleeding: false, distal_pulse: null });
const step = (kind: string, minute: number) => entryOf(`tourniquet_${kind}`, minute * 60, { tourniquet: ONE });

function times(more: Entry[], minute: number) {
  return timesOf(careOf(viewOf([...alertedEntries(), ...more]).state, INCIDENT), Date.parse(instant(minute * 60)));
}

it.each([
  [0, 'dot', 'under 90 min', 'calm', '0 min'],
  [89, 'dot', 'under 90 min', 'calm', '1 h 29 min'],
  [90, 'half', '90 min passed', 'wait', '1 h 30 min'],
  [119, 'half', '90 min passed', 'wait', '1 h 59 min'],
  [120, 'triangle', '2 h passed', 'danger', '2 h 00 min'],
  [359, 'triangle', '2 h passed', 'danger', '5 h 59 min'],
  [360, 'lock', '6 h passed: stays on', 'danger', '6 h 00 min'],
])('after %i min has the shape %s, the word "%s" and the colour %s', (minute, shape, word, look, figures) => {
  expect(times([applied()], minute)).toMatchObject([{ name: 'Left leg', shape, word, look, figures }]);
});

it('counts nothing from a time that nobody knows', () => {
  expect(times([applied(false)], 200)).toMatchObject([
    { shape: 'ring', word: 'time not known', look: 'wait', figures: null },
  ]);
});

it('asks for a look every 15 min', () => {
  expect(times([applied()], 14)).toMatchObject([{ due: 'Reassess in 1 min', isDue: false }]);
  expect(times([applied()], 15)).toMatchObject([{ due: 'Reassess now', isDue: true }]);
  expect(times([applied(), looked(20)], 25)).toMatchObject([{ due: 'Reassess in 10 min', isDue: false }]);
});

it('says what became of a conversion', () => {
  expect(times([applied(), step('conversion_started', 10)], 12)).toMatchObject([
    { shape: 'arrows', word: 'being converted' },
  ]);
  expect(times([applied(), step('conversion_failed', 10)], 12)).toMatchObject([
    { shape: 'lock', word: 'conversion failed: stays on', figures: '12 min' },
  ]);
  expect(times([applied(), step('converted', 10)], 12)).toEqual([]);
});

it('writes minutes as they are read', () => {
  expect([0, 59, 60, 125].map(minutesText)).toEqual(['0 min', '59 min', '1 h 00 min', '2 h 05 min']);
});
