import { expect, test } from 'vitest';
import { SampleIncident } from '../testing/board';
import { gainOf, gainWords, mapIncident, partsInOrder, phaseOf, rowsInOrder, whatWords } from './rows';

const both = () => new SampleIncident().alert(2, 'PX21', 'police', 180).alert(2, 'YA310', 'ambulance', 540);

test('an incident that nobody goes to is the most urgent', () => {
  const nobody = new SampleIncident('nobody').alert(2, 'PX1', 'police', 60).answer(9, 'PX1', 'alert_declined').view();
  const asked = new SampleIncident('asked').alert(2, 'PX2', 'police', 60).view();
  const going = new SampleIncident('going').alert(2, 'PX3', 'police', 60).answer(5, 'PX3', 'alert_accepted').view();
  const there = new SampleIncident('there').alert(2, 'PX4', 'police', 60).reach(70, 'PX4', 'at_patient').view();
  const over = new SampleIncident('over').add(9, 'incident_cancelled', { cause: 'caller' }).view();
  expect(rowsInOrder([over, there, going, asked, nobody]).map((row) => row.id)).toEqual([
    'nobody',
    'asked',
    'going',
    'there',
    'over',
  ]);
  expect(mapIncident(nobody)?.mustAct).toBe(true);
});

test('a call without any alert is one that nobody goes to', () => {
  expect(phaseOf(new SampleIncident().view().state)).toBe('nobody');
});

test('when the last unit is clear the incident is over, though nobody has closed it yet', () => {
  const incident = both().reach(100, 'PX21', 'at_patient').reach(900, 'PX21', 'clear').reach(901, 'YA310', 'clear');
  expect(phaseOf(incident.view().state)).toBe('over');
});

test('the gain is what was expected, and then what was measured', () => {
  expect(gainOf(both().view().state)).toEqual({ minutes: 6, measured: false });
  const arrived = both().reach(200, 'PX21', 'on_scene').reach(680, 'YA310', 'on_scene');
  expect(gainOf(arrived.view().state)).toEqual({ minutes: 8, measured: true });
});

test('a co-responder that declined gains nothing', () => {
  expect(gainOf(both().answer(8, 'PX21', 'alert_declined').view().state)).toBeNull();
});

test.each([
  [{ minutes: 5, measured: false }, 'about 5 min sooner'],
  [{ minutes: -3, measured: false }, 'no gain'],
  [{ minutes: 5, measured: true }, '5 min sooner'],
  [{ minutes: -2, measured: true }, 'crew 2 min sooner'],
  [{ minutes: 0, measured: false }, 'no gain'],
  [{ minutes: 0, measured: true }, 'came together'],
])('says %o as "%s"', (gain, words) => {
  expect(gainWords(gain)).toBe(words);
});

test('the first to arrive comes first, units that have left come last', () => {
  const incident = both().alert(3, 'PX9', 'police', 30).answer(6, 'PX9', 'alert_declined');
  expect(partsInOrder(incident.view().state).map((part) => part.call_sign)).toEqual(['PX21', 'YA310', 'PX9']);
});

test('an incident with a warning comes first among those as urgent, until somebody takes it', () => {
  const calm = new SampleIncident('calm').alert(2, 'PX2', 'police', 60).view();
  const waits = new SampleIncident('waits').alert(2, 'PX3', 'police', 60).warn(30, 'not_displayed', 'PX3');
  expect(rowsInOrder([calm, waits.view()]).map((row) => row.id)).toEqual(['waits', 'calm']);
  waits.add(40, 'attention_seen', { attention: 'attention-not_displayed' });
  expect(rowsInOrder([calm, waits.view()])[0]).toMatchObject({ id: 'calm' });
});

test('the age in years says more than adult or child', () => {
  expect(whatWords(new SampleIncident().view('full', { age_years: 71 }))).toBe('Cardiac arrest, 71 years');
});
