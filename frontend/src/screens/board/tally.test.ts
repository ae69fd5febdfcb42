// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import type { Clearance } from '../../wire/types';
import { CALL_MS, SampleIncident } from '../testing/board';
import IncidentRow from './IncidentRow.svelte';
import { rowOf } from './rows';
import TimelinePanel from './TimelinePanel.svelte';

afterEach(() => cleanup());

const triaged = (patient: string | null, tool: string, category: string) => ({ patient, tool, category, answers: {} });

function scene(): SampleIncident {
  return new SampleIncident()
    .alert(2, 'PX21', 'police', 180)
    .add(60, 'triaged', triaged(null, 'tst', 'p1'), 'PX21')
    .add(70, 'patient_found', { patient: 'two', tag: null }, 'PX21')
    .add(80, 'triaged', triaged('two', 'tst', 'p3'), 'PX21')
    .add(90, 'patient_found', { patient: 'three', tag: null }, 'PX21')
    .add(95, 'triaged', triaged('three', 'mitt', 'p3'), 'PX21')
    .add(99, 'patient_found', { patient: 'four', tag: null }, 'PX21');
}

function row(incident: SampleIncident, clearance: Clearance = 'full'): void {
  render(IncidentRow, {
    row: rowOf(incident.view(clearance)),
    nowMs: CALL_MS,
    chosen: false,
    onpress: () => undefined,
  });
}

it('counts the patients of a scene by their labels, those of ten seconds apart', () => {
  row(scene());
  expect(screen.getByTestId('tally').getAttribute('aria-label')).toBe('Number: 1 P1, 2 P3, 1 not triaged');
  expect(
    screen
      .getAllByTestId('triage-label')
      .map((label) => [label.textContent.trim(), label.classList.contains('checked')]),
  ).toEqual([
    ['1 P1 by Ten Second Triage', true],
    ['1 P3', false],
    ['1 P3 by Ten Second Triage', true],
    ['1 Not triaged', false],
  ]);
});

it('shows them next to the timeline too', () => {
  render(TimelinePanel, { view: scene().view() });
  expect(screen.getByTestId('tally').getAttribute('aria-label')).toBe('Number: 1 P1, 2 P3, 1 not triaged');
});

it('shows no tally for a single patient without triage, or for what is withheld', () => {
  row(new SampleIncident());
  expect(screen.queryByTestId('tally')).toBeNull();
  cleanup();
  row(new SampleIncident().add(60, 'withheld').add(70, 'withheld'), 'oversight');
  expect(screen.queryByTestId('tally')).toBeNull();
  cleanup();
  const found = new SampleIncident().add(60, 'patient_found', { patient: 'two', tag: null }).add(70, 'withheld');
  row(found);
  expect(screen.getByTestId('tally').getAttribute('aria-label')).toBe('Number: 2 not triaged');
  cleanup();
  row(found, 'oversight');
  expect(screen.queryByTestId('tally')).toBeNull();
  cleanup();
  render(TimelinePanel, { view: found.view('oversight') });
  expect(screen.queryByTestId('tally')).toBeNull();
});
