// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reachStatus, recordFact, withdrawEntry } from '../../data/care';
import { now, tick } from '../../data/world.svelte';
import { alertedEntries, entryOf, INCIDENT, OWN_UNIT, partOf, viewOf } from '../../timeline/testing/incident';
import type { Entry } from '../../wire/types';
import { pressed } from '../shared/recorder.svelte';
import Scene from './Scene.svelte';

vi.mock('../../data/care', () => ({
  recordFact: vi.fn(() => 'fact'),
  reachStatus: vi.fn(() => 'status'),
  withdrawEntry: vi.fn(),
  markDuplicate: vi.fn(),
}));

function show(more: Entry[]): void {
  const view = viewOf([...alertedEntries(), entryOf('status_reached', 60, { status: 'on_scene' }), ...more]);
  render(Scene, { view, part: view.state.involvements[OWN_UNIT] ?? partOf() });
}

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(pressed, { last: null, resting: false });
  tick.now = now();
});

afterEach(() => cleanup());

it('makes the likely next fact the large one', async () => {
  show([]);
  const next = screen.getByTestId('act-at_patient');
  expect(next.dataset.next).toBe('true');
  await fireEvent.click(next);
  expect(reachStatus).toHaveBeenCalledExactlyOnceWith(INCIDENT, 'at_patient');
});

it('records any other fact from its own place, out of turn', async () => {
  show([]);
  await fireEvent.click(screen.getByTestId('act-cpr'));
  expect(recordFact).toHaveBeenCalledWith(INCIDENT, 'cpr_started', { patient: INCIDENT }, undefined);
});

it('does not take the second press of a glove', async () => {
  show([entryOf('cpr_started', 80)]);
  const tile = screen.getByTestId('act-cpr');
  await fireEvent.click(tile);
  expect(tile).toHaveProperty('disabled', true);
  expect(recordFact).toHaveBeenCalledOnce();
});

it('takes the last press back with one tap', async () => {
  show([entryOf('status_reached', 70, { status: 'at_patient' })]);
  await fireEvent.click(screen.getByTestId('act-shock_delivered'));
  expect(recordFact).toHaveBeenCalledWith(
    INCIDENT,
    'shock_delivered',
    { patient: INCIDENT, energy_j: null },
    undefined,
  );
  const undo = screen.getByTestId('undo');
  expect(undo.textContent).toContain('Undo Shock 1');
  await fireEvent.click(undo);
  expect(withdrawEntry).toHaveBeenCalledExactlyOnceWith(INCIDENT, 'fact', 'slip');
  expect(screen.queryByTestId('undo')).toBeNull();
});

it('shows the timeline newest first', () => {
  show([entryOf('cpr_started', 80), entryOf('pads_applied', 90)]);
  const lines = screen.getAllByTestId('timeline-line').map((line) => line.dataset.kind);
  expect(lines.slice(0, 2)).toEqual(['pads_applied', 'cpr_started']);
});

it('opens the tourniquets below the timeline and closes them by the same tile', async () => {
  show([
    entryOf('tourniquet_applied', 90, {
      tourniquet: 't1',
      limb: 'left_arm',
      time_known: true,
      site: null,
      over: null,
      device: null,
    }),
  ]);
  const tile = screen.getByTestId('act-tourniquet');
  expect(tile.textContent).toContain('1 on');
  await fireEvent.click(tile);
  expect(screen.getByTestId('tourniquets')).toBeTruthy();
  expect(recordFact).not.toHaveBeenCalled();
  await fireEvent.click(tile);
  expect(screen.queryByTestId('tourniquets')).toBeNull();
});

it('does not use the details noted for one patient for another', async () => {
  const other = '0190a000-0000-7000-8000-000000000999';
  const view = viewOf([
    ...alertedEntries(),
    entryOf('status_reached', 60, { status: 'on_scene' }),
    entryOf('status_reached', 70, { status: 'at_patient' }),
    entryOf('cpr_started', 80),
    entryOf('cpr_started', 85, { patient: other }),
  ]);
  const part = view.state.involvements[OWN_UNIT] ?? partOf();
  const { rerender } = render(Scene, { view, part, patient: INCIDENT });
  await fireEvent.click(screen.getByTestId('pads-antero_posterior'));
  expect(screen.getByTestId('pads-antero_posterior').getAttribute('aria-pressed')).toBe('true');
  await rerender({ view, part, patient: other });
  expect(screen.getByTestId('pads-antero_posterior').getAttribute('aria-pressed')).toBe('false');
  await fireEvent.click(screen.getByTestId('act-pads_applied'));
  expect(recordFact).toHaveBeenCalledExactlyOnceWith(
    INCIDENT,
    'pads_applied',
    { patient: other, position: null },
    undefined,
  );
});
