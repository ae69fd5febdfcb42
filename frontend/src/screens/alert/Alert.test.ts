// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { acceptAlert, alertDisplayed, declineAlert, startAlarm, stopAlarm } from '../../data/alerts';
import { ALERT, alertedEntries, INCIDENT, OWN_UNIT, partOf, viewOf } from '../testing';
import Alert from './Alert.svelte';

vi.mock('../../data/alerts', () => ({
  acceptAlert: vi.fn(), alertDisplayed: vi.fn(), declineAlert: vi.fn(), navigationLink: () => 'geo:53.8,-1.5',
  startAlarm: vi.fn(), stopAlarm: vi.fn(),
}));

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
  const view = viewOf(alertedEntries());
  render(Alert, { view, part: view.state.involvements[OWN_UNIT] ?? partOf() });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('says that it is on the screen, once, and sounds', () => {
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
