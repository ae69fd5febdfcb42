// @vitest-environment happy-dom
/** The actions of a control room on the board, and its warnings. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { app } from '../../data/app';
import { startTestApp, type TestApp } from '../../data/testing/screens';
import { ok, refusedWith } from '../../data/testing/server';
import { until } from '../../data/testing/page';
import { tick, world, type IncidentView } from '../../data/world.svelte';
import type { Considered, SchemeRecord } from '../../wire/types';
import { route } from '../router.svelte';
import { AMBULANCE, CALL_MS, SampleIncident, sampleUnit } from '../testing/board';
import Board from './Board.svelte';

const scheme: SchemeRecord = {
  agency: AMBULANCE,
  name: 'wy',
  title: 'West Yorkshire',
  version: 3,
  effective_from: null,
  effective_to: null,
  on: true,
  switched: null,
  weekly_cap: 60,
  alerts_this_week: 12,
  yaml: null,
  versions: [],
};
const show = (...views: IncidentView[]) => {
  for (const view of views) world.incidents.set(view.record.id, view);
  return render(Board, { incident: null });
};
const hold = async (testid: string) => {
  vi.useFakeTimers();
  await fireEvent.pointerDown(screen.getByTestId(testid));
  await vi.advanceTimersByTimeAsync(650);
  vi.useRealTimers();
};
const crewed = () => new SampleIncident().alert(2, 'PX21', 'police', 180).alert(2, 'YA310', 'ambulance', 540);

let testApp: TestApp;
const asked = async (request: string, ...bodies: unknown[]) =>
  until(() => expect(testApp.server.bodiesOf(request).slice(-bodies.length)).toEqual(bodies));
const CALL = 'PATCH /api/calls/incident-1';
const TASKING = 'PUT /api/units/unit-YA310/tasking';

beforeEach(() => {
  testApp = startTestApp();
  world.ready = true;
  world.link = { state: 'live', cutOffSince: null, lastServerAt: null };
  world.person = {
    id: 'p',
    name: 'Alex Carter',
    role: 'control_room',
    agency: { id: AMBULANCE, name: '', service: 'ambulance' },
    unit: null,
    competences: [],
  };
  for (const unit of [
    sampleUnit('PX21', 'police'),
    sampleUnit('YA310', 'ambulance', { duty: 'divertible', task: 'JOB-7' }),
  ]) {
    world.units.set(unit.id, unit);
  }
  tick.now = CALL_MS + 61_000;
  testApp.server.answers = { 'GET /api/scheme': () => ok(scheme), [CALL]: () => ok({}) };
});

afterEach(() => {
  cleanup();
  world.incidents.clear();
  world.units.clear();
  world.updateReady = false;
  route.place = { name: 'job' };
});

test('a warning shows across the board, rings, and stops ringing when somebody takes it', async () => {
  const request = 'POST /api/incidents/incident-1/attentions/attention-not_displayed/seen';
  testApp.server.answers[request] = () => refusedWith('busy', 'The server is busy. Try again.', 503);
  const incident = crewed().warn(30, 'not_displayed', 'PX21');
  show(incident.view('full', { exercise: true }));
  const band = screen.getByTestId('attention');
  for (const words of ['Exercise', 'PX21 has not shown its alert: radio them.', '00:31'])
    expect(band.textContent).toContain(words);
  expect(screen.getByTestId('row-attention').textContent).toContain('radio them');
  expect(app.deskSound.ringing).toBe(true);
  expect(screen.getByTestId('sound-on')).toBeTruthy();
  await fireEvent.click(screen.getByTestId('look-after'));
  expect(await screen.findByText('The server is busy. Try again.')).toBeTruthy();
  testApp.server.answers[request] = () => ok(null);
  await fireEvent.click(screen.getByTestId('look-after'));
  await waitFor(() => expect(screen.queryByText('The server is busy. Try again.')).toBeNull());
  expect(testApp.server.bodiesOf(request)).toHaveLength(2);
  world.incidents.set(
    'incident-1',
    incident.add(62, 'attention_seen', { attention: 'attention-not_displayed' }).view(),
  );
  await waitFor(() => expect(screen.queryByTestId('look-after')).toBeNull());
  expect(app.deskSound.ringing).toBe(false);
});

test('an exercise is called a drill across the board and on its row', () => {
  show(crewed().view('full', { exercise: true }));
  expect(screen.getByTestId('exercise').textContent).toContain('DRILL');
  expect(screen.getByTestId('incident-row').textContent).toContain('EXERCISE');
});

test('the key C asks who would go from the centre of the map, and Escape closes it', async () => {
  const goes: Considered = {
    unit: 'unit-PX21',
    call_sign: 'PX21',
    service: 'police',
    role: 'co_responder',
    chosen: true,
    eta_s: 180,
    uncertainty_s: null,
    eta_source: null,
    distance_m: 900,
    checks: [],
  };
  const coverage = { considered: [goes], sentence: 'PX21 would be there first.', gain_s: 120 };
  testApp.server.answers['POST /api/coverage'] = () => ok(coverage);
  show();
  await fireEvent.keyDown(document.body, { key: 'c' });
  await fireEvent.click(screen.getByText('Use map centre'));
  expect((await screen.findByTestId('coverage-sentence')).textContent).toBe('PX21 would be there first.');
  expect(screen.getByTestId('coverage').textContent).toContain('Police, 3 min, 900 m');
  await waitFor(() => expect(screen.getByTestId('coverage-lines').querySelectorAll('line')).toHaveLength(1));
  await fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(screen.queryByTestId('coverage')).toBeNull();
  expect(screen.getByTestId('coverage-toggle').getAttribute('aria-pressed')).toBe('false');
});

test('a key that is typed into a field asks nothing', async () => {
  show(crewed().view());
  await fireEvent.keyDown(screen.getByTestId('relocate-address'), { key: 'c' });
  expect(screen.getByTestId('coverage-toggle').getAttribute('aria-pressed')).toBe('false');
});

test('a call is moved to what was pressed on the map, and back within ten seconds', async () => {
  show(crewed().view());
  await fireEvent.click(screen.getByTestId('relocate-pick'));
  await fireEvent.click(screen.getByText('Use map centre'));
  await fireEvent.input(screen.getByTestId('relocate-address'), { target: { value: 'Kirkgate, Leeds' } });
  await fireEvent.click(screen.getByTestId('relocate'));
  await fireEvent.click(await screen.findByTestId('pending-undo'));
  await asked(
    CALL,
    expect.objectContaining({
      address: 'Kirkgate, Leeds',
      location: expect.objectContaining({ source: 'desk' }) as unknown,
    }),
    expect.objectContaining({
      address: 'Briggate, Leeds',
      location: expect.objectContaining({ lat: 53.7965, lon: -1.542, source: 'cad' }) as unknown,
    }),
  );
  tick.now += 11_000;
  await waitFor(() => expect(screen.queryByTestId('pending-undo')).toBeNull());
});

test('hazards are changed as a list, information takes a press of 600 ms', async () => {
  show(crewed().view());
  await fireEvent.input(screen.getByTestId('hazards'), { target: { value: 'dog, gas' } });
  await fireEvent.click(screen.getByTestId('hazards-save'));
  await asked(CALL, { hazards: ['dog', 'gas'] });
  await fireEvent.input(screen.getByTestId('information'), { target: { value: ' Key under the mat ' } });
  await hold('information-add');
  await asked(CALL, { information: 'Key under the mat' });
});

test("a desk tasks its own agency's unit; what would take it off the call is held", async () => {
  testApp.server.answers[TASKING] = () => ok({ unit: world.units.get('unit-YA310') });
  show(crewed().view());
  expect(screen.queryByTestId('task-PX21')).toBeNull();
  const own = screen.getByTestId('unit-duty-YA310');
  expect(own.textContent).toContain('YA310 is on JOB-7, can be diverted');
  await fireEvent.click(within(own).getByTestId('task-YA310'));
  await asked(TASKING, { duty: 'divertible' });
  await fireEvent.click(await screen.findByTestId('pending-undo'));
  await asked(TASKING, { duty: 'divertible', task: 'JOB-7' });
  await fireEvent.change(within(own).getByRole('combobox'), { target: { value: 'busy' } });
  await hold('task-YA310');
  await asked(TASKING, { duty: 'busy' });
});

test('the scheme says whether it is on, and is switched by a press of 600 ms with a reason', async () => {
  testApp.server.answers['POST /api/scheme/switch'] = () => ok({ ...scheme, on: false });
  show();
  expect((await screen.findByTestId('scheme')).textContent).toContain('On — 12 of 60 this week');
  await fireEvent.click(screen.getByTestId('scheme-open'));
  await fireEvent.input(screen.getByTestId('scheme-reason'), { target: { value: 'Storm' } });
  await hold('scheme-switch');
  await asked('POST /api/scheme/switch', { on: false, reason: 'Storm' });
  await waitFor(() => expect(screen.getByTestId('scheme').textContent).toContain('Off — 12 of 60 this week'));
});

test('a new version waits until it is asked for', async () => {
  show();
  expect(screen.queryByTestId('update-ready')).toBeNull();
  world.updateReady = true;
  await fireEvent.click(within(await screen.findByTestId('update-ready')).getByRole('button'));
  expect(testApp.shell.taken).toBe(1);
});

test('devices that may not ring are counted at the top and say what is missing', () => {
  world.devices = [
    {
      device: 'd',
      label: 'Tablet 1',
      person_id: 'p1',
      signed_in: true,
      person: 'R. Haigh',
      call_sign: 'YA310',
      unit: 'unit-YA310',
      last_seen_at: new Date(CALL_MS + 60_000).toISOString(),
      enrolled_at: null,
      outbox: 0,
      readiness: null,
      push: false,
      tested: { socket: null, push: null },
      ready: false,
      missing: ['sound_locked', 'location_off'],
    },
  ];
  show();
  expect(screen.getByTestId('health-devices').textContent).toContain('1 not ready');
  expect(screen.getByTestId('device-row').textContent).toContain('Not ready: sound is locked, location is off');
  world.devices = [];
});

test('why not: the search says that a unit was not considered', async () => {
  show(
    crewed()
      .add(3, 'units_considered', { considered: [], sentence: 'PX21 goes: three minutes away.', occasion: 'call' })
      .view(),
  );
  expect(screen.getByTestId('why-sentence').textContent).toBe('PX21 goes: three minutes away.');
  await fireEvent.input(screen.getByTestId('why-search'), { target: { value: 'xt30' } });
  expect(screen.getByTestId('why-none').textContent).toContain('XT30 was not among the nearest considered.');
});

test('what the caller says is sent in the parts that were filled in, and the form is empty again', async () => {
  show(crewed().view());
  const save = screen.getByTestId('caller-save');
  expect(save).toHaveProperty('disabled', true);
  await fireEvent.input(screen.getByTestId('caller-patients'), { target: { value: '2' } });
  await fireEvent.input(screen.getByTestId('caller-floor'), { target: { value: '3' } });
  await fireEvent.click(save);
  await asked(CALL, { caller: { patients: 2, access: { floor: '3' } } });
  expect(await screen.findByText('Saved. Those on the way read it now.')).toBeTruthy();
  await waitFor(() => expect(screen.getByTestId('caller-floor')).toHaveProperty('value', ''));
  expect(save).toHaveProperty('disabled', true);
});
