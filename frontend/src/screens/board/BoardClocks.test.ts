// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { nothingKnown } from '../../timeline/observations';
import { careOf } from '../../timeline/patients';
import { BASIC } from '../../timeline/protocols';
import { entryOf, INCIDENT, instant, viewOf } from '../../timeline/testing/incident';
import type { Entry, Protocol } from '../../wire/types';
import BoardClocks from './BoardClocks.svelte';

const UNWELL = {
  ...nothingKnown(),
  rr: 24,
  spo2: 91,
  oxygen: false,
  sbp: 92,
  pulse: 118,
  acvpu: 'V',
  temperature_c: 36.4,
};

function show(entries: Entry[], seesCare = true, protocol: Protocol = BASIC): void {
  const care = careOf(viewOf(entries).state, INCIDENT);
  render(BoardClocks, {
    openedAt: instant(0),
    care: seesCare ? care : null,
    protocol,
    isOver: false,
    nowMs: Date.parse(instant(165)),
  });
}

afterEach(() => cleanup());

it('shows the last score and how old it is', () => {
  show([entryOf('observations_taken', 40, { rr: 12 }), entryOf('observations_taken', 100, UNWELL)]);
  expect(screen.getByTestId('board-news2').textContent.replace(/\s+/g, ' ').trim()).toBe('NEWS2 1201:05 ago');
});

it('says that there is no score, and why', () => {
  show([entryOf('observations_taken', 100, { ...UNWELL, spo2: null })]);
  expect(screen.getByTestId('board-news2').textContent).toContain('no score');
  expect(screen.getByTestId('board-news2').title).toBe('No score: SpO₂ missing');
});

it('shows nothing where nothing was observed or the patient is not for these eyes', () => {
  show([]);
  expect(screen.queryByTestId('board-news2')).toBeNull();
  cleanup();
  show([entryOf('observations_taken', 100, UNWELL)], false);
  expect(screen.queryByTestId('board-news2')).toBeNull();
});

it('counts from the pulse once it is back, and to no check', () => {
  show([
    entryOf('cpr_started', 20),
    entryOf('shock_delivered', 60, { energy_j: null }),
    entryOf('pulse_returned', 100),
  ]);
  const shown = [...screen.getByTestId('board-clock').querySelectorAll('dt')].map(
    (term) => `${term.textContent} ${term.nextElementSibling?.textContent ?? ''}`,
  );
  expect(shown).toEqual(['Since call 02:45', 'ROSC 01:05', 'Shock 1last 01:45 ago']);
});

it('counts to the next check by the protocol of the patient', () => {
  const text = () => screen.getByTestId('board-clock').textContent.replace(/\s+/g, ' ').trim();
  show([entryOf('cpr_started', 60)]);
  expect(text()).toContain('Next check 00:15');
  cleanup();
  show([entryOf('cpr_started', 60)], true, { ...BASIC, cycle_s: 180 });
  expect(text()).toContain('Next check 01:15');
  cleanup();
  show([entryOf('cpr_started', 60)], true, { ...BASIC, cycle_s: 90 });
  expect(text()).toContain('Check due now');
});
