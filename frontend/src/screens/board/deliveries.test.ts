import { expect, test } from 'vitest';
import type { DeviceRecord, Involvement } from '../../wire/types';
import { CALL_MS, SampleIncident } from '../testing/board';
import { alertsWithheld, countdown, deviceLines, stepWords } from './deliveries';

const tablet: DeviceRecord = {
  device: 'd1',
  label: 'Tablet 1',
  person_id: 'p1',
  signed_in: true,
  person: 'R. Haigh',
  call_sign: 'PX21',
  unit: 'unit-PX21',
  last_seen_at: '',
  enrolled_at: null,
  outbox: 0,
  readiness: null,
  push: true,
  tested: { socket: null, push: null },
  ready: true,
  missing: [],
};
const raised = () => new SampleIncident().alert(2, 'PX21', 'police', 180);
const part = (incident: SampleIncident): Involvement => {
  const [first] = Object.values(incident.view().state.involvements);
  if (!first) throw new Error('The incident alerts nobody.');
  return first;
};
const lines = (incident: SampleIncident, nowS: number) =>
  deviceLines(part(incident), incident.view().state, [tablet]).map(({ label, steps }) => [
    label,
    ...steps.map((step) => stepWords(step, CALL_MS + nowS * 1_000)),
  ]);

test('each device says by which path it was reached and how long ago', () => {
  const incident = raised()
    .send(2, 'PX21', 'socket', ['d1'])
    .send(3, 'PX21', 'push', ['d1', 'd2'])
    .answer(5, 'PX21', 'alert_displayed', 'd1');
  expect(lines(incident, 9)).toEqual([
    ['Tablet 1, R. Haigh', 'sent by open link 7 s ago', 'sent by push 6 s ago', 'shown 4 s ago'],
    ['Device 2', 'sent by push 6 s ago', 'not shown yet'],
  ]);
});

test('a push that failed says why, until it went through after all', () => {
  const failed = raised().send(3, 'PX21', 'push', [], [{ device: 'd1', reason: 'given_up' }]);
  expect(lines(failed, 4)).toEqual([
    ['Tablet 1, R. Haigh', 'not sent by push: the push service did not take it in time', 'not shown yet'],
  ]);
  expect(lines(failed.send(5, 'PX21', 'push', ['d1']), 6)[0]).toContain('sent by push 1 s ago');
});

test('the devices of another agency are withheld, and so are their steps', () => {
  const withheld = raised().add(3, 'alert_sent', { alert: 'alert-PX21', path: 'push', devices: null, failed: null });
  expect(lines(withheld, 4)).toEqual([]);
  expect([...alertsWithheld(withheld.view().entries)]).toEqual(['alert-PX21']);
  expect([...alertsWithheld(raised().send(3, 'PX21', 'push', ['d1']).view().entries)]).toEqual([]);
});

test('once it is answered nobody waits for a screen', () => {
  expect(lines(raised().send(2, 'PX21', 'socket', ['d1']).answer(5, 'PX21', 'alert_accepted'), 9)).toEqual([
    ['Tablet 1, R. Haigh', 'sent by open link 7 s ago'],
  ]);
});

test('the time to answer runs down, ends, and is gone with the answer', () => {
  expect(countdown(part(raised()), CALL_MS + 7_000)).toMatchObject({
    left_s: 15,
    fraction: 0.75,
    words: '15 s left to answer',
    over: false,
  });
  expect(countdown(part(raised()), CALL_MS + 60_000)).toMatchObject({ left_s: 0, fraction: 0, over: true });
  expect(countdown(part(raised().answer(5, 'PX21', 'alert_accepted')), CALL_MS + 7_000)).toBeNull();
});
