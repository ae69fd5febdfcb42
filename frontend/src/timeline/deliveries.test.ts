import { expect, it } from 'vitest';
import type { Entry, PayloadOf } from '../wire/types';
import { fold } from './fold';
import { alertRaised, at, entry } from './testing/entries';

const sent = (
  n: number,
  path: 'socket' | 'push',
  devices: string[],
  failed: PayloadOf['alert_sent']['failed'] = [],
  alert = 'al1',
) => entry(n, 'alert_sent', { alert, path, devices, failed }, { author: null, unit: null, device: null });
const shown = (n: number, device: string | null, more: Partial<Entry> = {}) =>
  entry(n, 'alert_displayed', { alert: 'al1' }, { device, ...more });
const deliveries = (...entries: Entry[]) => fold([alertRaised(1, 'al1'), ...entries]).deliveries;

it('has a place for every alert that was raised, and for no other', () => {
  expect(deliveries(sent(2, 'push', ['d1'], [], 'al9'))).toEqual({ al1: {} });
});

it('keeps the earliest time of each path, and when the device showed it', () => {
  expect(
    deliveries(
      sent(3, 'push', ['d1', 'd2']),
      sent(2, 'socket', ['d1']),
      sent(5, 'push', ['d1']),
      shown(7, 'd1'),
      shown(6, 'd1'),
    ),
  ).toEqual({
    al1: {
      d1: { sent: { socket: at(2), push: at(3) }, failed: {}, displayed_at: at(6) },
      d2: { sent: { push: at(3) }, failed: {}, displayed_at: null },
    },
  });
});

it('keeps the latest reason of a path that failed, also once it went through', () => {
  const recorded = deliveries(
    sent(2, 'push', [], [{ device: 'd1', reason: 'given_up' }]),
    sent(3, 'push', [], [{ device: 'd1', reason: 'gone' }]),
    sent(4, 'push', ['d1']),
  );
  expect(recorded.al1?.d1).toEqual({ sent: { push: at(4) }, failed: { push: 'gone' }, displayed_at: null });
});

it('counts a screen that nothing was sent to, and none that nobody named', () => {
  expect(deliveries(shown(2, 'd3')).al1).toEqual({ d3: { sent: {}, failed: {}, displayed_at: at(2) } });
  expect(deliveries(shown(2, null)).al1).toEqual({});
});

it('comes to the same in any order', () => {
  const entries = [
    sent(2, 'socket', ['d1']),
    sent(3, 'push', ['d1'], [{ device: 'd2', reason: 'gone' }]),
    shown(4, 'd1'),
  ];
  expect(deliveries(...entries.reverse())).toEqual(deliveries(...entries.reverse()));
});
