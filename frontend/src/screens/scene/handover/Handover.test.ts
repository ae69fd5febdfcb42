// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recorded, startTestApp } from '../../../data/testing/screens';
import { now, tick, world } from '../../../data/world.svelte';
import {
  alertedEntries,
  CREW,
  entryOf,
  INCIDENT,
  instant,
  OWN_UNIT,
  partOf,
  viewOf,
} from '../../../timeline/testing/incident';
import type { Entry, Session } from '../../../wire/types';
import { pressed } from '../../shared/recorder.svelte';
import Handover from './Handover.svelte';

const SECOND = '0190a000-0000-7000-8000-000000000600';
const THIRD_CREW = '0190a000-0000-7000-8000-000000000003';
const HANDOVER = '0190a000-0000-7000-8000-000000000800';
const officer = { person: 'p1', name: 'Priya Shah', call_sign: 'LD41', service: 'police' as const };
const paramedic = { person: 'p2', name: 'Ewa Nowak', call_sign: 'YA104', service: 'ambulance' as const };

const offered = (second: number, over: object = {}, from = OWN_UNIT, text: string | null = null): Entry =>
  entryOf(
    'handover_offered',
    second,
    { handover: HANDOVER, patient: INCIDENT, from_unit: from, to_unit: CREW, ...over },
    { author: officer, unit: from, text },
  );
const of = (kind: string, second: number, more: object = {}, given: Partial<Entry> = {}): Entry =>
  entryOf(kind, second, { handover: HANDOVER, ...more }, { unit: CREW, author: paramedic, ...given });
const accepted = (second: number, given: Partial<Entry> = {}): Entry =>
  of('handover_accepted', second, { through_seq: 4 }, given);
const raised = (unit: string, sign: string): Entry =>
  entryOf('alert_raised', 2, {
    agency: unit,
    eta_s: 240,
    distance_m: 1_200,
    replaces: null,
    respond_within_s: 20,
    hold: false,
    uncertainty_s: 60,
    eta_source: 'estimate',
    alert: unit,
    unit,
    call_sign: sign,
    service: 'ambulance',
    role: 'crew',
  });

function show(more: Entry[], unit = OWN_UNIT, about: string | null = null): void {
  const view = viewOf([...alertedEntries(), ...more]);
  render(Handover, {
    view,
    part: view.state.involvements[unit] ?? partOf(),
    patient: INCIDENT,
    about,
    onback: vi.fn(),
  });
}

const press = (testid: string) => fireEvent.click(screen.getByTestId(testid));
const stage = () => screen.getByTestId('handover').dataset.stage;

async function write(testid: string, text: string): Promise<void> {
  await fireEvent.input(screen.getByTestId(`${testid}-text`), { target: { value: text } });
  await press(`${testid}-send`);
}

beforeEach(() => {
  startTestApp();
  vi.clearAllMocks();
  Object.assign(pressed, { last: null, resting: false });
  world.session = { hospitals: ['Aire Valley Infirmary', 'Calder Moor Hospital'] } as Partial<Session> as Session;
  world.link.state = 'live';
  tick.now = now();
});

afterEach(() => cleanup());

it('offers with one tap to the only crew, without asking which', async () => {
  show([]);
  expect(screen.queryByTestId('receivers')).toBeNull();
  await press('offer-handover');
  expect(recorded()).toEqual([
    [INCIDENT, 'offer_handover', expect.objectContaining({ patient: INCIDENT, to_unit: CREW })],
  ]);
});

it('offers to the crew that is furthest, or to the one chosen', async () => {
  show([raised(THIRD_CREW, 'YA200'), entryOf('status_reached', 30, { status: 'at_patient' }, { unit: THIRD_CREW })]);
  expect(screen.getByTestId('to-YA200').getAttribute('aria-pressed')).toBe('true');
  await press('to-YA104');
  await press('offer-handover');
  expect(recorded()).toEqual([[INCIDENT, 'offer_handover', expect.objectContaining({ to_unit: CREW })]]);
});

it('does not offer an officer’s patient where there is no crew, but does without a link', () => {
  const gone = entryOf('alert_declined', 20, { alert: CREW, reason: 'committed' }, { unit: CREW });
  show([gone]);
  expect(screen.getByTestId('offer-handover')).toHaveProperty('disabled', true);
  cleanup();
  world.link.state = 'cut_off';
  show([gone]);
  expect(screen.getByTestId('offer-handover')).toHaveProperty('disabled', false);
});

it('counts half a minute down while it is read aloud', async () => {
  tick.now = now();
  show([]);
  expect(screen.getByTestId('aloud').textContent).toContain('Read aloud: 30 s');
  await press('aloud');
  tick.now = now() + 12_000;
  await vi.waitFor(() => expect(screen.getByTestId('aloud').textContent).toMatch(/1[78] s left/));
  tick.now = now() + 31_000;
  await vi.waitFor(() => expect(screen.getByTestId('aloud').textContent).toContain('ask for the read-back'));
});

it('speaks in the form that is chosen', async () => {
  const history = entryOf('history_told', 50, { patient: INCIDENT, topic: 'allergies' }, { text: 'Penicillin' });
  show([history, entryOf('cpr_started', 40)]);
  expect(screen.getByTestId('atmist-treatment').textContent).toContain('CPR from');
  await press('form-imist');
  expect(screen.getByTestId('imist-allergies').textContent).toContain('Penicillin');
  await press('form-sbar');
  expect(screen.getByTestId('sbar-background').textContent).toContain('Medications: not known');
});

it('is heard, read back line by line, and then accepted', async () => {
  show([offered(60)], CREW, HANDOVER);
  expect(stage()).toBe('hear');
  expect(screen.queryByTestId('accept-handover')).toBeNull();
  await press('hear-handover');
  expect(recorded().at(-1)).toEqual([INCIDENT, 'receive_handover', { handover: HANDOVER }]);
  cleanup();
  pressed.resting = false;
  show([offered(60), of('handover_received', 70)], CREW, HANDOVER);
  await press('tick-treatment');
  expect(screen.getByTestId('tick-treatment').getAttribute('aria-pressed')).toBe('true');
  await press('accept-handover');
  expect(recorded().at(-1)).toEqual([INCIDENT, 'accept_handover', { handover: HANDOVER, through_seq: 5 }]);
});

it('goes back with a question in words', async () => {
  show([offered(60), of('handover_received', 70)], CREW, HANDOVER);
  await press('ask-handover');
  expect(screen.getByTestId('ask-send')).toHaveProperty('disabled', true);
  await write('ask', ' Since when? ');
  expect(recorded().at(-1)).toEqual([INCIDENT, 'return_handover', { handover: HANDOVER }, 'Since when?']);
});

it('shows the giver the question at once; the answer is a note, and the offer is the same', async () => {
  show([offered(60), of('handover_returned', 70, {}, { text: 'Since when?' })]);
  expect(stage()).toBe('answer');
  expect(screen.getByTestId('handover-question').textContent).toMatch(/YA104 asks\s*Since when\?/);
  await write('answer', 'Since 22:44');
  expect(recorded()).toEqual([
    [INCIDENT, 'note_added', { patient: INCIDENT }, 'Since 22:44'],
    [INCIDENT, 'offer_handover', { handover: HANDOVER, patient: INCIDENT, to_unit: CREW }],
  ]);
});

it('offers again without a word where the answer was given by voice', async () => {
  show([offered(60), of('handover_returned', 70, {}, { text: 'Since when?' })]);
  await press('answer-send');
  expect(recorded()).toEqual([[INCIDENT, 'offer_handover', { handover: HANDOVER, patient: INCIDENT, to_unit: CREW }]]);
});

it('lets the crew accept what was answered by voice', async () => {
  show([offered(60), of('handover_returned', 70, {}, { text: 'Since when?' })], CREW, HANDOVER);
  expect(stage()).toBe('asked');
  await press('accept-handover');
  expect(recorded().at(-1)).toEqual([INCIDENT, 'accept_handover', { handover: HANDOVER, through_seq: 5 }]);
});

it('shows the crew that the offer was withdrawn', () => {
  show([offered(60), of('handover_withdrawn', 70, {}, { unit: OWN_UNIT })], CREW, HANDOVER);
  expect(stage()).toBe('gone');
  expect(screen.getByTestId('handover-gone').textContent).toContain('LD41 took the offer back');
});

it('gives to a hospital: chosen or typed, heard, and accepted with a name', async () => {
  show([], CREW);
  expect(screen.getByTestId('offer-handover')).toHaveProperty('disabled', true);
  await press('to-other');
  await fireEvent.input(screen.getByTestId('to-other-name'), { target: { value: ' St Anne’s ' } });
  await press('offer-handover');
  expect(recorded().at(-1)).toEqual([
    INCIDENT,
    'offer_handover',
    expect.objectContaining({ patient: INCIDENT }),
    'St Anne’s',
  ]);
  cleanup();
  const given = offered(60, { to_unit: null }, CREW, 'St Anne’s');
  show([given], CREW);
  expect(stage()).toBe('hospital');
  expect(screen.queryByTestId('hospital-accept')).toBeNull();
  cleanup();
  pressed.resting = false;
  show([given, of('handover_received', 70)], CREW);
  expect(screen.getByTestId('hospital-accept-send')).toHaveProperty('disabled', true);
  await write('hospital-accept', 'Dr Imani Okafor, consultant');
  expect(recorded().at(-1)).toEqual([
    INCIDENT,
    'accept_handover',
    { handover: HANDOVER, through_seq: 5 },
    'Dr Imani Okafor, consultant',
  ]);
});

it('proposes the hospital that was pre-alerted', () => {
  show(
    [entryOf('pre_alert_given', 50, { patient: INCIDENT, eta_min: 8 }, { unit: CREW, text: 'Calder Moor Hospital' })],
    CREW,
  );
  const chosen = screen.getAllByTestId('to-hospital').filter((one) => one.getAttribute('aria-pressed') === 'true');
  expect(chosen.map((one) => one.textContent.trim())).toEqual(['Calder Moor Hospital']);
});

it('has a receipt with both names, what each is, the times and the patient', () => {
  show([entryOf('cpr_started', 40), offered(60), of('handover_received', 65), accepted(70)]);
  const receipt = screen.getByTestId('receipt').textContent.replace(/\s+/g, ' ');
  expect(receipt).toContain('Patient 0042.1, incident CR-0042');
  expect(receipt).toMatch(/Handed over by.*Priya Shah LD41, co-responder/);
  expect(receipt).toMatch(/Read back and accepted by.*Ewa Nowak YA104, crew/);
  expect(receipt).toContain(`Heard at ${new Date(instant(65)).toTimeString().slice(0, 5)}`);
  expect(screen.getByTestId('own-entries').textContent).toContain('What you did: 1 entry');
});

it('gives the record along with the receipt to a crew, once the acceptance has been sent, and to nobody of the police', async () => {
  const done = [entryOf('cpr_started', 40), offered(60), accepted(70)];
  show(done);
  expect(screen.queryByTestId('documents')).toBeNull();
  cleanup();
  const view = { ...viewOf([...alertedEntries(), ...done]), clearance: 'crew' as const };
  const { rerender } = render(Handover, {
    view,
    part: view.state.involvements[CREW] ?? partOf(),
    patient: INCIDENT,
    about: HANDOVER,
    onback: vi.fn(),
  });
  const page = screen.getByTestId('documents').querySelector('a');
  expect(page?.getAttribute('href')).toBe(`/api/incidents/${INCIDENT}/patients/${INCIDENT}/document.pdf`);
  await rerender({ view: { ...view, pendingIds: new Set(view.entries.slice(-1).map(({ id }) => id)) } });
  await waitFor(() => expect(screen.queryByTestId('documents')).toBeNull());
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Accepted, not sent yet');
});

it('names on the receipt who took over at the hospital', () => {
  const given = offered(60, { to_unit: null }, CREW, 'Calder Moor Hospital');
  show([given, accepted(70, { text: 'Dr Imani Okafor, consultant' })], CREW, HANDOVER);
  const hospital = screen.getByTestId('receipt-hospital').textContent.replace(/\s+/g, ' ').trim();
  expect(hospital).toBe('Taken over at Calder Moor Hospital by Dr Imani Okafor, consultant');
});

it('keeps several patients apart', async () => {
  const found = entryOf('patient_found', 30, { patient: SECOND, tag: 'A-7' });
  show([entryOf('cpr_started', 40), found, offered(60, { patient: SECOND }), accepted(70)]);
  expect(stage()).toBe('offer');
  expect(screen.getByTestId('handover-patient-1').textContent).toContain('yours');
  expect(screen.getByTestId('handover-patient-2').textContent).toContain('handed over');
  await press('handover-patient-2');
  expect(stage()).toBe('done');
  expect(screen.queryByTestId('act-clear')).toBeNull();
  await press('handover-patient-1');
  await press('offer-handover');
  expect(recorded().at(-1)).toEqual([INCIDENT, 'offer_handover', expect.objectContaining({ patient: INCIDENT })]);
});

it('opens on what must be answered, whichever patient is recorded', () => {
  const found = entryOf('patient_found', 30, { patient: SECOND, tag: null });
  show([found, offered(60, { patient: SECOND }), of('handover_returned', 70, {}, { text: 'Why?' })]);
  expect(stage()).toBe('answer');
  expect(screen.getByTestId('handover-patient-2').getAttribute('aria-pressed')).toBe('true');
});
