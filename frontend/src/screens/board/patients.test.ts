// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tick } from '../../data/world.svelte';
import type { Clearance } from '../../wire/types';
import { CALL_MS, SampleIncident } from '../testing/board';
import TimelinePanel from './TimelinePanel.svelte';

beforeEach(() => (tick.now = CALL_MS + 20 * 60_000));
afterEach(() => cleanup());

function scene(): SampleIncident {
  return new SampleIncident()
    .alert(2, 'PX21', 'police', 180)
    .add(60, 'triaged', { tool: 'tst', category: 'p3', answers: {} }, 'PX21')
    .add(70, 'patient_found', { patient: 'two', tag: 'A12' }, 'PX21')
    .add(80, 'cpr_started', { patient: 'two' }, 'PX21')
    .add(200, 'shock_delivered', { patient: 'two', energy_j: null }, 'PX21')
    .add(240, 'tourniquet_applied', { patient: 'two', tourniquet: 't', limb: 'left_leg', time_known: true }, 'PX21');
}

function show(incident: SampleIncident, clearance: Clearance = 'full'): void {
  render(TimelinePanel, { view: incident.view(clearance) });
}

const textOf = (testid: string) => screen.getByTestId(testid).textContent.replace(/\s+/g, ' ').trim();

it('lists the patients of a scene, each with what matters', () => {
  show(scene());
  expect(textOf('board-patient-1')).toBe('0412.1 P3 by Ten Second Triage');
  expect(textOf('board-patient-2')).toBe('0412.2 Not triaged A12 CPR running Left leg tourniquet 16 min, reassess now');
  expect(screen.queryByTestId('tourniquet-times')).toBeNull();
});

it('shows the clocks of a patient under CPR first, and of another who is chosen', async () => {
  show(scene());
  expect(textOf('board-clock')).toContain('Since CPR 18:40');
  expect(screen.getByTestId('board-patient-2').getAttribute('aria-pressed')).toBe('true');
  await fireEvent.click(screen.getByTestId('board-patient-1'));
  expect(textOf('board-clock')).toContain('CPR not started');
});

it('says the number of METHANE as it is passed on', () => {
  show(scene());
  expect(textOf('number-line')).toBe('Number: 1 P3, 1 not triaged');
  cleanup();
  show(scene(), 'oversight');
  expect(screen.queryByTestId('number-line')).toBeNull();
  cleanup();
  show(new SampleIncident().add(80, 'cpr_started', {}, 'PX21'));
  expect(screen.queryByTestId('number-line')).toBeNull();
});

it('marks each line of the timeline with its patient', () => {
  show(scene());
  const marks = screen
    .getAllByTestId('board-line')
    .map((line) => line.querySelector('.whose')?.textContent.trim() ?? null);
  expect(marks).toEqual([
    null,
    null,
    'Patient 0412.1',
    'Patient 0412.2',
    'Patient 0412.2',
    'Patient 0412.2',
    'Patient 0412.2',
  ]);
});

it('has no list for one patient, and none for a board without clearance', () => {
  show(new SampleIncident().add(80, 'cpr_started', {}, 'PX21'));
  expect(screen.queryByTestId('board-patients')).toBeNull();
  cleanup();
  show(scene(), 'oversight');
  expect(screen.queryByTestId('board-patients')).toBeNull();
  expect(textOf('board-clock')).not.toContain('CPR');
});
