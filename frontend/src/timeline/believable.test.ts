import { expect, it } from 'vitest';
import { elapsedS } from './clocks';
import { isBelievable, passedMs } from './believable';
import { minutesOn } from './tourniquets';

const NOW = Date.parse('2026-11-22T22:41:07.123Z');

it.each([
  ['2026-11-22T22:40:07.123Z', true],
  ['2026-11-23T22:41:07.123Z', true],
  ['2026-11-23T22:41:07.124Z', false],
  ['2000-01-01T00:00:00.000Z', true],
  ['1999-12-31T23:59:59.999Z', false],
  ['1970-01-01T00:03:00.000Z', false],
  ['2099-01-01T00:00:00.000Z', false],
  ['no time', false],
])('%s is believed: %s', (given, isSo) => {
  expect(isBelievable(Date.parse(given), NOW)).toBe(isSo);
  expect(passedMs(given, NOW) !== null).toBe(isSo);
});

it('counts nothing from a time that nobody can believe', () => {
  for (const odd of ['1970-01-01T00:03:00.000Z', '2099-01-01T00:00:00.000Z', 'no time']) {
    expect(elapsedS(odd, NOW)).toBe(0);
    expect(minutesOn({ time_known: true, applied_at: odd }, NOW)).toBeNull();
  }
});

it('goes on counting on a device whose clock was never set and that no server has answered', () => {
  expect(elapsedS('1970-01-01T00:03:00.000Z', Date.parse('1970-01-01T00:05:10.000Z'))).toBe(130);
});
