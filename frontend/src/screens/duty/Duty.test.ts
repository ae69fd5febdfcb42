// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../data/testing/screens';
import { ok } from '../../data/testing/server';
import { until } from '../../data/testing/page';
import { world } from '../../data/world.svelte';
import { unit } from '../../timeline/testing/entries';
import type { Session } from '../../wire/types';
import { dayOf } from '../shared/kit';
import Duty from './Duty.svelte';

const inDays = (days: number) => dayOf(Date.now() + days * 86_400_000);
const checked_at = new Date().toISOString();
let test: TestApp;
const booked = () => test.server.bodiesOf('POST /api/duty');

beforeEach(async () => {
  test = startTestApp();
  localStorage.clear();
  world.session = {
    kit_items: [
      { item: 'aed', label: 'AED', dated: false, required: true },
      { item: 'aed_pads', label: 'AED pads', dated: true, required: true },
    ],
  } as unknown as Session;
  const kit = [
    { item: 'aed', serviceable: true, expires: null, checked_at },
    { item: 'aed_pads', serviceable: true, expires: inDays(-3), checked_at },
  ];
  test.server.answers['GET /api/units'] = () => ok({ units: [{ ...unit, kit }] });
  render(Duty);
  await screen.findByTestId('kit-wanting');
});
afterEach(() => cleanup());

it('says plainly what keeps the unit from arrests, and lets it go on duty all the same', async () => {
  expect(screen.getByTestId('kit-wanting').textContent).toContain('AED pads (expired 3 days ago)');
  expect(screen.getByTestId('duty-aed_pads-state').textContent).toContain('expired 3 days ago');
  await fireEvent.click(screen.getByTestId('duty-go'));
  const kit = [
    { item: 'aed', serviceable: true, expires: null },
    { item: 'aed_pads', serviceable: true, expires: inDays(-3) },
  ];
  await until(() => expect(booked()).toEqual([{ unit: unit.id, drill: false, kit }]));
});

it('takes what is changed here, and nothing is wanting any more', async () => {
  await fireEvent.change(screen.getByTestId('duty-aed_pads-expires'), { target: { value: inDays(400) } });
  expect(screen.queryByTestId('kit-wanting')).toBeNull();
  await fireEvent.click(screen.getByTestId('duty-drill'));
  await fireEvent.click(screen.getByTestId('duty-go'));
  const kit = [
    { item: 'aed', serviceable: true, expires: null },
    { item: 'aed_pads', serviceable: true, expires: inDays(400) },
  ];
  await until(() => expect(booked()).toEqual([{ unit: unit.id, drill: true, kit }]));
});

it('asks no date of what is missing', async () => {
  await fireEvent.click(screen.getByTestId('duty-aed_pads'));
  expect(screen.queryByTestId('duty-aed_pads-expires')).toBeNull();
  expect(screen.getByTestId('kit-wanting').textContent).toContain('AED pads (missing)');
});
