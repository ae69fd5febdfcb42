// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { app } from '../../../data/app';
import { recorded, startTestApp } from '../../../data/testing/screens';
import { tick, world } from '../../../data/world.svelte';
import { alertedEntries, entryOf, INCIDENT, instant, viewOf } from '../../../timeline/testing/incident';
import type { Entry } from '../../../wire/types';
import { pressed } from '../../shared/recorder.svelte';
import UndoBar from '../../shared/UndoBar.svelte';
import PatientBar from './PatientBar.svelte';
import PatientPanel from './PatientPanel.svelte';

const SECOND = '0190a000-0000-7000-8000-000000000502';
const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const found = entryOf('patient_found', 5, { patient: SECOND, tag: 'A12' });
const onopen = vi.fn();

function panel(more: Entry[] = [], patient = INCIDENT, mayIdentify = true): void {
  render(PatientPanel, { view: viewOf([...alertedEntries(), ...more]), patient, mayIdentify, onclose: vi.fn() });
}

function bar(more: Entry[], patient = INCIDENT) {
  const view = viewOf([...alertedEntries(), ...more]);
  world.incidents.set(INCIDENT, view);
  render(PatientBar, { view, patient, isOpen: false, onopen });
  return view;
}

async function press(...testids: string[]): Promise<void> {
  for (const testid of testids) await fireEvent.click(screen.getByTestId(testid));
}

async function type(testid: string, value: string): Promise<void> {
  await fireEvent.input(screen.getByTestId(testid), { target: { value } });
}

const textOf = (testid: string) => screen.getByTestId(testid).textContent.replace(/\s+/g, ' ').trim();

beforeEach(() => {
  startTestApp();
  vi.clearAllMocks();
  world.incidents.clear();
  Object.assign(pressed, { last: null, resting: false });
  tick.now = Date.parse(instant(20 * 60));
});
afterEach(() => cleanup());

it('shows for whom the device records, and what distinguishes the others', () => {
  const worn = entryOf('tourniquet_applied', 0, {
    patient: SECOND,
    tourniquet: 't',
    limb: 'left_leg',
    time_known: true,
  });
  const sorted = entryOf('triaged', 60, { patient: SECOND, tool: 'tst', answers: {}, category: 'p1' });
  bar([found, worn, sorted, entryOf('cpr_started', 90)]);
  expect(textOf('patient-1')).toBe('Recording for Patient 1 0042.1 CPR running');
  expect(textOf('patient-2')).toBe('Patient 2 A12 P1 by Ten Second Triage Tourniquet Left leg: 20 min TQ 20 min');
  expect([1, 2].map((n) => screen.getByTestId(`patient-${n}`).getAttribute('aria-pressed'))).toEqual(['true', 'false']);
});

it('changes to the one that is tapped, and opens the one that is chosen', async () => {
  const { state } = bar([found]);
  await press('patient-2');
  expect(app.choices.patient(INCIDENT, state)).toBe(SECOND);
  expect(onopen).not.toHaveBeenCalled();
  await press('patient-1');
  expect(onopen).toHaveBeenCalledOnce();
  expect(recorded()).toEqual([]);
});

it('adds a patient under an id of its own', async () => {
  bar([found]);
  await press('patient-add');
  expect(recorded()).toEqual([
    [INCIDENT, 'patient_found', { patient: expect.stringMatching(UUID7) as string, tag: null }],
  ]);
});

it('leaves out those who turned out to be another', () => {
  bar([found, entryOf('patients_merged', 9, { patient: SECOND, into: INCIDENT })]);
  expect(screen.queryByTestId('patient-2')).toBeNull();
});

it('names the patient on the strip that takes a press back, where there are several', () => {
  pressed.last = { key: 'k', label: 'Shock 1', incident: INCIDENT, patient: SECOND, entry: 'e', atMs: tick.now };
  world.incidents.set(INCIDENT, viewOf([...alertedEntries(), found]));
  render(UndoBar);
  expect(textOf('undo')).toBe('Undo Shock 1, patient 2 · 10 s');
  cleanup();
  world.incidents.set(INCIDENT, viewOf(alertedEntries()));
  render(UndoBar);
  expect(textOf('undo')).toBe('Undo Shock 1 · 10 s');
});

it('records only the described fields', async () => {
  panel();
  expect(screen.getByTestId('describe-record')).toHaveProperty('disabled', true);
  await press('age-older_adult', 'sex-female');
  await type('patient-years', '71');
  await type('patient-tag', 'b 7');
  await press('describe-record');
  expect(recorded()).toEqual([
    [
      INCIDENT,
      'patient_described',
      {
        patient: INCIDENT,
        age_band: 'older_adult',
        age_years: 71,
        sex: 'female',
        pregnant: null,
        tag: 'B-7',
      },
    ],
  ]);
});

it.each([
  ['patient-years', '131'],
  ['patient-years', '7x'],
  ['patient-tag', 'Ä1'],
])('does not record %s of %s', async (testid, value) => {
  panel();
  await press('sex-male');
  await type(testid, value);
  expect(screen.getByTestId('describe-record')).toHaveProperty('disabled', true);
});

it('records the history in the text, under its topic', async () => {
  panel();
  await press('patient-part-history', 'topic-allergies');
  await type('history-text', ' Penicillin ');
  await press('history-record');
  expect(recorded()).toEqual([[INCIDENT, 'history_told', { patient: INCIDENT, topic: 'allergies' }, 'Penicillin']]);
});

it('shows the recorded history', async () => {
  panel([entryOf('history_told', 60, { topic: 'mechanism' }, { text: 'Fell from a ladder' })]);
  await press('patient-part-history');
  expect(textOf('history')).toMatch(/^\d\d:41 Mechanism Fell from a ladder$/);
});

it('keeps who it is in the text alone', async () => {
  panel();
  await press('patient-part-identity');
  await type('identity-name', ' Alex Example ');
  await type('identity-born', '1961-02-28');
  await type('identity-nhs', '943 476 5919');
  await press('identity-record');
  expect(recorded()).toEqual([
    [
      INCIDENT,
      'patient_identified',
      { patient: INCIDENT },
      '{"name":"Alex Example","born":"1961-02-28","nhs_number":"9434765919"}',
    ],
  ]);
});

it('asks to read a number again whose check digit does not fit, and a day to come', async () => {
  panel();
  await press('patient-part-identity');
  await type('identity-name', 'Alex Example');
  await type('identity-nhs', '943 476 5918');
  expect(textOf('identity-record-fault')).toContain('Read it again');
  expect(screen.getByTestId('identity-record')).toHaveProperty('disabled', true);
  await type('identity-nhs', '');
  expect(screen.getByTestId('identity-record')).toHaveProperty('disabled', false);
  await type('identity-born', '2026-11-23');
  expect(screen.getByTestId('identity-record')).toHaveProperty('disabled', true);
});

it('shows the identity to those who receive it', async () => {
  const text = '{"name":"Alex Example","born":null,"nhs_number":"9434765919"}';
  panel([entryOf('patient_identified', 60, {}, { text })]);
  await press('patient-part-identity');
  expect(textOf('identity-known')).toBe('Alex Example NHS 943 476 5919');
});

it('has no identity for those who may not record it', () => {
  panel([], INCIDENT, false);
  expect(screen.queryByTestId('patient-part-identity')).toBeNull();
});

it('takes a hold to merge two patients', async () => {
  vi.useFakeTimers();
  panel([found], SECOND);
  await press('patient-part-merge', 'merge-1');
  expect(recorded()).toEqual([]);
  await fireEvent.pointerDown(screen.getByTestId('merge-1'));
  vi.advanceTimersByTime(600);
  vi.useRealTimers();
  expect(recorded()).toEqual([[INCIDENT, 'patients_merged', { patient: SECOND, into: INCIDENT }]]);
});

it('offers no merge where there is one patient', () => {
  panel();
  expect(screen.queryByTestId('patient-part-merge')).toBeNull();
});

it('records what bystanders saw of the arrest, and shows what is known', async () => {
  panel([entryOf('arrest_described', 600, { witnessed_by: 'nobody', collapsed_min_ago: 8, place: 'home' })]);
  await press('patient-part-arrest');
  expect(screen.getByTestId('witnessed-nobody').getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText(/Collapsed, minutes ago \(recorded: about \d\d:\d\d\)/)).toBeTruthy();
  expect(screen.getByTestId('arrest-record')).toHaveProperty('disabled', true);
  await press(
    'witnessed-family',
    'bystander-cpr-compressions',
    'phone-cpr-true',
    'bystander-aed-none',
    'cause-medical',
    'place-street',
  );
  await type('collapsed-ago', ' 6 ');
  await press('arrest-record');
  expect(recorded()).toEqual([
    [
      INCIDENT,
      'arrest_described',
      {
        patient: INCIDENT,
        witnessed_by: 'family',
        collapsed_min_ago: 6,
        cause: 'medical',
        bystander_cpr: 'compressions',
        bystander_aed: 'none',
        phone_cpr: true,
        place: 'street',
      },
    ],
  ]);
});

it.each(['241', '-1', 'six'])('does not record a collapse %s minutes ago', async (typed) => {
  panel();
  await press('patient-part-arrest', 'witnessed-family');
  await type('collapsed-ago', typed);
  expect(screen.getByTestId('arrest-record')).toHaveProperty('disabled', true);
  expect(screen.getByText('Minutes are a number from 0 to 240.')).toBeTruthy();
});

it('asks about an arrest only of somebody who was in one', () => {
  panel([found], SECOND);
  expect(screen.queryByTestId('patient-part-arrest')).toBeNull();
});
