// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lastRecorded, recorded, startTestApp } from '../../data/testing/screens';
import { now, tick, world } from '../../data/world.svelte';
import { alertedEntries, entryOf, INCIDENT, OWN_UNIT, partOf, viewOf } from '../../timeline/testing/incident';
import type { Entry } from '../../wire/types';
import { pressed } from '../shared/recorder.svelte';
import Scene from './Scene.svelte';

function show(more: Entry[]): void {
  const view = viewOf([...alertedEntries(), entryOf('status_reached', 60, { status: 'on_scene' }), ...more]);
  render(Scene, { view, part: view.state.involvements[OWN_UNIT] ?? partOf() });
}

beforeEach(() => {
  startTestApp();
  Object.assign(pressed, { last: null, resting: false });
  tick.now = now();
});

afterEach(() => cleanup());

it('makes the likely next fact the large one', async () => {
  show([]);
  const next = screen.getByTestId('act-at_patient');
  expect(next.dataset.next).toBe('true');
  await fireEvent.click(next);
  expect(recorded()).toEqual([[INCIDENT, 'status_reached', { status: 'at_patient' }]]);
});

it('records any other fact from its own place, out of turn', async () => {
  show([]);
  await fireEvent.click(screen.getByTestId('act-cpr'));
  expect(recorded()).toContainEqual([INCIDENT, 'cpr_started', { patient: INCIDENT }]);
});

it('does not take the second press of a glove', async () => {
  show([entryOf('cpr_started', 80)]);
  const tile = screen.getByTestId('act-cpr');
  await fireEvent.click(tile);
  expect(tile).toHaveProperty('disabled', true);
  expect(recorded()).toHaveLength(1);
});

it('takes the last press back with one tap', async () => {
  show([entryOf('status_reached', 70, { status: 'at_patient' })]);
  await fireEvent.click(screen.getByTestId('act-shock_delivered'));
  expect(recorded()).toContainEqual([INCIDENT, 'shock_delivered', { patient: INCIDENT, energy_j: null }]);
  const shock = lastRecorded();
  const undo = screen.getByTestId('undo');
  expect(undo.textContent).toContain('Undo Shock 1');
  await fireEvent.click(undo);
  expect(recorded().at(-1)).toEqual([INCIDENT, 'entry_withdrawn', { entry: shock, reason: 'slip' }]);
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
  expect(recorded()).toEqual([]);
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
  expect(recorded()).toEqual([[INCIDENT, 'pads_applied', { patient: other, position: null }]]);
});

it('asks for help by one tap in its panel, and without a link says to ask by radio too', async () => {
  show([entryOf('status_reached', 70, { status: 'at_patient' })]);
  await fireEvent.click(screen.getByTestId('act-backup'));
  expect(screen.queryByTestId('backup-radio')).toBeNull();
  world.link.state = 'cut_off';
  expect((await screen.findByTestId('backup-radio')).textContent).toContain('Ask by radio now.');
  await fireEvent.input(screen.getByTestId('backup-text'), { target: { value: ' two more patients ' } });
  await fireEvent.click(screen.getByTestId('backup-transport'));
  expect(recorded()).toEqual([[INCIDENT, 'backup_requested', { what: 'transport' }, 'two more patients']]);
  expect(screen.queryByTestId('backup')).toBeNull();
  expect(screen.getByTestId('undo').textContent).toContain('Undo An ambulance that can convey');
  world.link.state = 'live';
});

it('says that ambulance control has the call that was opened here, with its number, until that is seen', async () => {
  const found = entryOf('running_call_opened', 61, {
    code: 'CARDIAC_ARREST',
    system: 'cad',
    location: null,
    patients: null,
    position_age_s: null,
    exercise: false,
  });
  show([found, entryOf('incident_referenced', 90, { external_ref: 'CAD 7' })]);
  const notice = screen.getByTestId('running-notice');
  expect(notice.textContent).toContain('Ambulance control has this call');
  expect(notice.textContent).toContain('Its number there: CAD 7');
  await fireEvent.click(screen.getByTestId('running-seen'));
  expect(screen.queryByTestId('running-notice')).toBeNull();
});

it('goes on asking for the radio while nobody has confirmed the call that was opened here', () => {
  const payload = { code: 'CARDIAC_ARREST', system: 'cad', location: null, patients: null, position_age_s: null };
  show([entryOf('running_call_opened', 61, { ...payload, exercise: false }), entryOf('running_call_unconfirmed', 91)]);
  expect(screen.getByTestId('running-notice').textContent).toContain('Ambulance control has not confirmed');
  expect(screen.queryByTestId('running-seen')).toBeNull();
});
