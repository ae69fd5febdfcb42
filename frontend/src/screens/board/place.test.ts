import { expect, test } from 'vitest';
import { SampleIncident } from '../testing/board';
import { placeText } from '../shared/map/geo';
import { hazardsFrom, placeFrom, relocation } from './place';

const { record } = new SampleIncident().view();
const location = record.location ?? { lat: 0, lon: 0 };

test.each([
  ['53.7965, -1.542', { lat: 53.7965, lon: -1.542 }],
  [' 53.7965 -1.542 ', { lat: 53.7965, lon: -1.542 }],
  ['153, -1', null],
  ['53.7965', null],
  ['Briggate', null],
  ['', null],
])('reads %s', (typed, place) => {
  expect(placeFrom(typed)).toEqual(place);
});

test('a place that was printed is read again', () => {
  expect(placeFrom(placeText(location))).toMatchObject({ lat: 53.7965, lon: -1.542 });
});

test('only what changed is sent, with its undo', () => {
  expect(relocation(record, location, record.address)).toBeNull();
  expect(relocation(record, location, ' Kirkgate ')).toEqual({
    change: { address: 'Kirkgate' },
    back: { address: 'Briggate, Leeds' },
  });
  const moved = relocation(record, { lat: 53.8, lon: -1.5 }, record.address);
  expect(moved?.change).toEqual({ location: { lat: 53.8, lon: -1.5, accuracy_m: 20, source: 'desk' } });
  expect(moved?.back).toEqual({ location: record.location });
});

test('each hazard is listed once', () => {
  expect(hazardsFrom(' dog, gas;dog ,, ')).toEqual(['dog', 'gas']);
});
