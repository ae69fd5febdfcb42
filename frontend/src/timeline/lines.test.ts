import { expect, it } from 'vitest';
import { CLINICAL_KINDS, RUNGS, type Entry, type PayloadOf } from '../wire/types';
import { fold } from './fold';
import { alertRaised, entry, idOf, redacted, unconfirmed, UNIT } from './testing/entries';
import { timelineLines, type TimelineLine } from './lines';
import { STATUS_WORDS } from './words';

function lines(entries: Entry[], pending: string[] = []): TimelineLine[] {
  return timelineLines(entries, fold(entries), new Set(pending));
}

it('numbers the shocks that count and says what was withdrawn', () => {
  const recorded = lines([
    entry(1, 'shock_delivered', { energy_j: null }),
    entry(2, 'shock_delivered', { energy_j: null }),
    entry(3, 'shock_delivered', { energy_j: 200 }),
    entry(4, 'entry_withdrawn', { entry: idOf(1), reason: 'did_not_happen' }),
  ]);
  expect(recorded.map(({ words }) => words)).toEqual([
    'Shock delivered',
    'Shock 1 delivered',
    'Shock 2 delivered, 200 J',
    'Withdrawn: Shock delivered (did not happen)',
  ]);
  expect(recorded.map(({ withdrawn }) => withdrawn)).toEqual([true, false, false, false]);
});

it('says what is on this device from what is sent', () => {
  const recorded = lines(
    [entry(1, 'cpr_started', {}), unconfirmed(entry(2, 'pads_applied', { position: null }))],
    [idOf(2)],
  );
  expect(recorded.map(({ words, state }) => [words, state])).toEqual([
    ['CPR started', 'sent'],
    ['Pads on', 'unsent'],
  ]);
});

it('has no line for a call without a number: who found the patient is on one of its own', () => {
  const payload = { category: 'other', system: 's', code: 'c', age: 'unknown', exercise: false } as const;
  const found = entry(1, 'incident_opened', { ...payload, number: '' });
  const numbered = entry(2, 'incident_opened', { ...payload, number: '0042' });
  expect(lines([found])).toEqual([]);
  expect(lines([numbered]).map(({ words }) => words)).toEqual(['Call received, incident 0042']);
});

it('names units by their call sign', () => {
  const recorded = lines([
    alertRaised(1, 'al1'),
    entry(2, 'alert_declined', { alert: 'al1', reason: 'no_kit' }),
    entry(3, 'status_reached', { status: 'on_scene' }),
  ]);
  expect(recorded.map(({ words }) => words)).toEqual(['PW21 alerted', 'PW21 declined: no kit', 'PW21 at scene']);
});

it('says how an alert went out, and that nobody answered', () => {
  const recorded = lines([
    alertRaised(1, 'al1'),
    entry(2, 'alert_sent', { alert: 'al1', path: 'socket', devices: ['d1'], failed: [] }),
    entry(3, 'alert_sent', {
      alert: 'al1',
      path: 'push',
      devices: ['d1', 'd2'],
      failed: [{ device: 'd3', reason: 'gone' }],
    }),
    entry(4, 'alert_sent', { alert: 'al1', path: 'push', devices: [], failed: [{ device: 'd3', reason: 'gone' }] }),
    entry(22, 'alert_expired', { alert: 'al1', unit: UNIT }),
  ]);
  expect(recorded.map(({ words }) => words).slice(1)).toEqual([
    'Alert sent to 1 device of PW21 by the open link',
    'Alert sent to 2 devices of PW21 by push, 1 not reached',
    'Alert for PW21 not sent by push: 1 not reached',
    'PW21 did not answer in time',
  ]);
});

it('says what the call turned out to be', () => {
  const location = { lat: 53.8, lon: -1.5, accuracy_m: 10, source: 'cad' };
  const recorded = lines([
    entry(1, 'incident_relocated', { location }, { text: 'Low Street' }),
    entry(2, 'hazards_changed', { hazards: null }, { text: '{"hazards": ["dog", "gas_leak"]}' }),
    entry(3, 'hazards_changed', { hazards: null }, { text: '{"hazards": []}' }),
    entry(4, 'information_added', {}, { text: 'Key under the mat' }),
    entry(5, 'unit_duty_changed', { duty: 'divertible' }, { text: 'RTC-118' }),
    entry(6, 'unit_duty_changed', { duty: 'busy' }),
  ]);
  expect(recorded.map(({ words }) => words)).toEqual([
    'The call is at another place: Low Street',
    'Hazards: dog, gas leak',
    'No hazards are known any more',
    'Information: Key under the mat',
    'PW21 is now on RTC-118, can be diverted',
    'PW21 is now on a job, cannot be diverted',
  ]);
});

it('says of an erased entry that it is erased, and of what was erased how much', () => {
  const erased: Entry = { ...redacted(1), kind: 'erased' };
  const payload: PayloadOf['records_erased'] = { erasure: 'x', scope: 'entry', entries: 1, digest: 'x' };
  expect(lines([erased, entry(2, 'records_erased', payload)]).map(({ words }) => words)).toEqual([
    'Entry erased',
    'One entry was erased',
  ]);
});

it('says of a redacted entry that it is not shown, and spells out a kind that it does not know', () => {
  const strange: Entry = { ...entry(2, 'note_added', {}), kind: 'moon_observed' };
  expect(lines([redacted(1), strange]).map(({ words }) => words)).toEqual(['Entry not shown to you', 'Moon observed']);
});

it('has words for every rung', () => {
  expect(Object.keys(STATUS_WORDS)).toEqual([...RUNGS]);
  expect(CLINICAL_KINDS).toContain('marked_same');
});
