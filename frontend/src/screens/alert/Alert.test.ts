// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick as tickDom } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { acceptAlert, alertDisplayed, declineAlert, startAlarm, stopAlarm, takePoliceTasking } from '../../data/alerts';
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

vi.mock('../../data/alerts', () => ({
  acceptAlert: vi.fn(),
  alertDisplayed: vi.fn(),
  declineAlert: vi.fn(),
  navigationLink: () => 'geo:53.8,-1.5',
  quietNotice: vi.fn(),
  startAlarm: vi.fn(),
  stopAlarm: vi.fn(),
  takePoliceTasking: vi.fn(),
}));

const liveTexts = () =>
  [...document.querySelectorAll('[role="alert"], [role="status"], [aria-live]')].map((live) => live.textContent);

function show(more: Entry[] = []) {
  const view = viewOf([...alertedEntries(), ...more]);
  return render(Alert, { view, part: view.state.involvements[OWN_UNIT] ?? partOf() });
}

beforeEach(() => {
  vi.clearAllMocks();
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
  expect(alertDisplayed).toHaveBeenCalledExactlyOnceWith(INCIDENT, ALERT);
  expect(startAlarm).toHaveBeenCalledOnce();
  expect(screen.getByRole('heading', { name: /Cardiac arrest — adult/ })).toBeTruthy();
  expect(screen.getByTestId('address').textContent).toContain('14 Chapel Row, Leeds');
  expect(screen.getByText('YA104')).toBeTruthy();
});

it('accepts with one tap and is silent at once', async () => {
  await fireEvent.click(screen.getByTestId('alert-accept'));
  expect(stopAlarm).toHaveBeenCalled();
  expect(acceptAlert).toHaveBeenCalledExactlyOnceWith(INCIDENT, ALERT);
});

it('declines after one tap without a reason, four seconds later', async () => {
  await fireEvent.click(screen.getByTestId('alert-decline'));
  expect(stopAlarm).toHaveBeenCalled();
  vi.advanceTimersByTime(3_999);
  expect(declineAlert).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(declineAlert).toHaveBeenCalledExactlyOnceWith(INCIDENT, ALERT, 'other');
});

it('declines at once with a reason', async () => {
  await fireEvent.click(screen.getByTestId('alert-decline'));
  await fireEvent.click(screen.getByTestId('decline-too_far'));
  vi.advanceTimersByTime(10_000);
  expect(declineAlert).toHaveBeenCalledExactlyOnceWith(INCIDENT, ALERT, 'too_far');
});

it('lets a mistaken tap be taken back, and sounds again', async () => {
  await fireEvent.click(screen.getByTestId('alert-decline'));
  await fireEvent.click(screen.getByTestId('decline-back'));
  vi.advanceTimersByTime(10_000);
  expect(declineAlert).not.toHaveBeenCalled();
  expect(startAlarm).toHaveBeenCalledTimes(2);
});

it('counts down to the answer, and goes on ringing when time is over', async () => {
  expect(screen.getByTestId('countdown').textContent).toBe('14 s to answer');
  tick.now = Date.parse(instant(30));
  await tickDom();
  expect(screen.getByTestId('countdown').textContent).toBe('No answer in time. Still needed.');
  expect(stopAlarm).not.toHaveBeenCalled();
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
  expect(announced.textContent.trim()).toBe(
    'Alert. Cardiac arrest — adult. No answer in time. Still needed.',
  );
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
  expect(takePoliceTasking).toHaveBeenCalledExactlyOnceWith(INCIDENT, ALERT);
});

it('does not ring for an old stored alert until the server confirms that it is open', async () => {
  cleanup();
  vi.clearAllMocks();
  world.link.state = 'cut_off';
  tick.now = Date.parse(instant(3_600));
  show();
  expect(startAlarm).not.toHaveBeenCalled();
  expect(alertDisplayed).not.toHaveBeenCalled();
  world.link.state = 'live';
  await tickDom();
  expect(startAlarm).toHaveBeenCalledOnce();
  expect(alertDisplayed).toHaveBeenCalledOnce();
});

it('shows changes by the control room, until they are dismissed', async () => {
  cleanup();
  show([
    entryOf('information_added', 5, {}, { text: 'Side door, code 4711', unit: null }),
    entryOf('hazards_changed', 9, { hazards: ['aggressive_dog'] }, { unit: null }),
  ]);
  expect(screen.getByTestId('change').textContent).toMatch(
    /^\s*Hazards changed \d\d:\d\d: aggressive dog\s+and 1 more change/,
  );
  await fireEvent.click(screen.getByTestId('change-seen'));
  expect(screen.getByTestId('change').textContent).toContain('Side door, code 4711');
});
