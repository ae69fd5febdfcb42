// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { app } from '../../../data/app';
import { recorded, startTestApp } from '../../../data/testing/screens';
import { tick } from '../../../data/world.svelte';
import { timeOfDay } from '../../../timeline/clocks';
import { alertedEntries, entryOf, INCIDENT, instant, viewOf } from '../../../timeline/testing/incident';
import type { Entry } from '../../../wire/types';
import { pressed, undoLast } from '../../shared/recorder.svelte';
import LineChoices from './LineChoices.svelte';
import { sceneLines } from './lines';

const SECOND = '0190a000-0000-7000-8000-000000000502';
const SAM = { author: { person: 'sam', name: 'Sam', call_sign: 'LD41', service: 'police' as const } };
const EWA = { author: { ...SAM.author, person: 'ewa', name: 'Ewa' } };
const found = entryOf('patient_found', 50, { patient: SECOND, tag: null }, SAM);
const mine = (kind: string, second: number, payload: Record<string, unknown> = {}) =>
  entryOf(kind, second, payload, SAM);
const onclose = vi.fn();

function linesOf(...entries: Entry[]) {
  const view = viewOf([...alertedEntries(), ...entries]);
  return sceneLines(view, 'sam')
    .map(({ kind, canCorrectTime, otherPatients }) => [kind, canCorrectTime, otherPatients.map(({ number }) => number)])
    .slice(0, -3);
}

function open(entry: Entry, ...more: Entry[]): void {
  const view = viewOf([...alertedEntries(), entry, ...more]);
  const line = sceneLines(view, 'sam').find(({ id }) => id === entry.id);
  if (!line) throw new Error('no such line');
  render(LineChoices, { line, entry, incident: INCIDENT, onclose });
}

async function press(...testids: string[]): Promise<void> {
  for (const testid of testids) await fireEvent.click(screen.getByTestId(testid));
}

beforeEach(() => {
  startTestApp();
  vi.clearAllMocks();
  tick.now = Date.parse(instant(600));
  pressed.last = null;
});
afterEach(() => cleanup());

it('lets a person correct their own entries, and offers the other patients', () => {
  expect(
    linesOf(
      found,
      mine('cpr_started', 60),
      entryOf('shock_delivered', 70, { energy_j: null }, EWA),
      mine('status_reached', 80, { status: 'on_scene' }),
    ),
  ).toEqual([
    ['status_reached', true, []],
    ['shock_delivered', false, []],
    ['cpr_started', true, [2]],
    ['patient_found', false, []],
  ]);
});

it('corrects no duplicate and no original of one', () => {
  const [one, other] = [
    mine('shock_delivered', 60, { energy_j: null }),
    entryOf('shock_delivered', 61, { energy_j: null }, EWA),
  ];
  const same = entryOf('marked_same', 70, { entry: other.id, same_as: one.id }, EWA);
  expect(
    linesOf(found, one, other, same)
      .filter(([kind]) => kind === 'shock_delivered')
      .map(([, canCorrectTime]) => canCorrectTime),
  ).toEqual([false, false]);
});

it('moves a tourniquet to another patient only while no other entry names it', () => {
  const on = mine('tourniquet_applied', 60, { tourniquet: 't', limb: 'left_leg', time_known: true });
  const look = mine('tourniquet_reassessed', 90, { tourniquet: 't', bleeding: false });
  expect(linesOf(found, on).map(([kind, , others]) => [kind, others])).toEqual([
    ['tourniquet_applied', [2]],
    ['patient_found', []],
  ]);
  expect(linesOf(found, on, look).map(([kind, , others]) => [kind, others])).toEqual([
    ['tourniquet_reassessed', []],
    ['tourniquet_applied', []],
    ['patient_found', []],
  ]);
});

it('corrects the time in steps, never to one in the future', async () => {
  const shock = mine('shock_delivered', 570, { energy_j: 150 });
  open(shock);
  await press('line-time');
  expect(screen.getByTestId('retime-record')).toHaveProperty('disabled', true);
  expect([-300, -60, -10, 10, 60].map((step) => screen.getByTestId<HTMLButtonElement>(`step${step}`).disabled)).toEqual(
    [false, false, false, false, true],
  );
  await press('step-300', 'step-10', 'step-10', 'step60');
  expect(screen.getByTestId('meant-time').textContent).toBe(timeOfDay(instant(310)));
  await press('retime-record');
  expect(recorded()).toEqual([
    [INCIDENT, 'shock_delivered', { energy_j: 150 }],
    [INCIDENT, 'entry_withdrawn', { entry: shock.id, reason: 'wrong_time' }],
  ]);
  expect(app.reports.own[0]?.at).toBe(instant(310));
  expect(onclose).toHaveBeenCalledOnce();
});

it('offers to withdraw the corrected entry, not the one withdrawn already', async () => {
  const shock = mine('shock_delivered', 570, { energy_j: 150 });
  pressed.last = { key: 'k', label: 'Shock 1', incident: INCIDENT, patient: INCIDENT, entry: shock.id, atMs: tick.now };
  open(shock, found);
  await press('line-patient', 'meant-2');
  const corrected = app.reports.own[0]?.id;
  expect(pressed.last).toMatchObject({ entry: corrected, patient: SECOND, label: 'Shock 1' });
  undoLast();
  expect(recorded().at(-1)).toEqual([INCIDENT, 'entry_withdrawn', { entry: corrected, reason: 'slip' }]);
});

it('moves what was seen of the arrest to another patient, never to another moment', () => {
  expect(linesOf(found, mine('arrest_described', 60, { collapsed_min_ago: 5 }))).toEqual([
    ['arrest_described', false, [2]],
    ['patient_found', false, []],
  ]);
});

it('moves it to the patient that was meant', async () => {
  const shock = mine('shock_delivered', 570, { energy_j: 150 });
  open(shock, found);
  await press('line-patient', 'meant-2');
  expect(recorded()).toEqual([
    [INCIDENT, 'shock_delivered', { energy_j: 150, patient: SECOND }],
    [INCIDENT, 'entry_withdrawn', { entry: shock.id, reason: 'wrong_patient' }],
  ]);
  expect(app.reports.own[0]?.at).toBe(shock.occurred_at);
});

it('asks for the reason only after withdraw is pressed', async () => {
  const shock = mine('shock_delivered', 570, { energy_j: 150 });
  open(shock);
  expect(screen.queryByTestId('withdraw-slip')).toBeNull();
  await press('line-withdraw', 'withdraw-slip');
  expect(recorded()).toEqual([[INCIDENT, 'entry_withdrawn', { entry: shock.id, reason: 'slip' }]]);
});
