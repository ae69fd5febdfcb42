import { expect, test } from 'vitest';
import { sampleUnit } from '../../testing/board';
import { namesThatFit, numberSides, placeLabels } from './labels';
import { ageText, markRing, unitMarks, withoutPosition, type MapIncident } from './marks';

const AT = Date.parse('2026-11-22T22:38:00.000Z');
const incident: MapIncident = {
  id: 'i1',
  number: '0412',
  what: 'Cardiac arrest',
  over: false,
  mustAct: false,
  lat: 53.8,
  lon: -1.5,
  parts: { 'unit-PX21': 'mobile', 'unit-PX22': 'declined' },
};

test('a mark says who, what and how old', () => {
  const [mark] = unitMarks([sampleUnit('PX21', 'police')], [incident], 'ambulance', AT + 8_000);
  expect(mark).toMatchObject({ callSign: 'PX21', mine: false, old: false, incident: 'i1', age: '8 s' });
  expect(mark?.words).toBe('PX21 8 s ago, police, on the way, incident 0412');
});

test('a position older than a minute is old', () => {
  const [mark] = unitMarks([sampleUnit('YA1', 'ambulance')], [], 'ambulance', AT + 61_000);
  expect(mark).toMatchObject({ old: true, mine: true, age: '1 min', incident: null });
});

test('who declined is free again', () => {
  const [mark] = unitMarks([sampleUnit('PX22', 'police')], [incident], 'police', AT);
  expect(mark).toMatchObject({ incident: null, ring: { share: 0, look: 'free' } });
});

test('units off duty are not drawn; units on duty without a position are named', () => {
  const off = sampleUnit('PX30', 'police', { duty: 'off_duty' });
  const lost = sampleUnit('PX31', 'police', { position: null });
  expect(unitMarks([off, lost], [], 'police', AT)).toEqual([]);
  expect(withoutPosition([off, lost])).toEqual([lost]);
});

test('the ring grows on the way to the patient', () => {
  const unit = sampleUnit('PX21', 'police');
  const shares = (['alerted', 'accepted', 'mobile', 'on_scene', 'at_patient'] as const).map(
    (status) => markRing(unit, status).share,
  );
  expect(shares).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(markRing(unit, 'displayed').look).toBe('asked');
  expect(markRing({ ...unit, duty: 'busy' }, undefined).look).toBe('busy');
});

test.each([
  [0, '0 s'],
  [59.9, '59 s'],
  [60, '1 min'],
  [7_300, '2 h'],
])('%f s reads %s', (seconds, words) => {
  expect(ageText(seconds)).toBe(words);
});

const view = (zoom: number) => ({
  zoom: () => zoom,
  project: ({ lat, lon }: { lat: number; lon: number }) => ({ x: lon, y: lat }),
});
const label = (text: string, x: number, rank: number) => ({ text, kind: 'place' as const, rank, lat: 100, lon: x });

test('names do not lie over one another, nor under a mark, and small places wait for a closer look', () => {
  const labels = [label('Leeds', 100, 1), label('Pudsey', 110, 3), label('Otley', 300, 3), label('Ilkley', 500, 1)];
  const taken = [{ left: 490, right: 510, top: 90, bottom: 110 }];
  const size = { width: 800, height: 400 };
  expect(placeLabels(labels, view(12), size, taken).map((placed) => placed.label.text)).toEqual(['Leeds', 'Otley']);
  expect(placeLabels(labels, view(8), size, []).map((placed) => placed.label.text)).toEqual(['Leeds', 'Ilkley']);
});

test('a unit on the chosen incident keeps its name, its neighbour gives way', () => {
  const marks = [
    { id: 'a', text: 'PX24 8 s', lit: false, x: 100, y: 100 },
    { id: 'b', text: 'PX21 4 s', lit: true, x: 110, y: 104 },
    { id: 'c', text: 'PX31 2 s', lit: false, x: 400, y: 100 },
  ];
  expect([...namesThatFit(marks, [])].sort()).toEqual(['b', 'c']);
});

test('the number of an incident is next to its pin where it would cover the mark of a unit or another pin', () => {
  const pin = { x: 200, y: 200 };
  const north = { x: 205, y: 140 };
  const east = { x: 250, y: 175 };
  const west = { x: 150, y: 175 };
  expect(numberSides([pin], [])).toEqual(['above']);
  expect(numberSides([pin], [{ x: 200, y: 100 }])).toEqual(['above']);
  expect(numberSides([pin], [north])).toEqual(['right']);
  expect(numberSides([pin], [north, east])).toEqual(['left']);
  expect(numberSides([pin], [north, east, west])).toEqual(['above']);
  expect(numberSides([pin, { x: 200, y: 150 }], [])).toEqual(['right', 'above']);
});
