// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { signInAs, startTestApp, type TestApp } from '../../data/testing/screens';
import { ok, refusedWith } from '../../data/testing/server';
import Administration from './Administration.svelte';
import { deviceRows, healthRows, peopleRows, protocolRows, tokenRows } from './rows';

const NOW_MS = Date.parse('2026-11-22T22:40:00.000Z');
const person = {
  id: 'p1',
  name: 'Danielle Mostyn',
  username: 'officer',
  role: 'responder' as const,
  is_active: true,
  last_seen_at: '2026-11-22T22:38:00.000Z',
};
const competence = {
  person: 'p1',
  name: 'Danielle Mostyn',
  code: 'co_responder',
  awarded: '2024-11-22',
  expires: '2026-11-22',
  issuer: 'Training',
};
const device = {
  device: 'd1',
  label: 'Tablet',
  person_id: 'p1',
  signed_in: true,
  person: 'Danielle Mostyn',
  call_sign: 'XT21',
  unit: 'u1',
  last_seen_at: '2026-11-22T22:39:30.000Z',
  enrolled_at: null,
  outbox: 0,
  readiness: null,
  push: true,
  tested: { socket: null, push: null },
  ready: false,
  missing: ['no_test_alert'],
};
let test: TestApp;

beforeEach(() => {
  test = startTestApp();
  signInAs('administrator');
});
afterEach(() => cleanup());

it('says what is wrong with a part, and nothing of one that works', () => {
  const rows = healthRows({
    status: 'degraded',
    parts: { database: 'up', bell: 'in_this_process', push: 'off', deadlines: 'late' },
    late_s: 9,
  });
  expect(rows.map(({ cells, look, fault }) => [...cells, look, fault])).toEqual([
    ['Database', 'Up', 'done', null],
    ['Wake-ups between processes', 'In this process', 'done', null],
    ['Push', 'Off: VAPID_PRIVATE_KEY is not set', 'danger', 'Off: VAPID_PRIVATE_KEY is not set'],
    ['Deadlines', '9 s late: no process watches them', 'danger', '9 s late: no process watches them'],
  ]);
});

it.each([
  ['2026-11-22', null],
  ['2026-11-21', 'Certificate expired'],
])('a certificate to %s: %s', (expires, fault) => {
  const [row] = peopleRows([person], [{ ...competence, expires }], NOW_MS);
  expect(row?.fault).toBe(fault);
  expect(row?.cells).toEqual(['Danielle Mostyn', 'officer', 'Responder', '2 min ago', `Co-responder until ${expires}`]);
});

it('says what a device on duty lacks', () => {
  const rows = deviceRows([device, { ...device, device: 'd2', unit: null, call_sign: null }], NOW_MS);
  expect(rows.map(({ cells, fault }) => [cells[2], cells[4], fault])).toEqual([
    ['XT21', 'Not ready', 'no test alert received this shift'],
    ['–', 'Not on duty', null],
  ]);
});

it('knows a token that was revoked, has expired or will', () => {
  const token = {
    id: 't1',
    label: 'CAD',
    created_at: '2026-01-02T03:04:05.000Z',
    last_used_at: null,
    revoked_at: null,
    expires_at: null,
    scopes: ['calls' as const],
    networks: [],
  };
  const others = [
    { ...token, id: 't2', revoked_at: '2026-02-03T00:00:00.000Z' },
    { ...token, id: 't3', expires_at: '2025-12-31T00:00:00.000Z' },
    { ...token, id: 't4', expires_at: '2099-02-03T00:00:00.000Z' },
  ];
  const rows = tokenRows([token, ...others], NOW_MS);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['CAD', '2026-01-02', 'never', 'Valid'],
    ['CAD', '2026-01-02', 'never', 'Revoked 2026-02-03'],
    ['CAD', '2026-01-02', 'never', 'Expired 2025-12-31'],
    ['CAD', '2026-01-02', 'never', 'Until 2099-02-03'],
  ]);
});

it('has no protocol to show before the session names one', () => {
  expect(protocolRows([])).toEqual([]);
});

function answer(): void {
  const answers = {
    'GET /api/people': { people: [person] },
    'GET /api/devices': { devices: [device] },
    'GET /api/competences': { competences: [competence] },
    'GET /api/tokens': { tokens: [] },
    'GET /api/scheme': null,
    'GET /readyz': { status: 'ready', parts: { database: 'up' } },
  };
  for (const [request, given] of Object.entries(answers)) test.server.answers[request] = () => ok(given);
}

it('shows the agency, its people and devices, and that all works', async () => {
  answer();
  render(Administration);
  const people = await screen.findByTestId('admin-people');
  expect(within(people).getByText('officer')).toBeTruthy();
  expect(screen.getByTestId('admin-devices').textContent).toContain('no test alert received this shift');
  expect(screen.getByTestId('admin-health').textContent).toContain('Everything works.');
  expect(screen.getByTestId('admin-scheme').textContent).toContain('This agency has no scheme of its own.');
});

it('says why it has nothing to show', async () => {
  answer();
  test.server.answers['GET /api/people'] = () => refusedWith('busy', 'Try again in a moment.');
  render(Administration);
  expect((await screen.findByRole('alert')).textContent).toContain('Try again in a moment.');
});
