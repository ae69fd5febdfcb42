// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import HoldButton from './HoldButton.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>Stop</span>' }));
const onheld = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  onheld.mockClear();
  render(HoldButton, { onheld, children });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('acts after 600 ms under a thumb', async () => {
  await fireEvent.pointerDown(screen.getByRole('button'));
  vi.advanceTimersByTime(599);
  expect(onheld).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onheld).toHaveBeenCalledOnce();
});

it('does nothing when let go early or slid off', async () => {
  const button = screen.getByRole('button');
  await fireEvent.pointerDown(button);
  vi.advanceTimersByTime(400);
  await fireEvent.pointerUp(button);
  await fireEvent.pointerDown(button);
  vi.advanceTimersByTime(400);
  await fireEvent.pointerLeave(button);
  vi.advanceTimersByTime(2_000);
  expect(onheld).not.toHaveBeenCalled();
});

it('works by keyboard, and a key that repeats does not start again', async () => {
  const button = screen.getByRole('button');
  await fireEvent.keyDown(button, { key: ' ' });
  vi.advanceTimersByTime(300);
  await fireEvent.keyDown(button, { key: ' ', repeat: true });
  vi.advanceTimersByTime(300);
  expect(onheld).toHaveBeenCalledOnce();
  await fireEvent.keyUp(button, { key: ' ' });
  await fireEvent.keyDown(button, { key: 'Enter' });
  await fireEvent.keyUp(button, { key: 'Enter' });
  vi.advanceTimersByTime(2_000);
  expect(onheld).toHaveBeenCalledOnce();
});

it('shows that it must be held', () => {
  expect(screen.getByRole('button', { description: 'Press and hold' })).toBeTruthy();
});
