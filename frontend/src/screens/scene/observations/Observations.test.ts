// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recorded, startTestApp } from '../../../data/testing/screens';
import { now, tick } from '../../../data/world.svelte';
import { nothingKnown } from '../../../timeline/observations';
import { alertedEntries, entryOf, INCIDENT, OWN_UNIT, partOf, viewOf } from '../../../timeline/testing/incident';
import type { Entry } from '../../../wire/types';
import { pressed } from '../../shared/recorder.svelte';
import Scene from '../Scene.svelte';
import Observations from './Observations.svelte';

const onclose = vi.fn();
const UNWELL = {
  ...nothingKnown(),
  rr: 24,
  spo2: 91,
  oxygen: false,
  sbp: 92,
  dbp: 60,
  pulse: 118,
  acvpu: 'V',
  temperature_c: 36.4,
};
const taken = (second: number, more: object = {}) => entryOf('observations_taken', second, { ...UNWELL, ...more });

function show(more: Entry[] = [], mayChooseScale = false): void {
  render(Observations, { view: viewOf([...alertedEntries(), ...more]), patient: INCIDENT, mayChooseScale, onclose });
}

async function press(...testids: string[]): Promise<void> {
  for (const testid of testids) await fireEvent.click(screen.getByTestId(testid));
}

beforeEach(() => {
  startTestApp();
  vi.clearAllMocks();
  Object.assign(pressed, { last: null, resting: false });
  tick.now = now();
});

afterEach(() => cleanup());

it('records what was entered and leaves the rest out', async () => {
  show();
  expect(screen.getByTestId('observations-record')).toHaveProperty('disabled', true);
  await press('pad-2', 'pad-4', 'field-pulse', 'pad-1', 'pad-1', 'pad-8', 'oxygen-false', 'acvpu-V');
  expect(screen.getByTestId('news2-now').textContent).toContain('No score: SpO₂, BP, temperature missing');
  await press('observations-record');
  const payload = { patient: INCIDENT, ...nothingKnown(), rr: 24, pulse: 118, oxygen: false, acvpu: 'V' };
  expect(recorded()).toEqual([[INCIDENT, 'observations_taken', payload]]);
  expect(onclose).toHaveBeenCalledOnce();
});

it('adds up the score while it is entered', async () => {
  show();
  await press(
    'pad-2',
    'pad-4',
    'field-spo2',
    'pad-9',
    'pad-1',
    'field-sbp',
    'pad-9',
    'pad-2',
    'field-pulse',
    'pad-1',
    'pad-1',
    'pad-8',
  );
  await press('field-temperature_c', 'pad-3', 'pad-6', 'pad-point', 'pad-4', 'oxygen-false', 'acvpu-V');
  expect(screen.getByTestId('news2-now').textContent).toContain('NEWS2 12');
  expect(screen.getByTestId('news2-now').textContent).toContain('one value alone scores 3');
});

it('asks about an odd value once and never refuses it', async () => {
  show();
  await press('field-spo2', 'pad-2', 'pad-0', 'observations-record');
  expect(recorded()).toEqual([]);
  expect(screen.getByTestId('observations-record').textContent).toContain('SpO₂ 20 %? Tap again to keep it');
  await press('observations-record');
  expect(recorded()).toEqual([
    [INCIDENT, 'observations_taken', { patient: INCIDENT, ...nothingKnown(), spo2: 20, odd: ['spo2'] }],
  ]);
});

it('asks again when another value is odd', async () => {
  show();
  await press('field-spo2', 'pad-2', 'pad-0', 'observations-record', 'pad-clear', 'pad-3', 'observations-record');
  expect(recorded()).toEqual([]);
  expect(screen.getByTestId('observations-record').textContent).toContain('SpO₂ 3 %? Tap again to keep it');
});

it('replaces a value when its field is chosen again', async () => {
  show();
  await press('pad-2', 'pad-4', 'field-pulse', 'field-rr', 'pad-3', 'pad-0');
  expect(screen.getByTestId('field-rr').textContent).toContain('30');
});

it('records the coma scale when all of it is entered', async () => {
  show();
  await press('field-gcs', 'coma-e-3', 'coma-v-nt');
  expect(screen.getByTestId('coma').textContent).toContain('GCS is recorded once Motor is said.');
  await press('coma-m-5', 'observations-record');
  const payload = { patient: INCIDENT, ...nothingKnown(), gcs: { e: 3, v: null, m: 5 } };
  expect(recorded()).toEqual([[INCIDENT, 'observations_taken', payload]]);
});

it('shows the last values and their course', () => {
  show([taken(100), taken(400, { pulse: 110, spo2: null })]);
  expect(screen.getByTestId('field-pulse').textContent).toContain('last 110');
  expect(screen.getByTestId('field-spo2').textContent).toContain('last 91');
  expect(screen.getByTestId('trends').textContent).toContain('118 → 110');
  expect(screen.getByTestId('trends').textContent).not.toContain('SpO₂');
});

it('keeps the scale of this patient, and lets a clinician choose it', async () => {
  show([taken(100, { spo2_scale: 2 })], true);
  expect(screen.getByTestId('scale-2').getAttribute('aria-pressed')).toBe('true');
  await press('scale-2', 'field-spo2', 'pad-9', 'pad-0', 'observations-record');
  expect(recorded()).toEqual([
    [INCIDENT, 'observations_taken', { patient: INCIDENT, ...nothingKnown(), spo2: 90, spo2_scale: 1 }],
  ]);
  cleanup();
  show();
  expect(screen.queryByTestId('scale-2')).toBeNull();
});

it('opens from its tile, which says the last score', async () => {
  const view = viewOf([...alertedEntries(), entryOf('status_reached', 60, { status: 'at_patient' }), taken(100)]);
  render(Scene, { view, part: view.state.involvements[OWN_UNIT] ?? partOf(), patient: INCIDENT });
  expect(screen.getByTestId('act-observations').textContent).toContain('NEWS2 12');
  await press('act-observations');
  expect(screen.getByTestId('observations')).toBeTruthy();
  await press('act-observations');
  expect(screen.queryByTestId('observations')).toBeNull();
});
