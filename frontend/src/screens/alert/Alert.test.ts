// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick as tickDom } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recorded, startTestApp, type TestApp } from '../../data/testing/screens';
import { tick, world } from '../../data/world.svelte';
import {
  ALERT,
  alertedEntries,
  entryOf,
  INCIDENT,
  instant,
  OWN_UNIT,
  partOf,
  viewOf,
} from '../../timeline/testing/incident';
import type { Entry } from '../../wire/types';
import Alert from './Alert.svelte';

const liveTexts = () =>
  [...document.querySelectorAll('[role="alert"], [role="status"], [aria-live]')].map((live) => live.textContent);

let test: TestApp;

/** What was answered; that the alert was displayed is a report of its own. */
const answers = () => recorded().filter(([, kind]) => kind !== 'alert_displayed');

function show(more: Entry[] = []) {
  const view = viewOf([...alertedEntries(), ...more]);
  return render(Alert, { view, part: view.state.involvements[OWN_UNIT] ?? partOf() });
}

beforeEach(() => {
  test = startTestApp();
  vi.useFakeTimers();
  tick.now = Date.parse(instant(7));
  world.link.state = 'live';
  show();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('reports once that it is displayed, and sounds', () => {
  expect(recorded()).toEqual([[INCIDENT, 'alert_displayed', { alert: ALERT }]]);
  expect(test.alarm.isRinging).toBe(true);
  expect(screen.getByRole('heading', { name: /Cardiac arrest — adult/ })).toBeTruthy();
  expect(screen.getByTestId('address').textContent).toContain('14 Chapel Row, Leeds');
  expect(screen.getByText('YA104')).toBeTruthy();
});

it('accepts with one tap and is silent at once', async () => {
  await fireEvent.click(screen.getByTestId('alert-accept'));
  expect(test.alarm.isRinging).toBe(false);
  expect(answers()).toEqual([[INCIDENT, 'accept_alert', { alert: ALERT }]]);
});

it('declines after one tap without a reason, four seconds later', async () => {
  await fireEvent.click(screen.getByTestId('alert-decline'));
  expect(test.alarm.isRinging).toBe(false);
  vi.advanceTimersByTime(3_999);
  expect(answers()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(answers()).toEqual([[INCIDENT, 'decline_alert', { alert: ALERT, reason: 'other' }]]);
});

it('declines at once with a reason', async () => {
  await fireEvent.click(screen.getByTestId('alert-decline'));
  await fireEvent.click(screen.getByTestId('decline-too_far'));
  vi.advanceTimersByTime(10_000);
  expect(answers()).toEqual([[INCIDENT, 'decline_alert', { alert: ALERT, reason: 'too_far' }]]);
});

it('lets a mistaken tap be taken back, and sounds again', async () => {
  await fireEvent.click(screen.getByTestId('alert-decline'));
  await fireEvent.click(screen.getByTestId('decline-back'));
  vi.advanceTimersByTime(10_000);
  expect(answers()).toEqual([]);
  expect([test.alarm.isRinging, test.alarm.starts]).toEqual([true, 2]);
});

it('counts down to the answer, and goes on ringing when time is over', async () => {
  expect(screen.getByTestId('countdown').textContent).toBe('14 s to answer');
  tick.now = Date.parse(instant(30));
  await tickDom();
  expect(screen.getByTestId('countdown').textContent).toBe('No answer in time. Still needed.');
  expect([test.alarm.isRinging, test.alarm.starts]).toEqual([true, 1]);
});

it('announces the alert once, and the end of the time to answer, but not each second', async () => {
  const announced = screen.getByTestId('alert-announced');
  expect(announced.getAttribute('role')).toBe('alert');
  expect(announced.textContent.trim()).toBe('Alert. Cardiac arrest — adult.');
  tick.now = Date.parse(instant(8));
  await tickDom();
  expect(screen.getByTestId('countdown').textContent).toBe('13 s to answer');
  expect(announced.textContent.trim()).toBe('Alert. Cardiac arrest — adult.');
  tick.now = Date.parse(instant(30));
  await tickDom();
  expect(announced.textContent.trim()).toBe('Alert. Cardiac arrest — adult. No answer in time. Still needed.');
});

it('announces a decline once, while its seconds run in what only the eye reads', async () => {
  await fireEvent.click(screen.getByTestId('alert-decline'));
  const words = () => screen.getByTestId('decline-announced').textContent.trim();
  expect(words()).toBe('You can’t go. Passing it on in 4 s. Say why, if you like:');
  vi.advanceTimersByTime(2_000);
  await tickDom();
  expect(words()).toBe('You can’t go. Passing it on in 4 s. Say why, if you like:');
  expect(screen.getByTestId('decline').textContent).toContain('Passing it on in 2 s.');
  expect(liveTexts().filter((text) => text.includes('2 s'))).toEqual([]);
});

it('takes police tasking with one tap', async () => {
  await fireEvent.click(screen.getByTestId('police-tasking'));
  expect(answers()).toEqual([[INCIDENT, 'take_police_tasking', { alert: ALERT }]]);
});

it('does not ring for an old stored alert until the server confirms that it is open', async () => {
  cleanup();
  test = startTestApp();
  world.link.state = 'cut_off';
  tick.now = Date.parse(instant(3_600));
  show();
  expect(test.alarm.isRinging).toBe(false);
  expect(recorded()).toEqual([]);
  world.link.state = 'live';
  await tickDom();
  expect(test.alarm.isRinging).toBe(true);
  expect(recorded()).toHaveLength(1);
});

it('shows changes by the control room, until they are dismissed', async () => {
  cleanup();
  show([
    entryOf('information_added', 5, {}, { text: 'Side door, code 4711', unit: null }),
    entryOf('hazards_changed', 9, {}, { text: '{"hazards": ["aggressive_dog"]}', unit: null }),
  ]);
  expect(screen.getByTestId('change').textContent).toMatch(
    /^\s*Hazards changed \d\d:\d\d: aggressive dog\s+and 1 more change/,
  );
  await fireEvent.click(screen.getByTestId('change-seen'));
  expect(screen.getByTestId('change').textContent).toContain('Side door, code 4711');
});
