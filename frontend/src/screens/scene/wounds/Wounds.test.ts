// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick as settled } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { app } from '../../../data/app';
import { recorded, startTestApp } from '../../../data/testing/screens';
import { tick } from '../../../data/world.svelte';
import { alertedEntries, entryOf, INCIDENT, instant, viewOf } from '../../../timeline/testing/incident';
import type { Entry } from '../../../wire/types';
import { pressed } from '../../shared/recorder.svelte';
import Wounds from './Wounds.svelte';

const SECOND = '0190a000-0000-7000-8000-000000000502';
const found = entryOf('patient_found', 5, { patient: SECOND, tag: null });

function show(more: Entry[] = [], patient = SECOND): void {
  tick.now = Date.parse(instant(20 * 60));
  render(Wounds, { view: viewOf([...alertedEntries(), found, ...more]), patient, mayConvert: true, onclose: vi.fn() });
}

async function press(...testids: string[]): Promise<void> {
  for (const testid of testids) {
    pressed.resting = false;
    await settled();
    await fireEvent.click(screen.getByTestId(testid));
  }
}

function expectRecorded(kind: string, payload: object): void {
  expect(recorded()).toEqual([[INCIDENT, kind, { patient: SECOND, ...payload }]]);
}

beforeEach(() => {
  startTestApp();
  vi.clearAllMocks();
  Object.assign(pressed, { last: null, resting: false });
});
afterEach(() => cleanup());

it('records what is wrong where the figure was tapped', async () => {
  show();
  await press('region-left_thigh-front', 'injury-gunshot');
  expectRecorded('injury_found', { region: 'left_thigh', face: 'front', injury: 'gunshot' });
});

it('offers the same by a list, which has no side until one is chosen', async () => {
  show();
  await press('wounds-list', 'region-upper_back', 'injury-stab');
  expectRecorded('injury_found', { region: 'upper_back', face: null, injury: 'stab' });
  startTestApp();
  vi.clearAllMocks();
  await press('face-back', 'injury-stab');
  expectRecorded('injury_found', { region: 'upper_back', face: 'back', injury: 'stab' });
});

it('takes the figure by key as well', async () => {
  show();
  await fireEvent.keyDown(screen.getByTestId('region-neck-back'), { key: 'Enter' });
  expect(screen.getByTestId('spot').getAttribute('aria-label')).toBe('Neck');
});

it.each([
  ['wound-pack', 'wound_packed', { phase: null, region: 'left_thigh', haemostatic: false }],
  ['wound-pack-haemostatic', 'wound_packed', { phase: null, region: 'left_thigh', haemostatic: true }],
  ['wound-dress', 'pressure_dressing_applied', { phase: null, region: 'left_thigh' }],
])('by %s records %s', async (button, kind, payload) => {
  show();
  await press('region-left_thigh-front', button);
  expectRecorded(kind, payload);
});

it('puts a tourniquet on the limb, where the guideline puts it in that phase', async () => {
  app.choices.choosePhase(INCIDENT, 'direct_threat');
  show();
  await press('region-right_forearm-front', 'wound-tourniquet');
  expectRecorded('tourniquet_applied', {
    phase: 'direct_threat',
    tourniquet: expect.any(String) as string,
    limb: 'right_arm',
    time_known: true,
    site: 'high',
    over: 'clothing',
    device: null,
  });
});

it('leaves the skin out where another place was chosen', async () => {
  app.choices.choosePhase(INCIDENT, 'direct_threat');
  show();
  await press('region-right_forearm-front', 'wound-site-above_wound', 'wound-tourniquet');
  expectRecorded('tourniquet_applied', {
    phase: 'direct_threat',
    tourniquet: expect.any(String) as string,
    limb: 'right_arm',
    time_known: true,
    site: 'above_wound',
    over: null,
    device: null,
  });
});

it('seals a chest from the side that was tapped, and nothing else', async () => {
  show();
  await press('region-upper_back-back', 'wound-seal-left');
  expectRecorded('chest_seal_applied', { phase: null, side: 'left', face: 'back' });
  await press('spot-back', 'region-abdomen-front');
  expect(screen.queryByTestId('wound-seal-left')).toBeNull();
  expect(screen.queryByTestId('wound-tourniquet')).toBeNull();
});

it('stamps the phase, which stays until it is changed', async () => {
  show();
  await press('phase-open', 'phase-indirect_threat', 'region-neck-front', 'wound-pack');
  expectRecorded('wound_packed', { phase: 'indirect_threat', region: 'neck', haemostatic: false });
  startTestApp();
  vi.clearAllMocks();
  await press('spot-back', 'position-recovery');
  expectRecorded('patient_positioned', { phase: 'indirect_threat', position: 'recovery' });
});

it('puts first what the guideline names, and forbids nothing', async () => {
  app.choices.choosePhase(INCIDENT, 'direct_threat');
  show();
  await press('region-left_thigh-front');
  const order = [...screen.getByTestId('spot').querySelectorAll('[data-testid]')].map(
    (node) => (node as HTMLElement).dataset.testid,
  );
  const at = (testid: string) => order.indexOf(testid);
  expect(at('wound-tourniquet')).toBeLessThan(at('injury-gunshot'));
  expect(at('injury-gunshot')).toBeLessThan(at('wound-pack'));
  await press('wound-pack');
  expectRecorded('wound_packed', { phase: 'direct_threat', region: 'left_thigh', haemostatic: false });
});

it('records what keeps the patient warm, all at once', async () => {
  show();
  expect(screen.getByTestId('warmth-record')).toHaveProperty('disabled', true);
  await press('warmth-foil', 'warmth-off_ground', 'warmth-blanket', 'warmth-foil', 'warmth-record');
  expectRecorded('warmth_kept', { phase: null, by: ['blanket', 'off_ground'] });
});

it('says on the figure what is known, and shows the tourniquet with its minutes', () => {
  show([
    entryOf('injury_found', 60, { patient: SECOND, region: 'left_thigh', face: 'front', injury: 'gunshot' }),
    entryOf('tourniquet_applied', 0, { patient: SECOND, tourniquet: 't', limb: 'left_leg', time_known: true }),
    entryOf('injury_found', 60, { region: 'neck', face: 'front', injury: 'stab' }),
  ]);
  const thigh = screen.getByTestId('region-left_thigh-front');
  expect(thigh.getAttribute('aria-label')).toMatch(/^Left thigh, front: gunshot; tourniquet on left leg \d\d:40$/);
  expect(thigh.textContent).toContain('20 min');
  expect(screen.getByTestId('region-neck-front').getAttribute('aria-label')).toBe('Neck, front');
});
