import { expect, test } from 'vitest';
import type { DeviceRecord } from '../../wire/types';
import { AMBULANCE, CALL_MS, SampleIncident, sampleUnit } from '../testing/board';
import { areaHealth, devicesInOrder, hearingOf } from './health';

const ago = (seconds: number) => new Date(CALL_MS - seconds * 1_000).toISOString();
const device = (unit: string | null, seconds: number): DeviceRecord => ({
  device: `${unit ?? 'none'}-${seconds}`,
  label: 'Tablet',
  person_id: 'p1',
  signed_in: true,
  person: 'R. Haigh',
  call_sign: unit,
  unit: unit && `unit-${unit}`,
  last_seen_at: ago(seconds),
  enrolled_at: null,
  outbox: 0,
  readiness: null,
  push: true,
  tested: { socket: null, push: null },
  ready: seconds < 30,
  missing: [],
});

test.each([
  [14, 'live'],
  [15, 'quiet'],
  [29, 'quiet'],
  [30, 'silent'],
])('%i s after it was heard a device is %s', (seconds, hearing) => {
  expect(hearingOf(ago(seconds), CALL_MS)).toBe(hearing);
});

test('a device never heard is silent', () => {
  expect(hearingOf(null, CALL_MS)).toBe('silent');
});

test('a unit is as live as its livest device, and only own units on duty count', () => {
  const units = [
    sampleUnit('YA1', 'ambulance'),
    sampleUnit('YA2', 'ambulance'),
    sampleUnit('YA3', 'ambulance', { duty: 'off_duty' }),
    sampleUnit('PX1', 'police'),
  ];
  const health = areaHealth(units, [device('YA1', 40), device('YA1', 3)], [], AMBULANCE, CALL_MS);
  expect(health.units).toEqual({ live: 1, quiet: 0, silent: 1, simulated: 0 });
  expect(health.silent).toEqual(['YA2']);
});

test('a unit that a demo drives is not silent, unless a device on it is', () => {
  const position = { lat: 53.8, lon: -1.5, accuracy_m: 8, at: ago(2), source: 'simulation' };
  const units = ['YA1', 'YA2'].map((sign) => sampleUnit(sign, 'ambulance', { position }));
  const health = areaHealth(units, [device('YA2', 40)], [], AMBULANCE, CALL_MS);
  expect(health.units).toEqual({ live: 0, quiet: 0, silent: 1, simulated: 1 });
  expect(health.silent).toEqual(['YA2']);
});

test('alerts without an answer are counted from the oldest', () => {
  const incident = new SampleIncident()
    .alert(2, 'PX1', 'police', 60)
    .alert(4, 'YA1', 'ambulance', 60)
    .alert(5, 'YA2', 'ambulance', 60)
    .answer(6, 'YA2', 'alert_accepted');
  const { unanswered } = areaHealth([], [], [incident.view()], AMBULANCE, CALL_MS);
  expect(unanswered).toEqual({ count: 2, oldest: new Date(CALL_MS + 2_000).toISOString() });
});

test('devices without a unit come last', () => {
  expect(devicesInOrder([device(null, 1), device('YA9', 1), device('YA1', 1)]).map((each) => each.call_sign)).toEqual([
    'YA1',
    'YA9',
    null,
  ]);
});
