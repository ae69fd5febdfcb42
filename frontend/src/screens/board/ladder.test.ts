import { expect, test } from 'vitest';
import type { Involvement } from '../../wire/types';
import { alertState, minutesLeft, rungsOf } from './ladder';
import { latestWhy } from './reasons';
import { CALL_MS, SampleStory } from './sampleIncident';

const part = (story: SampleStory): Involvement => {
  const [first] = Object.values(story.view().state.involvements);
  if (!first) throw new Error('The story alerts nobody.');
  return first;
};
const raised = () => new SampleStory().alert(2, 'PX21', 'police', 180);

test('while a unit is on it, the ladder shows what usually comes next', () => {
  const rungs = rungsOf(part(raised().answer(4, 'PX21', 'alert_displayed')));
  expect(rungs.map((rung) => [rung.status, rung.at !== null])).toEqual([
    ['alerted', true], ['displayed', true], ['accepted', false], ['mobile', false], ['on_scene', false], ['at_patient', false]]);
});

test('once a unit has left, only what was', () => {
  expect(rungsOf(part(raised().answer(4, 'PX21', 'alert_declined'))).map((rung) => rung.status)).toEqual(['alerted', 'declined']);
});

test('an alert waits until it is answered', () => {
  expect(alertState(part(raised()))).toMatchObject({ word: 'raised, not yet displayed', waits: true });
  expect(alertState(part(raised().answer(4, 'PX21', 'alert_displayed')))).toMatchObject({ word: 'displayed, not answered', waits: true });
  expect(alertState(part(raised().answer(9, 'PX21', 'alert_accepted')))).toMatchObject({ word: 'accepted', waits: false });
});

test('minutes run down once a unit goes, and end at the scene', () => {
  const going = raised().answer(9, 'PX21', 'alert_accepted');
  expect(minutesLeft(part(raised()), CALL_MS + 62_000)).toBe(3);
  expect(minutesLeft(part(going), CALL_MS + 62_000)).toBe(2);
  expect(minutesLeft(part(going), CALL_MS + 400_000)).toBeLessThanOrEqual(0);
  expect(minutesLeft(part(raised().reach(170, 'PX21', 'on_scene')), CALL_MS + 171_000)).toBeNull();
});

test('the reasons are those of the latest choice, the chosen first', () => {
  const unit = (callSign: string, chosen: boolean, eta_s: number) => ({
    unit: callSign, call_sign: callSign, service: 'police', role: 'co_responder', chosen, eta_s, distance_m: 1,
    checks: [{ check: 'near', ok: chosen, reason: `${callSign} speaks.` }],
  });
  const story = new SampleStory()
    .add(1, 'units_considered', { considered: [unit('OLD', true, 1)] })
    .add(2, 'units_considered', { considered: [unit('FAR', false, 90), unit('NEAR', false, 30), unit('SENT', true, 60)] });
  const whys = latestWhy(story.entries);
  expect(whys.map((why) => why.call_sign)).toEqual(['SENT', 'NEAR', 'FAR']);
  expect(whys[0]?.pros).toEqual(['SENT speaks.']);
  expect(whys[1]?.cons).toEqual(['NEAR speaks.']);
});
