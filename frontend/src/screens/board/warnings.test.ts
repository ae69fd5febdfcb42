import { expect, test } from 'vitest';
import { SampleIncident } from '../testing/board';
import { warningsIn, mustRing } from './warnings';

const seen = (cause: string) => ({ attention: `attention-${cause}` });

test('warnings that nobody has taken come first, then the longest waiting', () => {
  const incident = new SampleIncident()
    .warn(5, 'police_tasking', 'PX21')
    .warn(9, 'nobody_left', null, 'crew')
    .warn(12, 'not_displayed', 'PX22')
    .add(15, 'attention_seen', seen('police_tasking'));
  expect(warningsIn([incident.view()]).map(({ words, isSeen }) => [words, isSeen])).toEqual([
    ['No ambulance available for 0412. Find one now.', false],
    ['PX22 has not shown its alert: radio them.', false],
    ['PX21 was taken for police work.', true],
  ]);
});

test('what is settled, or over, needs nobody', () => {
  const incident = new SampleIncident().warn(5, 'nobody_left', null, 'crew');
  expect(warningsIn([incident.add(6, 'attention_settled', seen('nobody_left')).view()])).toEqual([]);
  expect(
    warningsIn([new SampleIncident().warn(5, 'nobody_left').add(9, 'incident_cancelled', { cause: 'cad' }).view()]),
  ).toEqual([]);
});

test.each([
  ['nobody_left', true],
  ['not_displayed', true],
  ['unit_says_unsafe', true],
  ['no_skill_near', true],
  ['none_transporting', true],
  ['not_acknowledged', false],
  ['police_tasking', false],
  ['ambulance_held', false],
])('%s rings: %s, and no longer once somebody looks after it', (cause, rings) => {
  const incident = new SampleIncident().warn(5, cause, 'PX21');
  expect(mustRing(warningsIn([incident.view()]))).toBe(rings);
  expect(mustRing(warningsIn([incident.add(9, 'attention_seen', seen(cause)).view()]))).toBe(false);
});

test('an exercise rings too, and says that it is one', () => {
  const warnings = warningsIn([
    new SampleIncident().warn(5, 'nobody_left', null, 'co_responder').view('full', { exercise: true }),
  ]);
  expect(warnings[0]).toMatchObject({ exercise: true, words: 'No co-responder available for 0412.' });
  expect(mustRing(warnings)).toBe(true);
});
