// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { app } from '../../data/app';
import { signInAs, startTestApp, type TestApp } from '../../data/testing/screens';
import { ok } from '../../data/testing/server';
import { world } from '../../data/world.svelte';
import type { Session, WelfareCheckIn } from '../../wire/types';
import Welfare from './Welfare.svelte';

const waiting: WelfareCheckIn = {
  id: 'c1',
  incident_number: 'WY-20261122-0042',
  day: 'first',
  due_at: '2026-11-22T21:00:00.000Z',
  answered_at: '2026-11-22T21:05:00.000Z',
  answers: { sleep: 2, images: 4, alone: 0, talk: true, note: 'In the evening, please.' },
  person: { id: 'p1', name: 'Zainab Qadri' },
  severe: true,
  needs_call: true,
  taken: null,
};
const calm: WelfareCheckIn = {
  ...waiting,
  id: 'c2',
  answers: { sleep: 0, images: 0, alone: 0, talk: false, note: null },
  person: { id: 'p2', name: 'Gareth Penhallow' },
  severe: false,
  needs_call: false,
};
let test: TestApp;

beforeEach(() => {
  test = startTestApp();
  signInAs('welfare');
  world.session = { push: null } as unknown as Session;
  app.checkIns.show([waiting, calm]);
});
afterEach(() => cleanup());

it('shows who waits for a call first, with the answers', () => {
  render(Welfare);
  expect(screen.getByText('1 person is waiting for a call')).toBeTruthy();
  const line = screen.getByTestId('needs-call').textContent;
  for (const words of [
    'Zainab Qadri',
    'would like to talk, answers are severe',
    'All the time',
    'In the evening, please.',
  ])
    expect(line).toContain(words);
  expect(screen.getByTestId('answered').textContent).toContain('Gareth Penhallow');
});

it('takes a call, and the list says by whom', async () => {
  const taken = { ...waiting, needs_call: false, taken: { by: 'Padraig Lindqvist', at: '2026-11-22T21:10:00.000Z' } };
  test.server.answers['POST /api/welfare/c1/taken'] = () => ok(null);
  test.server.answers['GET /api/welfare'] = () => ok({ check_ins: [taken, calm] });
  render(Welfare);
  await fireEvent.click(screen.getByTestId('take-call'));
  await screen.findByText('Nobody is waiting for a call');
  expect(test.server.bodiesOf('POST /api/welfare/c1/taken')).toEqual([null]);
  expect(screen.getAllByTestId('answered')[0]?.textContent).toContain('Taken by Padraig Lindqvist');
});

it('keeps what is of others out of the own list', () => {
  expect(world.checkIns).toEqual([]);
});
