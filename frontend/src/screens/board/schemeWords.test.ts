import { expect, test } from 'vitest';
import type { SchemeRecord } from '../../wire/types';
import { isIdle, schemeWords, switchedWords } from './schemeWords';

const scheme: SchemeRecord = {
  agency: 'a',
  name: 'wy',
  title: 'West Yorkshire',
  version: 3,
  effective_from: '2026-01-01',
  effective_to: null,
  on: true,
  switched: null,
  weekly_cap: 60,
  alerts_this_week: 12,
  yaml: null,
  versions: [],
};

test('the scheme says whether it sends, and how much of the week is used', () => {
  expect(schemeWords(scheme)).toBe('On — 12 of 60 this week');
  expect(schemeWords({ ...scheme, weekly_cap: null, on: false })).toBe('Off — 12 this week');
  expect(schemeWords({ ...scheme, version: null })).toBe('On, none in force today');
});

test('it is idle when off, full, or not in force', () => {
  expect(
    [scheme, { ...scheme, on: false }, { ...scheme, alerts_this_week: 60 }, { ...scheme, version: null }].map(isIdle),
  ).toEqual([false, true, true, true]);
});

test('who switched it, and why', () => {
  expect(switchedWords(scheme)).toBeNull();
  const words = switchedWords({
    ...scheme,
    on: false,
    switched: { on: false, at: '2026-11-22T10:30:00.000Z', by: 'A. Carter', reason: 'Storm' },
  });
  expect(words).toMatch(/^Switched off by A\. Carter, 22 Nov \d\d:\d\d: Storm$/);
});
