import { beforeEach, expect, it, vi } from 'vitest';
import { chime } from '../device/alarm';
import { ApiError, send } from '../device/api';
import type { CheckIn, Person, Role, WelfareCheckIn } from '../wire/types';
import {
  answerCheckIn,
  dueCheckIn,
  fetchCheckIns,
  forgetCheckIns,
  putOffCheckIn,
  ringSoftly,
  showCheckIns,
  takeCall,
} from './checkIns.svelte';
import { world } from './world.svelte';

vi.mock('../device/alarm', async (load) => ({ ...(await load<object>()), chime: vi.fn() }));
vi.mock('../device/api', async (load) => ({ ...(await load<object>()), send: vi.fn() }));

const NOW = Date.parse('2026-11-22T22:00:00.000Z');
const NO_LINK = { code: 'no_link', detail: 'No link.', status: 0, retryable: true };
const ANSWERS = { sleep: 1, images: 0, alone: 2, talk: false };

function due(id: string, at: string, answered_at: string | null = null): CheckIn {
  return {
    id,
    incident_number: 'WY-20261122-0042',
    day: 'first',
    due_at: `2026-11-22T${at}.000Z`,
    answered_at,
    answers: null,
  };
}

function as(role: Role): void {
  world.person = { role } as unknown as Person;
}

beforeEach(() => {
  vi.clearAllMocks();
  forgetCheckIns();
  as('responder');
});

it('asks for the one that fell due last and is still open', () => {
  showCheckIns([
    due('a', '20:00:00'),
    due('b', '21:00:00'),
    due('c', '22:00:00'),
    due('later', '22:00:01'),
    due('done', '21:59:00', '2026-11-22T21:59:30.000Z'),
  ]);
  expect(dueCheckIn(NOW)?.id).toBe('c');
  putOffCheckIn('c');
  expect(dueCheckIn(NOW)?.id).toBe('b');
  expect(dueCheckIn(NOW - 3 * 3_600_000)).toBeNull();
});

it('rings once for each', () => {
  for (const id of ['a', 'a', 'b']) ringSoftly(id);
  expect(chime).toHaveBeenCalledTimes(2);
});

it.each([
  ['responder', '/api/check-ins'],
  ['clinician', '/api/check-ins'],
  ['welfare', '/api/welfare'],
] as const)('reads the list of a %s', async (role, path) => {
  as(role);
  vi.mocked(send).mockResolvedValue({ check_ins: [] });
  await fetchCheckIns();
  expect(send).toHaveBeenCalledExactlyOnceWith('GET', path);
});

it.each(['supervisor', 'control_room', 'administrator'] as const)('asks for nothing as a %s', async (role) => {
  as(role);
  await fetchCheckIns();
  expect(send).not.toHaveBeenCalled();
});

it('keeps what it has where there is no answer', async () => {
  showCheckIns([due('a', '21:00:00')]);
  vi.mocked(send).mockRejectedValue(new ApiError(NO_LINK));
  await fetchCheckIns();
  expect(await answerCheckIn('a', ANSWERS)).toEqual(NO_LINK);
  expect(world.checkIns.map(({ id }) => id)).toEqual(['a']);
});

it('sends the answers and shows what came of them', async () => {
  vi.mocked(send).mockResolvedValue({ check_ins: [due('a', '21:00:00', '2026-11-22T22:00:00.000Z')] });
  expect(await answerCheckIn('a', ANSWERS)).toBeNull();
  expect(send).toHaveBeenCalledExactlyOnceWith('PUT', '/api/check-ins/a', ANSWERS);
  expect(dueCheckIn(NOW)).toBeNull();
});

it('reads the list anew after a call was taken, by oneself or by somebody else', async () => {
  as('welfare');
  const taken: WelfareCheckIn = {
    ...due('a', '21:00:00'),
    person: { id: 'p', name: 'P' },
    severe: false,
    needs_call: false,
    taken: { by: 'Q', at: '2026-11-22T22:00:00.000Z' },
  };
  const refused = { ...NO_LINK, code: 'check_in_taken', status: 409 };
  vi.mocked(send).mockImplementation((method) =>
    method === 'GET' ? Promise.resolve({ check_ins: [taken] }) : Promise.reject(new ApiError(refused)),
  );
  expect(await takeCall('a')).toEqual(refused);
  expect(world.welfare).toEqual([taken]);
  expect(world.checkIns).toEqual([]);
});
