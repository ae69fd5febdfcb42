// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick as settle } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showCheckIns, takeCall } from '../../data/checkIns.svelte';
import { world } from '../../data/world.svelte';
import type { Person, Session, WelfareCheckIn } from '../../wire/types';
import Welfare from './Welfare.svelte';

vi.mock('../../data/checkIns.svelte', async (load) => ({ ...(await load<object>()), takeCall: vi.fn() }));
vi.mock('../../data/session', () => ({ signOut: vi.fn() }));

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

beforeEach(() => {
  vi.clearAllMocks();
  world.person = { role: 'welfare', agency: { name: 'Calder & Aire Police' } } as unknown as Person;
  world.session = { push: null } as unknown as Session;
  showCheckIns([waiting, calm]);
});
afterEach(() => cleanup());

it('shows who waits for a call first, with the answers', () => {
  render(Welfare);
  expect(screen.getByText('1 person waits for a call')).toBeTruthy();
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
  vi.mocked(takeCall).mockImplementation(() => {
    showCheckIns([taken, calm]);
    return Promise.resolve(null);
  });
  render(Welfare);
  await fireEvent.click(screen.getByTestId('take-call'));
  await settle();
  expect(takeCall).toHaveBeenCalledExactlyOnceWith('c1');
  await screen.findByText('Nobody waits for a call');
  expect(screen.getAllByTestId('answered')[0]?.textContent).toContain('Taken by Padraig Lindqvist');
});

it('keeps what is of others out of the own list', () => {
  expect(world.checkIns).toEqual([]);
});
