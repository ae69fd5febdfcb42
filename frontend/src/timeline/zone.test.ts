import { afterEach, expect, it } from 'vitest';
import { minuteOfDay, timeOfDay } from './clocks';
import { dayAt, showTimesIn } from './zone';

afterEach(() => {
  showTimesIn(null);
});

it.each([
  ['Europe/London', '2027-07-01T22:59:59.000Z', '23:59:59', '2027-07-01'],
  ['Europe/London', '2027-07-01T23:00:00.000Z', '00:00:00', '2027-07-02'],
  ['Europe/London', '2027-03-28T00:59:59.000Z', '00:59:59', '2027-03-28'],
  ['Europe/London', '2027-03-28T01:00:00.000Z', '02:00:00', '2027-03-28'],
  ['Europe/London', '2027-10-31T00:30:00.000Z', '01:30:00', '2027-10-31'],
  ['Europe/London', '2027-10-31T01:30:00.000Z', '01:30:00', '2027-10-31'],
  ['Europe/London', '2026-12-31T23:59:59.000Z', '23:59:59', '2026-12-31'],
  ['America/New_York', '2028-03-01T04:59:59.000Z', '23:59:59', '2028-02-29'],
  ['America/New_York', '2027-01-01T04:59:59.000Z', '23:59:59', '2026-12-31'],
  ['Asia/Jerusalem', '2026-11-30T22:30:00.000Z', '00:30:00', '2026-12-01'],
  ['Pacific/Kiritimati', '2026-12-31T10:00:00.000Z', '00:00:00', '2027-01-01'],
])('shows in %s the time %s as %s on %s', (zone, at, clock, day) => {
  showTimesIn(zone);
  expect(timeOfDay(at)).toBe(clock);
  expect(minuteOfDay(at)).toBe(clock.slice(0, 5));
  expect(dayAt(Date.parse(at))).toBe(day);
});

it('shows the device’s own time where it does not know the zone', () => {
  const at = '2026-11-22T22:41:07.000Z';
  const own = timeOfDay(at);
  showTimesIn('Mars/Olympus');
  expect(timeOfDay(at)).toBe(own);
});
