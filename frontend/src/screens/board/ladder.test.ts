import { expect, test } from 'vitest';
import type { Involvement } from '../../wire/types';
import { CALL_MS, SampleIncident } from '../testing/board';
import { alertState, minutesLeft, rungsOf } from './ladder';

const part = (incident: SampleIncident): Involvement => {
  const [first] = Object.values(incident.view().state.involvements);
  if (!first) throw new Error('The incident alerts nobody.');
  return first;
};
const raised = () => new SampleIncident().alert(2, 'PX21', 'police', 180);

test('while a unit is on it, the ladder shows what usually comes next', () => {
  const rungs = rungsOf(part(raised().answer(4, 'PX21', 'alert_displayed')));
  expect(rungs.map((rung) => [rung.status, rung.at !== null])).toEqual([
    ['alerted', true],
    ['displayed', true],
    ['accepted', false],
    ['mobile', false],
    ['on_scene', false],
    ['at_patient', false],
  ]);
});

test('once a unit has left, only what was', () => {
  expect(rungsOf(part(raised().answer(4, 'PX21', 'alert_declined'))).map((rung) => rung.status)).toEqual([
    'alerted',
    'declined',
  ]);
});

test('an alert waits until it is answered', () => {
  expect(alertState(part(raised()))).toMatchObject({ state: 'raised', waits: true });
  expect(alertState(part(raised().answer(4, 'PX21', 'alert_displayed')))).toMatchObject({
    state: 'displayed',
    waits: true,
  });
  expect(alertState(part(raised().answer(9, 'PX21', 'alert_accepted')))).toMatchObject({
    state: 'accepted',
    waits: false,
  });
});

test('minutes run down once a unit goes, and end at the scene', () => {
  const going = raised().answer(9, 'PX21', 'alert_accepted');
  expect(minutesLeft(part(raised()), CALL_MS + 62_000)).toBe(3);
  expect(minutesLeft(part(going), CALL_MS + 62_000)).toBe(2);
  expect(minutesLeft(part(going), CALL_MS + 400_000)).toBeLessThanOrEqual(0);
  expect(minutesLeft(part(raised().reach(170, 'PX21', 'on_scene')), CALL_MS + 171_000)).toBeNull();
});

test('an alert that nobody answered in time waits no longer', () => {
  const incident = raised().add(22, 'alert_expired', { alert: 'alert-PX21', unit: 'unit-PX21' });
  expect(alertState(part(incident))).toMatchObject({ state: 'expired', waits: false });
  expect(rungsOf(part(incident)).map((rung) => rung.status)).toEqual(['alerted', 'expired']);
});
