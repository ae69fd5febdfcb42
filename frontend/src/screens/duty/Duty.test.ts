// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick as settle } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bookOn, fetchUnits } from '../../data/duty';
import { world } from '../../data/world.svelte';
import { unit } from '../../timeline/testing/entries';
import type { Session } from '../../wire/types';
import { dayOf } from '../shared/kit';
import Duty from './Duty.svelte';

vi.mock('../../data/duty', () => ({ bookOn: vi.fn(() => Promise.resolve(null)), fetchUnits: vi.fn() }));
vi.mock('../../data/session', () => ({ signOut: vi.fn() }));
vi.mock('../../data/sound', () => ({ unlockSound: () => Promise.resolve() }));
vi.mock('../../data/alerts', () => ({ testAlarm: vi.fn() }));

const inDays = (days: number) => dayOf(Date.now() + days * 86_400_000);
const checked_at = new Date().toISOString();

beforeEach(async () => {
  vi.clearAllMocks();
  localStorage.clear();
  world.session = {
    kit_items: [
      { item: 'aed', label: 'AED', dated: false, required: true },
      { item: 'aed_pads', label: 'AED pads', dated: true, required: true },
    ],
  } as unknown as Session;
  vi.mocked(fetchUnits).mockResolvedValue([
    {
      ...unit,
      kit: [
        { item: 'aed', serviceable: true, expires: null, checked_at },
        { item: 'aed_pads', serviceable: true, expires: inDays(-3), checked_at },
      ],
    },
  ]);
  render(Duty);
  await settle();
  await settle();
});
afterEach(() => cleanup());

it('says plainly what keeps the unit from arrests, and lets it go on duty all the same', async () => {
  expect(screen.getByTestId('kit-wanting').textContent).toContain('AED pads (expired 3 days ago)');
  expect(screen.getByTestId('duty-aed_pads-state').textContent).toContain('expired 3 days ago');
  await fireEvent.click(screen.getByTestId('duty-go'));
  expect(bookOn).toHaveBeenCalledExactlyOnceWith({
    unit: unit.id,
    drill: false,
    kit: [
      { item: 'aed', serviceable: true, expires: null },
      { item: 'aed_pads', serviceable: true, expires: inDays(-3) },
    ],
  });
});

it('takes what is changed here, and nothing is wanting any more', async () => {
  await fireEvent.change(screen.getByTestId('duty-aed_pads-expires'), { target: { value: inDays(400) } });
  expect(screen.queryByTestId('kit-wanting')).toBeNull();
  await fireEvent.click(screen.getByTestId('duty-drill'));
  await fireEvent.click(screen.getByTestId('duty-go'));
  expect(bookOn).toHaveBeenCalledWith(
    expect.objectContaining({
      drill: true,
      kit: [
        { item: 'aed', serviceable: true, expires: null },
        { item: 'aed_pads', serviceable: true, expires: inDays(400) },
      ],
    }),
  );
});

it('asks no date of what is missing', async () => {
  await fireEvent.click(screen.getByTestId('duty-aed_pads'));
  expect(screen.queryByTestId('duty-aed_pads-expires')).toBeNull();
  expect(screen.getByTestId('kit-wanting').textContent).toContain('AED pads (missing)');
});
