// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick as settle } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../data/testing/screens';
import { ok } from '../../../data/testing/server';
import { tick, world } from '../../../data/world.svelte';
import type { CheckIn } from '../../../wire/types';
import CheckInBanner from './CheckInBanner.svelte';

const NOW = Date.parse('2026-11-22T22:00:00.000Z');
const first: CheckIn = {
  id: '0190c4ec-0000-7000-8000-000000000001',
  incident_number: 'WY-20261122-0042',
  day: 'first',
  due_at: '2026-11-22T21:59:00.000Z',
  answered_at: null,
  answers: null,
};
let test: TestApp;
const answers = () => test.server.bodiesOf(`PUT /api/check-ins/${first.id}`);

beforeEach(() => {
  test = startTestApp();
  tick.now = NOW;
});
afterEach(() => cleanup());

async function show(...checkIns: CheckIn[]): Promise<void> {
  world.checkIns = checkIns;
  render(CheckInBanner);
  await settle();
}

it('says nothing and makes no sound before it is due', async () => {
  await show(
    { ...first, due_at: '2026-11-22T22:00:01.000Z' },
    { ...first, id: 'x', answered_at: '2026-11-22T21:59:30.000Z' },
  );
  expect(screen.queryByTestId('check-in-due')).toBeNull();
  expect(test.alarm.chimes).toBe(0);
});

it('asks once, softly, and can be put off', async () => {
  await show(first);
  expect(screen.getByTestId('check-in-due').textContent).toContain('90 minutes after WY-20261122-0042');
  tick.now = NOW + 60_000;
  await settle();
  expect(test.alarm.chimes).toBe(1);
  await fireEvent.click(screen.getByTestId('check-in-later'));
  expect(screen.queryByTestId('check-in-due')).toBeNull();
  expect(answers()).toEqual([]);
});

async function answer(): Promise<void> {
  await fireEvent.click(screen.getByTestId('check-in-open'));
  for (const testid of ['sleep-3', 'images-1', 'alone-0']) await fireEvent.click(screen.getByTestId(testid));
  await fireEvent.click(screen.getByTestId('check-in-talk'));
}

it('sends the three answers and the wish, and thanks', async () => {
  test.server.answers[`PUT /api/check-ins/${first.id}`] = () =>
    ok({ check_ins: [{ ...first, answered_at: '2026-11-22T22:00:00.000Z' }] });
  await show(first);
  await answer();
  await fireEvent.click(screen.getByTestId('check-in-send'));
  expect((await screen.findByTestId('check-in-done')).textContent).toContain('Somebody will call you.');
  expect(answers()).toEqual([{ sleep: 3, images: 1, alone: 0, talk: true }]);
});

it('is not sent before all three are answered', async () => {
  await show(first);
  await fireEvent.click(screen.getByTestId('check-in-open'));
  expect(screen.getByTestId('check-in-send').textContent.trim()).toBe('3 to answer');
  expect(screen.getByTestId('check-in-send')).toHaveProperty('disabled', true);
});

it('keeps the answers on the screen where there is no link', async () => {
  test.server.hasLink = false;
  await show(first);
  await answer();
  await fireEvent.click(screen.getByTestId('check-in-send'));
  expect((await screen.findByRole('alert')).textContent).toContain('Your answers are still here.');
  expect(screen.getByTestId<HTMLInputElement>('sleep-3').checked).toBe(true);
});
