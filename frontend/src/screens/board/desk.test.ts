// @vitest-environment happy-dom
/** The actions of a control room on the board, and its warnings. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeWarning } from '../../data/boardWarnings';
import { changeCall } from '../../data/calls';
import { askCoverage } from '../../data/coverage';
import { ringDesk } from '../../data/deskSound.svelte';
import { getScheme, switchScheme } from '../../data/scheme';
import { taskUnit } from '../../data/tasking';
import { applyUpdate } from '../../data/update';
import { tick, world, type IncidentView } from '../../data/world.svelte';
import type { CallAnswer, Considered, SchemeRecord } from '../../wire/types';
import { route } from '../router.svelte';
import { AMBULANCE, CALL_MS, SampleIncident, sampleUnit } from '../testing/board';
import Board from './Board.svelte';

vi.mock('../../data/calls', async (load) => ({ ...(await load<object>()), changeCall: vi.fn() }));
vi.mock('../../data/boardWarnings', () => ({ takeWarning: vi.fn() }));
vi.mock('../../data/coverage', () => ({ askCoverage: vi.fn() }));
vi.mock('../../data/scheme', () => ({ getScheme: vi.fn(), switchScheme: vi.fn() }));
vi.mock('../../data/tasking', () => ({ taskUnit: vi.fn() }));
vi.mock('../../data/update', () => ({ applyUpdate: vi.fn() }));
vi.mock('../../data/deskSound.svelte', () => ({
  deskSound: { ready: false },
  watchDeskSound: vi.fn(),
  unlockDeskSound: vi.fn(),
  ringDesk: vi.fn(),
}));

const refusal = { code: 'no_link', detail: 'No link to the server.', status: 0, retryable: true };
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

beforeEach(() => {
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
  vi.mocked(getScheme).mockResolvedValue(scheme);
  vi.mocked(changeCall).mockResolvedValue({} as CallAnswer);
});

afterEach(() => {
  cleanup();
  world.incidents.clear();
  world.units.clear();
  world.updateReady = false;
  route.place = { name: 'job' };
  vi.clearAllMocks();
});

test('a warning shows across the board, rings, and stops ringing when somebody takes it', async () => {
  vi.mocked(takeWarning).mockResolvedValueOnce(refusal).mockResolvedValueOnce(null);
  const incident = crewed().warn(30, 'not_displayed', 'PX21');
  show(incident.view('full', { exercise: true }));
  const band = screen.getByTestId('attention');
  for (const words of ['Exercise', 'PX21 has not shown its alert: radio them.', '00:31'])
    expect(band.textContent).toContain(words);
  expect(screen.getByTestId('row-attention').textContent).toContain('radio them');
  expect(ringDesk).toHaveBeenLastCalledWith(true);
  expect(screen.getByTestId('sound-on')).toBeTruthy();
  await fireEvent.click(screen.getByTestId('look-after'));
  expect(await screen.findByText('No link to the server.')).toBeTruthy();
  await fireEvent.click(screen.getByTestId('look-after'));
  expect(takeWarning).toHaveBeenLastCalledWith('incident-1', 'attention-not_displayed');
  world.incidents.set(
    'incident-1',
    incident.add(62, 'attention_seen', { attention: 'attention-not_displayed' }).view(),
  );
  await waitFor(() => expect(screen.queryByTestId('look-after')).toBeNull());
  expect(ringDesk).toHaveBeenLastCalledWith(false);
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
  vi.mocked(askCoverage).mockResolvedValue({ considered: [goes], sentence: 'PX21 would be there first.', gain_s: 120 });
  show();
  await fireEvent.keyDown(document.body, { key: 'c' });
  await fireEvent.click(screen.getByText('Take its centre'));
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
  await fireEvent.click(screen.getByText('Take its centre'));
  await fireEvent.input(screen.getByTestId('relocate-address'), { target: { value: 'Kirkgate, Leeds' } });
  await fireEvent.click(screen.getByTestId('relocate'));
  expect(vi.mocked(changeCall).mock.lastCall?.[1]).toMatchObject({
    address: 'Kirkgate, Leeds',
    location: { source: 'desk' },
  });
  await fireEvent.click(await screen.findByTestId('deed-undo'));
  expect(vi.mocked(changeCall).mock.lastCall?.[1]).toMatchObject({
    address: 'Briggate, Leeds',
    location: { lat: 53.7965, lon: -1.542, source: 'cad' },
  });
  tick.now += 11_000;
  await waitFor(() => expect(screen.queryByTestId('deed-undo')).toBeNull());
});

test('hazards are changed as a list, information takes a press of 600 ms', async () => {
  show(crewed().view());
  await fireEvent.input(screen.getByTestId('hazards'), { target: { value: 'dog, gas' } });
  await fireEvent.click(screen.getByTestId('hazards-save'));
  expect(changeCall).toHaveBeenLastCalledWith('incident-1', { hazards: ['dog', 'gas'] });
  await fireEvent.input(screen.getByTestId('information'), { target: { value: ' Key under the mat ' } });
  await hold('information-add');
  expect(changeCall).toHaveBeenLastCalledWith('incident-1', { information: 'Key under the mat' });
});

test("a desk tasks its own agency's unit; what would take it off the call is held", async () => {
  vi.mocked(taskUnit).mockResolvedValue(null);
  show(crewed().view());
  expect(screen.queryByTestId('task-PX21')).toBeNull();
  const own = screen.getByTestId('unit-duty-YA310');
  expect(own.textContent).toContain('YA310 is on JOB-7, can be diverted');
  await fireEvent.click(within(own).getByTestId('task-YA310'));
  expect(taskUnit).toHaveBeenLastCalledWith('unit-YA310', { duty: 'divertible', task: null });
  await fireEvent.click(await screen.findByTestId('deed-undo'));
  expect(taskUnit).toHaveBeenLastCalledWith('unit-YA310', { duty: 'divertible', task: 'JOB-7' });
  await fireEvent.change(within(own).getByRole('combobox'), { target: { value: 'busy' } });
  await hold('task-YA310');
  expect(taskUnit).toHaveBeenLastCalledWith('unit-YA310', { duty: 'busy', task: null });
});

test('the scheme says how it stands, and is switched by a press of 600 ms with a reason', async () => {
  vi.mocked(switchScheme).mockResolvedValue({ ...scheme, on: false });
  show();
  expect((await screen.findByTestId('scheme')).textContent).toContain('On — 12 of 60 this week');
  await fireEvent.click(screen.getByTestId('scheme-open'));
  await fireEvent.input(screen.getByTestId('scheme-reason'), { target: { value: 'Storm' } });
  await hold('scheme-switch');
  expect(switchScheme).toHaveBeenCalledExactlyOnceWith(false, 'Storm');
  await waitFor(() => expect(screen.getByTestId('scheme').textContent).toContain('Off — 12 of 60 this week'));
});

test('a new version waits until it is asked for', async () => {
  show();
  expect(screen.queryByTestId('update-ready')).toBeNull();
  world.updateReady = true;
  await fireEvent.click(within(await screen.findByTestId('update-ready')).getByRole('button'));
  expect(applyUpdate).toHaveBeenCalledOnce();
});

test('devices that may not ring are counted at the top and say what is missing', () => {
  world.devices = [
    {
      device: 'd',
      label: 'Tablet 1',
      person: 'R. Haigh',
      call_sign: 'YA310',
      unit: 'unit-YA310',
      last_seen_at: new Date(CALL_MS + 60_000).toISOString(),
      outbox: 0,
      readiness: null,
      push: false,
      tested: { socket: null, push: null },
      ready: false,
      missing: ['sound is off'],
    },
  ];
  show();
  expect(screen.getByTestId('health-devices').textContent).toContain('1 not ready');
  expect(screen.getByTestId('device-row').textContent).toContain('Not ready: sound is off');
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
