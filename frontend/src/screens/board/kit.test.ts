import { expect, test } from 'vitest';
import type { UnitRecord } from '../../wire/types';
import { kitLines } from './kit';

type Item = UnitRecord['kit'][number];
const asked = [{ item: 'aed_pads' as const, label: 'AED pads', dated: true, required: true }];
const item = (name: Item['item'], expires: string | null, serviceable = true): Item => ({
  item: name,
  serviceable,
  expires,
  checked_at: '2026-11-22T06:00:00.000Z',
});
const NOON = new Date(2026, 10, 22, 12).getTime();

test('items that are not fit come first, with the reason', () => {
  const lines = kitLines(
    [item('aed', null), item('aed_pads', '2027-03-12'), item('oxygen', '2026-11-19'), item('tourniquets', null, false)],
    asked,
    NOON,
  );
  expect(lines.map((line) => line.words)).toEqual([
    'Oxygen: expired 3 days ago',
    'Tourniquets: missing or not fit',
    'AED',
    'AED pads, to 12 Mar 2027',
  ]);
});

test('the last good day is still good', () => {
  expect(kitLines([item('aed_pads', '2026-11-22')], asked, NOON)[0]?.isFit).toBe(true);
  expect(kitLines([item('aed_pads', '2026-11-21')], asked, NOON)[0]?.words).toBe('AED pads: expired yesterday');
});
