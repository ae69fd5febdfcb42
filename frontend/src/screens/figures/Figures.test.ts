// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { signInAs, startTestApp, type TestApp } from '../../data/testing/screens';
import { ok } from '../../data/testing/server';
import { asCsv } from '../../data/figures';
import type { Activation } from '../../wire/types';
import Figures from './Figures.svelte';
import { headline, median, minutes } from './figureWords';

const saved: Activation = {
  incident: 'i1',
  number: 'WY-20260905-0001',
  opened_at: '2026-09-05T10:00:00.000Z',
  alerted_s: 31,
  accepted_s: 43,
  mobile_s: 44,
  on_scene_s: 190,
  at_patient_s: 232,
  cpr_s: 241,
  first_shock_s: 320,
  pulse_returned_s: 514,
  handed_over_s: 700,
  crew_at_patient_s: 622,
  gained_s: 390,
  shocks: 2,
  outcome: 'conveyed_with_pulse',
};
const later: Activation = {
  ...saved,
  incident: 'i2',
  number: 'WY-20260906-0001',
  at_patient_s: 400,
  gained_s: -90,
  first_shock_s: null,
  shocks: 0,
  outcome: null,
};
const figures = {
  from: '2026-09-05',
  to: '2026-10-23',
  activations: 2,
  resuscitated_and_conveyed: 1,
  rows: [saved, later],
  weeks: [{ monday: '2026-08-31', activations: 2 }],
  hours: [{ weekday: 6, hour: 11, activations: 2 }],
  places: [{ lat: 53.795, lon: -1.55, activations: 2 }],
};

let test: TestApp;
let copied: string[];

function of(service: 'ambulance' | 'police'): void {
  signInAs('supervisor', { agency: { id: 'a1', name: '', service } });
}

function answer(given: object): void {
  test.server.fallback = (request) => (request.startsWith('GET /api/figures?') ? ok(given) : null);
}

beforeEach(() => {
  test = startTestApp();
  copied = [];
  const writeText = (text: string) => Promise.resolve(void copied.push(text));
  vi.stubGlobal('navigator', { userAgent: '', clipboard: { writeText } });
  of('ambulance');
  answer(figures);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each([
  [40, 5, '40 activations · 5 resuscitated and taken to hospital'],
  [1, 0, '1 activation · 0 resuscitated and taken to hospital'],
])('says it as the scheme gave it out', (activations, resuscitated_and_conveyed, words) => {
  expect(headline({ activations, resuscitated_and_conveyed })).toBe(words);
});

it.each([
  [0, '0:00'],
  [59, '0:59'],
  [232, '3:52'],
  [3600, '60:00'],
  [-90, '−1:30'],
  [null, '–'],
])('reads %s seconds as %s', (seconds, words) => {
  expect(minutes(seconds)).toBe(words);
});

it('takes the middle of what is known', () => {
  expect([median([]), median([null]), median([5, null, 1, 9]), median([4, 2])]).toEqual([null, null, 5, 2]);
});

it('writes one line for each activation', () => {
  expect(asCsv(figures).split('\r\n')).toEqual([
    'number,opened_at,alerted_s,accepted_s,mobile_s,on_scene_s,at_patient_s,cpr_s,first_shock_s,pulse_returned_s,handed_over_s,crew_at_patient_s,gained_s,shocks,outcome',
    'WY-20260905-0001,2026-09-05T10:00:00.000Z,31,43,44,190,232,241,320,514,700,622,390,2,conveyed_with_pulse',
    'WY-20260906-0001,2026-09-05T10:00:00.000Z,31,43,44,190,400,241,,514,700,622,-90,0,',
    '',
  ]);
});

it('shows an ambulance control room everything, with the median below', async () => {
  render(Figures);
  expect((await screen.findByTestId('figures-headline')).textContent).toBe(
    '2 activations · 1 resuscitated and taken to hospital',
  );
  const lines = within(screen.getByTestId('figures-sheet'))
    .getAllByRole('row')
    .map((line) => [...line.children].map((cell) => cell.textContent.trim()));
  expect(lines[1]).toEqual([
    'WY-20260905-0001',
    '2026-09-05 10:00',
    '0:31',
    '0:43',
    '3:10',
    '3:52',
    '4:01',
    '5:20',
    '8:34',
    '11:40',
    '10:22',
    '6:30',
    '2',
    'To hospital with a pulse',
  ]);
  expect(lines[3]?.slice(0, 5)).toEqual(['Median', '0:31', '0:43', '3:10', '3:52']);
  expect(screen.getByTestId('figures-utstein').getAttribute('href')).toBe(
    '/api/utstein.csv?from=2026-09-05&to=2026-10-23',
  );
  await fireEvent.click(screen.getByTestId('figures-copy'));
  expect(copied).toEqual([asCsv(figures)]);
});

it('shows a police control room the times of units and no more', async () => {
  of('police');
  const none = { cpr_s: null, first_shock_s: null, pulse_returned_s: null, shocks: null, outcome: null };
  answer({ ...figures, rows: [{ ...saved, ...none }] });
  render(Figures);
  await screen.findByTestId('figures-headline');
  expect(
    within(screen.getByTestId('figures-sheet'))
      .getAllByRole('columnheader')
      .map((cell) => cell.textContent),
  ).toEqual([
    'Incident',
    'Call',
    'Alerted',
    'Accepted',
    'At scene',
    'At patient',
    'Handed over',
    'Crew at patient',
    'Gained',
  ]);
  expect(screen.queryByTestId('figures-utstein')).toBeNull();
});
