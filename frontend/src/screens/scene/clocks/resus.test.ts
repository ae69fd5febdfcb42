// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick as settled } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listen, recorded, signInAs, startTestApp } from '../../../data/testing/screens';
import { tick, world } from '../../../data/world.svelte';
import { BASIC } from '../../../timeline/protocols';
import {
  alertedEntries,
  entryOf,
  INCIDENT,
  instant,
  OWN_UNIT,
  partOf,
  viewOf,
} from '../../../timeline/testing/incident';
import type { Entry, Session } from '../../../wire/types';
import { pressed } from '../../shared/recorder.svelte';
import Scene from '../Scene.svelte';
import { doseOf, doseReadings } from '../treatment/dose';

const SECOND = '0190a000-0000-7000-8000-000000000999';
const ALS = {
  ...BASIC,
  adrenaline: { first_after_shocks: 3, non_shockable_at_once: true, from_s: 180, until_s: 300 },
  amiodarone_after_shocks: [3, 5],
};
const CHILD = { ...ALS, protocol: 'child' as const, ratio: [15, 2], rescue_breaths: 5 };
const there = [
  entryOf('status_reached', 60, { status: 'on_scene' }),
  entryOf('status_reached', 62, { status: 'at_patient' }),
];
const cpr = entryOf('cpr_started', 80);
const pads = entryOf('pads_applied', 90);
const shock = (second: number) => entryOf('shock_delivered', second, { energy_j: null });

interface Setting {
  second: number;
  service?: 'police' | 'ambulance';
  age?: 'adult' | 'child';
  patient?: string;
}

function show(entries: Entry[], { second, service = 'police', age = 'adult', patient = INCIDENT }: Setting): void {
  const view = viewOf([...alertedEntries(), ...there, ...entries]);
  const role = service === 'ambulance' ? ('crew' as const) : ('co_responder' as const);
  const part = { ...(view.state.involvements[OWN_UNIT] ?? partOf()), service, role };
  signInAs(service === 'ambulance' ? 'clinician' : 'responder');
  world.session = { protocols: [ALS, CHILD] } as unknown as Session;
  at(second);
  render(Scene, { view: { ...view, record: { ...view.record, age } }, part, patient });
}

function at(second: number): void {
  tick.now = Date.parse(instant(second));
}

const words = (testid: string) => screen.queryByTestId(testid)?.textContent.replace(/\s+/g, ' ').trim() ?? null;
const press = (testid: string) => fireEvent.click(screen.getByTestId(testid));
/** A second tap, once the button is enabled again. */
const rest = () => Object.assign(pressed, { resting: false });

beforeEach(() => {
  startTestApp();
  Object.assign(pressed, { last: null, resting: false });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  Object.assign(world, { person: null, session: null });
});

it('alarms when hands are off for more than ten seconds', async () => {
  show([cpr, pads, entryOf('cpr_paused', 100, { reason: null })], { second: 110 });
  expect(screen.getByTestId('cycle').dataset.look).toBe('paused');
  expect(words('prompts')).toBe('');
  at(111);
  await settled();
  expect(screen.getByTestId('cycle').dataset.look).toBe('alarm');
  expect(words('prompts')).toBe('Hands off too long: compress');
});

it('prompts for the change of compressor, and one tap records it', async () => {
  show([cpr], { second: 199 });
  expect(words('figure-compressor')).toBe('Compressing 01:59');
  at(200);
  await settled();
  expect(words('prompt-swap')).toBe('Swap compressor');
  expect(words('act-compressor')).toBe('Swap due');
  await press('act-compressor');
  expect(recorded()).toEqual([[INCIDENT, 'compressor_changed', { patient: INCIDENT }]]);
});

it('prompts clinicians for adrenaline and amiodarone, and nobody else', () => {
  const entries = [cpr, pads, shock(100), shock(220), shock(340)];
  show(entries, { second: 350 });
  expect(words('prompts')).not.toContain('paramedic');
  expect(screen.queryByTestId('act-drugs')).toBeNull();
  cleanup();
  show(entries, { second: 350, service: 'ambulance' });
  expect(words('prompt-adrenaline')).toBe('After shock 3: paramedic considers adrenaline + amiodarone');
  expect(words('act-drugs')).toBe('Drugs due');
});

it('puts the rescue breaths of a child first', async () => {
  show([entryOf('arrest_recognised', 70)], { second: 75, age: 'child' });
  expect(words('prompt-rescue_breaths')).toBe('5 rescue breaths first');
  const large = screen.getByTestId('act-rescue_breaths');
  expect(large.dataset.next).toBe('true');
  await fireEvent.click(large);
  expect(recorded()).toEqual([[INCIDENT, 'rescue_breaths_given', { patient: INCIDENT, count: 5 }]]);
});

it('uses the age from the call for the first patient only', () => {
  const found = entryOf('patient_found', 65, { patient: SECOND, tag: null });
  const arrest = entryOf('arrest_recognised', 70, { patient: SECOND });
  show([found, arrest], { second: 75, age: 'child', patient: SECOND });
  expect(words('main-clock')).toBe('since arrest 00:05');
  expect(screen.queryByTestId('prompt-rescue_breaths')).toBeNull();
});

it('records for the patient who is chosen', async () => {
  show([entryOf('patient_found', 65, { patient: SECOND, tag: null }), cpr], { second: 90, patient: SECOND });
  await press('act-cpr');
  expect(recorded()).toEqual([[INCIDENT, 'cpr_started', { patient: SECOND }]]);
});

it('shows the clocks large with the next action, turns them round, and goes back with one tap', async () => {
  show([cpr, pads], { second: 110 });
  await press('clocks-large');
  expect(words('large-cycle')).toBe('to rhythm check 1:30');
  expect(words('large-clock')).toBe('since CPR 0:30');
  const view = screen.getByTestId('large');
  expect(view.querySelector('[data-testid="act-shock_advised"]')).toBeTruthy();
  expect(view.classList.contains('turned')).toBe(false);
  await press('large-turn');
  expect(view.classList.contains('turned')).toBe(true);
  await press('large-back');
  expect(screen.queryByTestId('large')).toBeNull();
});

it('announces each prompt once, when it becomes due', async () => {
  const spoken = listen();
  show([cpr, pads], { second: 186 });
  expect(spoken).toEqual([]);
  at(199);
  await settled();
  expect(spoken).toEqual([]);
  at(200);
  await settled();
  at(201);
  await settled();
  expect(spoken).toEqual(['Two minutes. Stop, rhythm check. Swap compressor']);
});

it('does not announce prompts that were there on arrival', async () => {
  const spoken = listen();
  show([cpr, pads], { second: 300 });
  at(301);
  await settled();
  expect(spoken).toEqual([]);
});

it('notes the position of the pads beforehand, for one fact', async () => {
  show([cpr], { second: 85 });
  await press('pads-antero_posterior');
  expect(recorded()).toEqual([]);
  await press('act-pads_applied');
  expect(recorded()).toEqual([[INCIDENT, 'pads_applied', { patient: INCIDENT, position: 'antero_posterior' }]]);
});

it('notes the reason of a pause beforehand, for one fact', async () => {
  show([cpr, pads], { second: 190 });
  await press('pause-moving');
  await press('act-cpr');
  rest();
  await settled();
  await press('act-cpr');
  expect(recorded().map(([, kind, payload]) => [kind, payload])).toEqual([
    ['cpr_paused', { patient: INCIDENT, reason: 'moving' }],
    ['cpr_paused', { patient: INCIDENT, reason: null }],
  ]);
});

it('records an airway with one tap, the advanced ones from clinicians only', async () => {
  show([cpr], { second: 90 });
  await press('act-airway');
  expect(screen.queryByTestId('airway-supraglottic')).toBeNull();
  await press('airway-opa');
  expect(recorded()).toEqual([[INCIDENT, 'airway_managed', { patient: INCIDENT, phase: null, adjunct: 'opa' }]]);
  cleanup();
  rest();
  show([cpr], { second: 90, service: 'ambulance' });
  await press('act-airway');
  await press('airway-supraglottic');
  expect(recorded().at(-1)).toEqual([
    INCIDENT,
    'airway_managed',
    { patient: INCIDENT, phase: null, adjunct: 'supraglottic' },
  ]);
});

it('records oxygen with its details', async () => {
  show([cpr], { second: 90 });
  await press('act-airway');
  await press('oxygen-flow-15');
  await press('oxygen-by-bag_valve_mask');
  await press('oxygen-give');
  const payload = { patient: INCIDENT, phase: null, litres_per_min: 15, by: 'bag_valve_mask' };
  expect(recorded()).toEqual([[INCIDENT, 'oxygen_given', payload]]);
});

it('records a drug with one tap, and a dose only where one was typed', async () => {
  show([cpr], { second: 90, service: 'ambulance' });
  await press('act-drugs');
  expect(screen.getByTestId('dose')).toHaveProperty('value', '');
  await press('drug-adrenaline');
  rest();
  await fireEvent.input(screen.getByTestId('dose'), { target: { value: '0,5' } });
  await press('unit-mg');
  await press('route-io');
  await press('drug-adrenaline');
  expect(recorded().map(([, , payload]) => payload)).toEqual([
    { patient: INCIDENT, drug: 'adrenaline', dose: null, unit: null, route: null },
    { patient: INCIDENT, drug: 'adrenaline', dose: 0.5, unit: 'mg', route: 'io' },
  ]);
});

it('takes a dose for a number or for nothing', () => {
  expect(['1', ' 0.5 ', '0,25', '10000'].map(doseOf)).toEqual([1, 0.5, 0.25, 10_000]);
  expect(['', '0', 'one', '1.2.3', '-1', '1e3', '10001'].map(doseOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

it('reads a comma before three digits in two ways, and guesses neither', () => {
  expect(['2,500', ' 1,000 ', '12,500', '2,50', '0,250', '2.500', '2,5000'].map(doseReadings)).toEqual([
    [2500, 2.5],
    [1000, 1],
    [12.5],
    [],
    [],
    [],
    [],
  ]);
  expect(['2,500', '12,500', '2,50', '0,250', '2.500'].map(doseOf)).toEqual([null, null, 2.5, 0.25, 2.5]);
});

it('asks which dose 2,500 is, and records the one picked', async () => {
  show([cpr], { second: 90, service: 'ambulance' });
  await press('act-drugs');
  await fireEvent.input(screen.getByTestId('dose'), { target: { value: '2,500' } });
  expect(words('dose-readings')).toContain('Which dose is it?');
  expect([words('dose-2500'), words('dose-2.5')]).toEqual(['2500', '2.5']);
  await press('drug-adrenaline');
  rest();
  await fireEvent.input(screen.getByTestId('dose'), { target: { value: '2,500' } });
  await press('unit-microgram');
  await press('dose-2500');
  expect(screen.queryByTestId('dose-readings')).toBeNull();
  await press('drug-adrenaline');
  expect(recorded().map(([, , payload]) => payload)).toEqual([
    { patient: INCIDENT, drug: 'adrenaline', dose: null, unit: null, route: null },
    { patient: INCIDENT, drug: 'adrenaline', dose: 2500, unit: 'microgram', route: null },
  ]);
});

it('records the rhythm that a clinician sees', async () => {
  show([cpr], { second: 90, service: 'ambulance' });
  await press('act-rhythm');
  await press('rhythm-pea');
  expect(recorded()).toEqual([[INCIDENT, 'rhythm_seen', { patient: INCIDENT, rhythm: 'pea' }]]);
});

it('stops a resuscitation by a hold, with its reason', async () => {
  vi.useFakeTimers();
  show([cpr], { second: 900, service: 'ambulance' });
  await press('act-stop');
  expect(recorded()).toEqual([]);
  await press('stop-reason-futile');
  await fireEvent.pointerDown(screen.getByTestId('stop-hold'));
  vi.advanceTimersByTime(599);
  expect(recorded()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(recorded()).toEqual([[INCIDENT, 'resuscitation_stopped', { patient: INCIDENT, reason: 'futile' }]]);
  vi.useRealTimers();
});

it('beats by the protocol, and goes without pauses once an advanced airway is in', async () => {
  show([cpr], { second: 90, age: 'child' });
  await press('act-beat');
  expect(screen.getByTestId('mode-15:2').getAttribute('aria-pressed')).toBe('true');
  await press('mode-30:2');
  expect(screen.getByTestId('mode-30:2').getAttribute('aria-pressed')).toBe('true');
  cleanup();
  show([cpr, entryOf('airway_managed', 85, { phase: null, adjunct: 'tracheal_tube' })], {
    second: 90,
    service: 'ambulance',
  });
  await press('act-beat');
  expect(screen.getByTestId('mode-continuous').getAttribute('aria-pressed')).toBe('true');
  expect(words('beat')).toContain('Not approved yet; some figures provisional.');
});

it('shows one half of the tiles at a time on a phone, and the way to the other', async () => {
  show([cpr], { second: 90 });
  expect(screen.getByTestId('scene').dataset.page).toBe('arrest');
  await press('act-more');
  expect(screen.getByTestId('scene').dataset.page).toBe('care');
  await press('act-airway');
  expect(words('act-more')).toBe('Close to tiles');
  await press('act-more');
  expect(screen.queryByTestId('airway')).toBeNull();
  expect(screen.getByTestId('scene').dataset.page).toBe('care');
});
