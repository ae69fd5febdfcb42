// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../data/testing/screens';
import { ok, refusedWith } from '../../data/testing/server';
import { tick, world, type IncidentView } from '../../data/world.svelte';
import type { Role } from '../../wire/types';
import { SHIPPED_SERVICES } from '../../words/services.gen';
import { route } from '../router.svelte';
import { AMBULANCE, CALL_MS, POLICE, SampleIncident, sampleUnit } from '../testing/board';
import Board from './Board.svelte';

const seat = (role: Role, service: 'police' | 'ambulance') => {
  world.person = {
    id: 'p',
    name: 'Alex Carter',
    role,
    agency: { id: service === 'police' ? POLICE : AMBULANCE, name: '', service },
    unit: null,
    competences: [],
  };
};
const NOT_READY = {
  readiness: null,
  push: false,
  tested: { socket: null, push: null },
  ready: false,
  missing: ['no_test_alert'],
};
const show = (...views: IncidentView[]) => {
  for (const view of views) world.incidents.set(view.record.id, view);
  return render(Board, { incident: null });
};
const arrest = () =>
  new SampleIncident()
    .alert(2, 'PX21', 'police', 180)
    .alert(2, 'YA310', 'ambulance', 540)
    .answer(5, 'PX21', 'alert_displayed')
    .answer(9, 'PX21', 'alert_accepted')
    .reach(9, 'PX21', 'mobile');

let testApp: TestApp;

beforeEach(() => {
  testApp = startTestApp();
  world.ready = true;
  world.link = { state: 'live', cutOffSince: null, lastServerAt: null };
  world.session = {
    installation: 'test',
    version: '0',
    server_time: '',
    language: 'en',
    languages: ['en', 'es', 'he'],
    demo: true,
    running: [],
    ended: null,
    seal_key: null,
    device: null,
    time_zone: null,
    demo_accounts: [],
    services: [...SHIPPED_SERVICES],
    person: null,
    choose: [],
    area: null,
    push: null,
    house_key: null,
    protocols: [],
    kit_items: [],
    triage_tools: [],
    hospitals: [],
    tourniquets: { second_try: false },
    map: { kind: 'drawn', url: '', attribution: '', max_zoom: 0 },
    triggers: [
      { system: 'AMPDS', code: '9-E-1', label: 'Cardiac arrest', category: 'cardiac_arrest', co_responder: true },
    ],
  };
  seat('control_room', 'ambulance');
  for (const unit of [sampleUnit('PX21', 'police'), sampleUnit('YA310', 'ambulance')]) world.units.set(unit.id, unit);
  tick.now = CALL_MS + 61_000;
});

afterEach(() => {
  cleanup();
  world.incidents.clear();
  world.units.clear();
  world.devices = [];
  route.place = { name: 'job' };
  vi.useRealTimers();
  vi.clearAllMocks();
});

test('one line says what, where, since when, who and what is gained', () => {
  show(arrest().view());
  const row = screen.getByTestId('incident-row');
  for (const words of ['0412', 'Cardiac arrest, adult', 'Briggate, Leeds', '01:01', 'PX21', 'about 6 min sooner']) {
    expect(row.textContent).toContain(words);
  }
  expect(within(row).getByRole('img', { name: 'on the way' })).toBeTruthy();
});

test('the most urgent is opened, with its timeline and its ladder', () => {
  show(arrest().view());
  expect(screen.getByTestId('board-timeline').textContent).toContain('Since call');
  expect(screen.getAllByTestId('board-line').map((line) => line.dataset.kind)).toContain('alert_accepted');
  expect(screen.getByRole('list', { name: 'Progress of PX21' }).textContent).toContain('On the way');
});

test('another service sees that there is a clinical entry, and no more', () => {
  seat('supervisor', 'police');
  show(arrest().add(60, 'withheld').view('oversight'));
  const lines = screen.getAllByTestId('board-line').map((line) => line.textContent);
  expect(lines.at(-1)).toContain('Clinical entry — not for your service');
  expect(screen.getByTestId('board-clock').textContent).not.toContain('CPR');
  expect(screen.getByTestId('stand-down-PX21')).toBeTruthy();
  expect(screen.queryByTestId('stand-down-YA310')).toBeNull();
  expect(screen.queryByTestId('cancel-call')).toBeNull();
});

test('standing down takes a press of 600 ms, and says what the server answered', async () => {
  vi.useFakeTimers();
  const request = 'POST /api/incidents/incident-1/stand-down';
  testApp.server.answers[request] = () => refusedWith('unit_gone', 'PX21 is no longer on this incident.');
  show(arrest().view());
  const button = screen.getByTestId('stand-down-PX21');
  await fireEvent.pointerDown(button);
  await vi.advanceTimersByTimeAsync(500);
  await fireEvent.pointerUp(button);
  expect(testApp.server.bodiesOf(request)).toEqual([]);
  await fireEvent.pointerDown(button);
  await vi.advanceTimersByTimeAsync(650);
  vi.useRealTimers();
  expect(await screen.findByText('PX21 is no longer on this incident.')).toBeTruthy();
  expect(testApp.server.bodiesOf(request)).toEqual([{ unit: 'unit-PX21', cause: 'control_room', then: 'close' }]);
});

test('silent devices and unanswered alerts are counted at the top', () => {
  world.devices = [
    {
      device: 'd',
      label: 'Tablet 1',
      person_id: 'p1',
      signed_in: true,
      person: 'R. Haigh',
      call_sign: 'YA310',
      unit: 'unit-YA310',
      last_seen_at: new Date(CALL_MS).toISOString(),
      enrolled_at: null,
      outbox: 2,
      ...NOT_READY,
    },
  ];
  show(arrest().view());
  const health = screen.getByTestId('board-health').textContent;
  expect(health).toContain('1 silent');
  expect(health).toContain('1, oldest 00:59');
  expect(screen.getByTestId('device-row').dataset.hearing).toBe('silent');
});

test('a test call opens its incident and shows why', async () => {
  const { record } = arrest().view();
  const answer = {
    incident: record,
    alerts: [{ alert: 'a', unit: 'unit-PX21', call_sign: 'PX21', role: 'co_responder', eta_s: 180, distance_m: 900 }],
    considered: [
      {
        unit: 'unit-PX21',
        call_sign: 'PX21',
        service: 'police',
        role: 'co_responder',
        chosen: true,
        eta_s: 180,
        distance_m: 900,
        uncertainty_s: 60,
        eta_source: 'estimate',
        checks: [{ check: 'near', ok: true, reason: 'Nearest of four.', measured: null, threshold: null, unit: null }],
      },
    ],
    sentence: 'PX21 goes.',
    gain_s: 360,
  };
  testApp.server.answers['POST /api/calls'] = () => ok(answer);
  show();
  await fireEvent.click(screen.getByTestId('test-call-open'));
  await fireEvent.click(screen.getByTestId('test-call-place'));
  await waitFor(() => screen.getByTestId('test-call-answer'));
  expect(testApp.server.bodiesOf('POST /api/calls')[0]).toMatchObject({
    address: 'Briggate, Leeds LS1',
    exercise: false,
  });
  expect(screen.getByTestId('answer-why-PX21').textContent).toContain('Nearest of four.');
  expect(route.place).toEqual({ name: 'job' });
});

test('without WebGL there is a drawing with every unit and incident on it', () => {
  show(arrest().view());
  expect(screen.getByTestId('map').dataset.map).toBe('flat');
  expect(screen.getByTestId('unit-marker-PX21').textContent).toContain('on the way, incident 0412');
  expect(screen.getByTestId('incident-pin-0412')).toBeTruthy();
});
