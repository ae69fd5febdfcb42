// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { app } from '../../../data/app';
import { lastRecorded, recorded, startTestApp } from '../../../data/testing/screens';
import { now, tick, world } from '../../../data/world.svelte';
import { alertedEntries, entryOf, INCIDENT, viewOf } from '../../../timeline/testing/incident';
import type { Entry, Session, TriageTool } from '../../../wire/types';
import { pressed } from '../../shared/recorder.svelte';
import Death from '../treatment/Death.svelte';
import Triage from './Triage.svelte';
import { firstTool, GLOVE_MS, tagFrom, toolsOf, typedDigit } from './triaging';

const onclose = vi.fn();
const OTHER = '0190a000-0000-7000-8000-000000000901';

function show(isClinician = false, more: Entry[] = [], patient = INCIDENT) {
  return render(Triage, { view: viewOf([...alertedEntries(), ...more]), patient, isClinician, onclose });
}

/** Each press well after the one before it. */
async function press(...testids: string[]): Promise<void> {
  for (const testid of testids) {
    vi.setSystemTime(Date.now() + GLOVE_MS);
    await fireEvent.click(screen.getByTestId(testid));
  }
}

const no = (times: number) => Array<string>(times).fill('answer-false');
const count = (digits: string) => [...digits.split('').map((digit) => `count-${digit}`), 'count-enter'];

function teach(...tools: TriageTool[]): void {
  world.session = { triage_tools: tools } as Partial<Session> as Session;
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T22:41:00.000Z') });
  startTestApp();
  vi.clearAllMocks();
  Object.assign(pressed, { last: null, resting: false });
  tick.now = now();
  teach('tst', 'mitt');
});

afterEach(() => {
  cleanup();
  world.session = null;
  vi.useRealTimers();
});

it('records at the first answer that decides', async () => {
  show();
  expect(screen.getByRole('heading').textContent).toBe('Walking?');
  await press('answer-true');
  const payload = { patient: INCIDENT, tool: 'tst', answers: { walking: true }, category: 'p3' };
  expect(recorded()).toEqual([[INCIDENT, 'triaged', payload]]);
  expect(screen.getByTestId('triage-result').textContent).toContain('P3');
  expect(pressed.last?.label).toBe('triage P3');
});

it('comes to not breathing and never to dead', async () => {
  show();
  await press(...no(4));
  const answers = { walking: false, severe_bleeding: false, talking: false, breathing: false };
  expect(recorded()).toEqual([
    [INCIDENT, 'triaged', { patient: INCIDENT, tool: 'tst', answers, category: 'not_breathing' }],
  ]);
  expect(screen.getByTestId('triage-result').textContent).toContain(
    'CPR if resources allow. This is no diagnosis of death.',
  );
});

it('takes the second press of a glove for none', async () => {
  show();
  await press('answer-false');
  await fireEvent.click(screen.getByTestId('answer-true'));
  expect(recorded()).toEqual([]);
  expect(screen.getByRole('heading').textContent).toBe('Severe bleeding?');
});

it('goes back by one answer', async () => {
  show();
  await press('answer-false', 'answer-false', 'triage-back', 'answer-true');
  expect(recorded()).toEqual([
    [
      INCIDENT,
      'triaged',
      { patient: INCIDENT, tool: 'tst', answers: { walking: false, severe_bleeding: true }, category: 'p1' },
    ],
  ]);
});

it('asks a clinician for rates on large digits', async () => {
  show(true);
  await press('answer-false', 'answer-false', 'answer-true', 'answer-true', ...count('34'), ...count('24'));
  const answers = { catastrophic_bleeding: false, walking: false, breathing: true, voice: true, age: 34, rr: 24 };
  expect(recorded()).toEqual([[INCIDENT, 'triaged', { patient: INCIDENT, tool: 'mitt', answers, category: 'p1' }]]);
});

it('knows the age where it was recorded', async () => {
  show(true, [entryOf('patient_described', 60, { age_years: 2 })]);
  await press('answer-false', 'answer-false', 'answer-true', 'answer-true', 'count-enter');
  expect(recorded()[0]?.[2]).toMatchObject({ answers: { age: 2 }, category: 'p1' });
});

it('has a clinician hold before somebody is dead', async () => {
  show(true);
  await press(...no(3), ...count('40'));
  expect(recorded()).toEqual([]);
  await fireEvent.pointerDown(screen.getByTestId('triage-dead'));
  await vi.advanceTimersByTimeAsync(600);
  const answers = { catastrophic_bleeding: false, walking: false, breathing: false, age: 40 };
  expect(recorded()).toEqual([[INCIDENT, 'triaged', { patient: INCIDENT, tool: 'mitt', answers, category: 'dead' }]]);
});

it('lets nobody else record it, and offers Ten Second Triage instead', async () => {
  teach('mitt');
  show(false);
  await press(...no(3), ...count('40'));
  expect(screen.queryByTestId('triage-dead')).toBeNull();
  expect(screen.getByTestId('triage-result').textContent).toContain('Only a clinician may record a death.');
  expect(screen.queryByTestId('triage-label')).toBeNull();
  await press('use-tst');
  expect(screen.getByRole('heading').textContent).toBe('Walking?');
  await press(...no(4));
  expect(recorded()[0]?.[2]).toMatchObject({ tool: 'tst', category: 'not_breathing' });
});

it('returns to the last question when the triage is withdrawn', async () => {
  const { rerender } = show();
  await press('answer-false', 'answer-true');
  const triaged = lastRecorded();
  const payload = {
    patient: INCIDENT,
    tool: 'tst',
    answers: { walking: false, severe_bleeding: true },
    category: 'p1',
  };
  const author = { person: 'p', name: 'Sam', call_sign: 'LD41', service: 'police' as const };
  const entries = [
    entryOf('triaged', 60, payload, { id: triaged, author }),
    entryOf('entry_withdrawn', 63, { entry: triaged, reason: 'slip' }, { author }),
  ];
  await rerender({ view: viewOf([...alertedEntries(), ...entries]), patient: INCIDENT, isClinician: false, onclose });
  expect(screen.getByRole('heading').textContent).toBe('Severe bleeding?');
  await press('answer-false');
  expect(screen.getByRole('heading').textContent).toBe('Talking?');
});

it('triages again as a new entry', async () => {
  show();
  await press('answer-true', 'triage-again', 'answer-true');
  expect(recorded().map(([, kind]) => kind)).toEqual(['triaged', 'triaged']);
});

it('finds the next patient, with the tag as a label can bear it', async () => {
  show();
  await press('answer-true');
  await vi.advanceTimersByTimeAsync(1_000);
  await fireEvent.input(screen.getByTestId('next-tag'), { target: { value: 'b 12' } });
  await press('next-patient');
  const [, kind, payload] = recorded().at(-1) ?? [];
  const { patient } = payload as { patient: string };
  expect([kind, payload]).toEqual(['patient_found', { patient, tag: 'B12' }]);
  expect(patient).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  const { state } = viewOf([...alertedEntries(), entryOf('patient_found', 90, { patient, tag: 'B12' })]);
  expect(app.choices.patient(INCIDENT, state)).toBe(patient);
});

it('names the patient, and shows the triage before', () => {
  const found = entryOf('patient_found', 60, { patient: OTHER, tag: 'A7' });
  show(
    false,
    [found, entryOf('triaged', 70, { patient: OTHER, tool: 'tst', answers: { walking: true }, category: 'p3' })],
    OTHER,
  );
  expect(screen.getByTestId('triage').textContent).toContain('Patient 0042.2');
  expect(screen.getByTestId('triage').textContent).toContain('A7');
  expect(screen.getByTestId('triage-label').dataset.category).toBe('p3');
});

it('keeps the tool for the next patient', async () => {
  show();
  await press('tool-mitt');
  expect(screen.getByRole('heading').textContent).toBe('Catastrophic bleeding?');
  cleanup();
  show();
  expect(screen.getByRole('heading').textContent).toBe('Catastrophic bleeding?');
  await press('tool-tst');
});

it('begins with the tool of one’s own skill', () => {
  expect(firstTool(['tst', 'mitt'], true)).toBe('mitt');
  expect(firstTool(['tst', 'mitt'], false)).toBe('tst');
  expect(firstTool(['start', 'jumpstart'], true)).toBe('start');
  expect([toolsOf(undefined), toolsOf([]), toolsOf(['start'])]).toEqual([['tst'], ['tst'], ['start']]);
});

it('takes digits as far as a number can go', () => {
  expect(['1', '2', '0'].reduce((text, digit) => typedDigit(text, digit, 120), '')).toBe('120');
  expect([
    typedDigit('12', '1', 120),
    typedDigit('0', '7', 120),
    typedDigit('30', '1', 300),
    typedDigit('300', '0', 3000),
  ]).toEqual(['12', '7', '30', '300']);
  expect(tagFrom('p1/é-a 9')).toBe('P1-A9');
});

it('records a death as it was found, in the order of the list, by holding', async () => {
  render(Death, { view: viewOf(alertedEntries()), patient: INCIDENT, onclose });
  expect(screen.getByTestId('death-record')).toHaveProperty('disabled', true);
  await press(
    'criterion-no_exclusion',
    'criterion-rigor_mortis',
    'criterion-asystole_20_min_als',
    'criterion-rigor_mortis',
  );
  await fireEvent.pointerDown(screen.getByTestId('death-record'));
  await vi.advanceTimersByTimeAsync(600);
  const payload = { patient: INCIDENT, criteria: ['asystole_20_min_als', 'no_exclusion'] };
  expect(recorded()).toEqual([[INCIDENT, 'life_extinct_recognised', payload]]);
  expect(onclose).toHaveBeenCalledOnce();
});
