// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recorded, startTestApp } from '../../../data/testing/screens';
import { world } from '../../../data/world.svelte';
import { alertedEntries, entryOf, INCIDENT, viewOf } from '../../../timeline/testing/incident';
import type { Entry, Session } from '../../../wire/types';
import PreAlert from './PreAlert.svelte';

const onclose = vi.fn();

function show(hospitals: string[], more: Entry[] = []): void {
  world.session = { hospitals } as Partial<Session> as Session;
  render(PreAlert, { view: viewOf([...alertedEntries(), ...more]), patient: INCIDENT, onclose });
}

beforeEach(() => {
  vi.clearAllMocks();
  startTestApp();
});
afterEach(() => cleanup());

it('records the pre-alerted hospital and the arrival time, and closes', async () => {
  show(['Aire Valley Infirmary', 'Calder Moor Hospital']);
  expect(screen.getByTestId('pre-alert-tell')).toHaveProperty('disabled', true);
  await fireEvent.click(screen.getByText('Calder Moor Hospital'));
  await fireEvent.click(screen.getByTestId('pre-alert-eta-15'));
  await fireEvent.submit(screen.getByTestId('pre-alert'));
  const payload = { patient: INCIDENT, eta_min: 15 };
  expect(recorded()).toEqual([[INCIDENT, 'pre_alert_given', payload, 'Calder Moor Hospital']]);
  expect(onclose).toHaveBeenCalledOnce();
});

it('takes a name that is typed, and no time', async () => {
  show(['Aire Valley Infirmary']);
  await fireEvent.click(screen.getByTestId('pre-alert-other'));
  expect(screen.getByTestId('pre-alert-tell')).toHaveProperty('disabled', true);
  await fireEvent.input(screen.getByTestId('pre-alert-typed'), { target: { value: ' St Anne’s ' } });
  await fireEvent.submit(screen.getByTestId('pre-alert'));
  expect(recorded()).toEqual([[INCIDENT, 'pre_alert_given', { patient: INCIDENT, eta_min: null }, 'St Anne’s']]);
});

it('shows ASHICE to be read out', () => {
  show(
    ['Aire Valley Infirmary'],
    [
      entryOf('patient_described', 20, {
        patient: INCIDENT,
        age_band: null,
        age_years: 61,
        sex: 'male',
        pregnant: null,
        tag: null,
      }),
    ],
  );
  expect(screen.getByTestId('ashice-age').textContent).toContain('61 years');
  expect(screen.getByTestId('ashice-sex').textContent).toContain('Male');
  expect(screen.getByTestId('ashice-eta').textContent).toContain('Not known');
});
