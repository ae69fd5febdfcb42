// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick as tickDom } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recorded, signInAs, startTestApp } from '../../../data/testing/screens';
import { tick, world } from '../../../data/world.svelte';
import { alertedEntries, CREW, entryOf, INCIDENT, instant, viewOf } from '../../../timeline/testing/incident';
import type { Entry, Session, UnitRecord } from '../../../wire/types';
import { pressed } from '../../shared/recorder.svelte';
import Tourniquets from './Tourniquets.svelte';

const ONE = '01907041-0000-7000-8000-000000000001';
const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const applied = entryOf('tourniquet_applied', 0, {
  tourniquet: ONE,
  limb: 'left_leg',
  time_known: true,
  site: 'high',
  over: null,
  device: null,
});
const step = (kind: string) => entryOf(`tourniquet_${kind}`, 600, { tourniquet: ONE });

function show(more: Entry[], minute = 20, mayConvert = true): void {
  tick.now = Date.parse(instant(minute * 60));
  const view = viewOf([...alertedEntries(), ...more]);
  world.incidents.set(INCIDENT, view);
  render(Tourniquets, { view, patient: INCIDENT, mayConvert, onclose: vi.fn() });
}

const [ME, MATE] = ['0190feed-0000-7000-8000-000000000001', '0190feed-0000-7000-8000-000000000002'];

/** This clinician and another one on the same ambulance. */
function withMate(): void {
  const crew = [
    { person: ME, name: 'Ewa Nowak', role: 'clinician' },
    { person: MATE, name: 'Ann Lee', role: 'clinician' },
  ];
  signInAs('clinician', { id: ME });
  world.units.set(CREW, { id: CREW, call_sign: 'YA104', service: 'ambulance', crew } as UnitRecord);
}

const ANSWERED = ['conversion-ask', 'amputation-false', 'shock-false', 'monitorable-true'];

async function holdStart(): Promise<void> {
  vi.useFakeTimers();
  await fireEvent.pointerDown(screen.getByTestId('conversion-start'));
  vi.advanceTimersByTime(600);
}

async function answer(...ids: string[]): Promise<void> {
  for (const id of ids) await fireEvent.click(screen.getByTestId(id));
}

beforeEach(() => {
  startTestApp();
  vi.clearAllMocks();
  Object.assign(pressed, { last: null, resting: false });
});
afterEach(() => {
  world.session = null;
  world.person = null;
  world.incidents.clear();
  world.units.clear();
  vi.useRealTimers();
  cleanup();
});

it('records one with a single tap on the limb', async () => {
  show([]);
  await fireEvent.click(screen.getByTestId('tourniquet-right_arm'));
  expect(recorded()).toEqual([
    [
      INCIDENT,
      'tourniquet_applied',
      {
        patient: INCIDENT,
        phase: null,
        tourniquet: expect.stringMatching(UUID7) as string,
        limb: 'right_arm',
        time_known: true,
        site: null,
        over: null,
        device: null,
      },
    ],
  ]);
  expect(screen.getByTestId('tourniquet-left_leg')).toHaveProperty('disabled', true);
});

it('records the details set before the tap', async () => {
  show([]);
  await answer('tourniquet-more', 'site-above_wound', 'over-skin', 'time_known-false', 'tourniquet-left_arm');
  expect(recorded()).toEqual([
    [
      INCIDENT,
      'tourniquet_applied',
      {
        patient: INCIDENT,
        phase: null,
        tourniquet: expect.stringMatching(UUID7) as string,
        limb: 'left_arm',
        time_known: false,
        site: 'above_wound',
        over: 'skin',
        device: null,
      },
    ],
  ]);
});

it('shows how long it is on and when to look again', () => {
  show([applied], 95);
  const card = screen.getByTestId('tourniquet').textContent.replace(/\s+/g, ' ');
  expect(card).toContain('Left leg 1 h 35 min 90 min passed');
  expect(card).toContain('Not reassessed yet. Reassess now');
});

it('records a look with a single tap', async () => {
  show([applied]);
  await answer('pulse-false', 'look-bleeding');
  expect(recorded()).toEqual([
    [INCIDENT, 'tourniquet_reassessed', { patient: INCIDENT, tourniquet: ONE, bleeding: true, distal_pulse: false }],
  ]);
});

it('offers no conversion to those who may not loosen one', () => {
  show([applied], 20, false);
  expect(screen.queryByTestId('conversion')).toBeNull();
});

it('says what is not known before it advises', async () => {
  show([applied]);
  await answer('conversion-ask');
  const gate = screen.getByTestId('gate');
  expect(gate.dataset.verdict).toBe('deny');
  expect([...gate.querySelectorAll('li')].map((reason) => reason.textContent)).toEqual([
    'Not said: is it over an amputation?',
    'Not said: is the patient in shock?',
    'Not said: can the wound be watched for bleeding?',
  ]);
});

it('starts a conversion with one tap where every answer allows it', async () => {
  show([applied]);
  await answer('conversion-ask', 'amputation-false', 'shock-false', 'monitorable-true');
  expect(screen.getByTestId('gate').dataset.verdict).toBe('allow');
  await answer('conversion-start');
  expect(recorded()).toEqual([[INCIDENT, 'tourniquet_conversion_started', { patient: INCIDENT, tourniquet: ONE }]]);
});

it('leaves it on where the hospital is near', async () => {
  show([applied]);
  await answer('conversion-ask', 'amputation-false', 'shock-false', 'monitorable-true', 'hospital-60');
  expect(screen.getByTestId('gate').dataset.verdict).toBe('leave');
});

it('takes a hold against the advice, not a tap', async () => {
  show([applied], 130);
  await answer('conversion-ask', 'amputation-false', 'shock-false', 'monitorable-true', 'conversion-start');
  expect(screen.getByTestId('gate').dataset.verdict).toBe('caution');
  expect(recorded()).toEqual([]);
});

const asked = () =>
  within(screen.getByRole('group', { name: 'Agreed with' }))
    .getAllByRole('button')
    .map((one) => one.textContent.trim());
const heldButton = () => screen.getByTestId('conversion-start').textContent.trim();

it('asks from 2 to 6 h with whom it is agreed, names it on the button and records it', async () => {
  withMate();
  show([applied], 130);
  await answer(...ANSWERED);
  expect(asked()).toEqual(['Ann Lee', 'Clinical desk', 'Nobody to ask']);
  expect(heldButton()).toBe('Hold: conversion started, with caution');
  await answer(`agreed-${MATE}`);
  expect(heldButton()).toBe('Hold: conversion started, agreed with Ann Lee');
  await holdStart();
  expect(recorded()).toEqual([
    [
      INCIDENT,
      'tourniquet_conversion_started',
      { patient: INCIDENT, tourniquet: ONE, agreed_with: MATE, agreed_by_desk: false },
    ],
  ]);
});

it.each([
  ['desk', ', agreed with the clinical desk', true],
  ['nobody', ', nobody to ask', false],
])('where nobody else is known asks the desk or nobody: %s', async (whom, words, agreed_by_desk) => {
  show([applied], 130);
  await answer(...ANSWERED, `agreed-${whom}`);
  expect(asked()).toEqual(['Clinical desk', 'Nobody to ask']);
  expect(heldButton()).toBe(`Hold: conversion started${words}`);
  await holdStart();
  expect(recorded()).toEqual([
    [
      INCIDENT,
      'tourniquet_conversion_started',
      { patient: INCIDENT, tourniquet: ONE, agreed_with: null, agreed_by_desk },
    ],
  ]);
});

it('records a start without an answer about an agreement', async () => {
  show([applied], 130);
  await answer(...ANSWERED);
  await holdStart();
  expect(recorded()).toEqual([
    [
      INCIDENT,
      'tourniquet_conversion_started',
      { patient: INCIDENT, tourniquet: ONE, agreed_with: null, agreed_by_desk: false },
    ],
  ]);
});

it('asks for an agreement against the advice too, and names it on the button', async () => {
  show([applied], 130);
  await answer('conversion-ask', 'shock-true', 'agreed-desk');
  expect(screen.getByTestId('gate').dataset.verdict).toBe('deny');
  expect(heldButton()).toBe('Hold: conversion started all the same, agreed with the clinical desk');
});

it('takes an agreement for one start only', async () => {
  show([applied], 130);
  await answer(...ANSWERED, 'agreed-desk');
  await holdStart();
  await tickDom();
  expect(screen.getByTestId('agreed-desk').getAttribute('aria-pressed')).toBe('false');
});

it.each([119, 360])('asks nobody after %i min', async (minute) => {
  withMate();
  show([applied], minute);
  await answer(...ANSWERED);
  expect(screen.queryByRole('group', { name: 'Agreed with' })).toBeNull();
});

it.each([
  [false, 'deny', 'An earlier conversion failed: it stays on.'],
  [true, 'allow', 'On for less than 2 h: make every effort to convert.'],
])(
  'after a failed conversion, where the agency says %s to a second try, says %s',
  async (second_try, verdict, reason) => {
    world.session = { tourniquets: { second_try } } as Session;
    show([applied, step('conversion_failed')]);
    await answer('conversion-ask', 'amputation-false', 'shock-false', 'monitorable-true');
    const gate = screen.getByTestId('gate');
    expect(gate.dataset.verdict).toBe(verdict);
    expect([...gate.querySelectorAll('li')].map((one) => one.textContent)).toEqual([reason]);
  },
);

it.each([
  ['conversion_started', 'conversion-done', 'tourniquet_converted'],
  ['conversion_started', 'conversion-failed', 'tourniquet_conversion_failed'],
  ['converted', 'conversion-failed', 'tourniquet_conversion_failed'],
])('after %s records by %s that it is %s', async (earlier, button, kind) => {
  show([applied, step(earlier)]);
  await answer(button);
  expect(recorded()).toEqual([[INCIDENT, kind, { patient: INCIDENT, tourniquet: ONE }]]);
});

it('offers a pressure dressing of the limb once it is converted, on the wound that was found there', async () => {
  const wound = entryOf('injury_found', 30, { region: 'left_lower_leg', face: 'front', injury: 'stab' });
  show([applied, wound, step('converted')]);
  await answer('conversion-dress');
  expect(recorded()).toEqual([
    [INCIDENT, 'pressure_dressing_applied', { patient: INCIDENT, phase: null, region: 'left_lower_leg' }],
  ]);
});

it('does not ask for a dressing that is on', () => {
  show([applied, step('converted'), entryOf('pressure_dressing_applied', 700, { region: 'left_thigh', phase: null })]);
  expect(screen.queryByTestId('conversion-dress')).toBeNull();
});
