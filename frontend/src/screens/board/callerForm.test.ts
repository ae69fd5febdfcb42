import { expect, test } from 'vitest';
import { callerFrom, nothingTyped } from './callerForm';

test('nothing that is filled in is nothing to send', () => {
  expect(callerFrom(nothingTyped())).toBeNull();
  expect(callerFrom({ ...nothingTyped(), text: '  ', floor: ' ' })).toBeNull();
});

test('only what is filled in is sent, a No among it', () => {
  const typed = { ...nothingTyped(), cpr: 'yes', aed_at_scene: 'no', patients: 2, code: ' 1402# ' } as const;
  expect(callerFrom(typed)).toEqual({
    cpr: { in_progress: true },
    aed: { at_scene: false },
    patients: 2,
    access: { code: '1402#' },
  });
});

test('everything has its place', () => {
  const typed = {
    cpr: 'no',
    instructed: 'yes',
    aed_at_scene: 'yes',
    aed_on_way: 'no',
    conscious: 'no',
    care_home: 'yes',
    breathing: 'abnormal',
    dnacpr: 'reported',
    priority: 'c1',
    patients: 1,
    text: 'side gate',
    code: '1',
    floor: '3',
    aed_location: 'gym',
    aed_code: '2',
    contact: '07700 900123',
  } as const;
  expect(callerFrom(typed)).toEqual({
    cpr: { in_progress: false, instructed: true },
    aed: { at_scene: true, on_way: false, location: 'gym', code: '2' },
    breathing: 'abnormal',
    conscious: false,
    dnacpr: 'reported',
    care_home: true,
    patients: 1,
    access: { text: 'side gate', code: '1', floor: '3' },
    priority: 'c1',
    contact: { number: '07700 900123' },
  });
});
