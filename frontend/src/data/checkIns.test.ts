// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { newDb } from '../device/testing/db';
import type { CheckIn, Person, Role, WelfareCheckIn } from '../wire/types';
import type { CheckIns } from './checkIns.svelte';
import { createApp } from './start';
import { around, type FakeAlarm } from './testing/page';
import { FakeServer, ok, refusedWith } from './testing/server';
import { createWorld, type World } from './world.svelte';

let server: FakeServer;
let world: World;
let alarm: FakeAlarm;
let checkIns: CheckIns;

const NOW = Date.parse('2026-11-22T22:00:00.000Z');
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
  server = new FakeServer();
  server.signedIn = 'p1';
  world = createWorld();
  const surroundings = around(server, newDb());
  ({ alarm } = surroundings);
  ({ checkIns } = createApp(world, surroundings));
  as('responder');
});

it('asks for the one that fell due last and is still open', () => {
  checkIns.show([
    due('a', '20:00:00'),
    due('b', '21:00:00'),
    due('c', '22:00:00'),
    due('later', '22:00:01'),
    due('done', '21:59:00', '2026-11-22T21:59:30.000Z'),
  ]);
  expect(checkIns.due(NOW)?.id).toBe('c');
  checkIns.putOff('c');
  expect(checkIns.due(NOW)?.id).toBe('b');
  expect(checkIns.due(NOW - 3 * 3_600_000)).toBeNull();
});

it('rings once for each', () => {
  for (const id of ['a', 'a', 'b']) checkIns.ring(id);
  expect(alarm.chimes).toBe(2);
});

it.each([
  ['responder', '/api/check-ins'],
  ['clinician', '/api/check-ins'],
  ['welfare', '/api/welfare'],
] as const)('reads the list of a %s', async (role, path) => {
  as(role);
  server.answers[`GET ${path}`] = () => ok({ check_ins: [due('a', '21:00:00')] });
  await checkIns.fetch();
  expect(server.asked).toEqual([[`GET ${path}`, null]]);
});

it.each(['supervisor', 'control_room', 'administrator'] as const)('asks for nothing as a %s', async (role) => {
  as(role);
  await checkIns.fetch();
  expect(server.asked).toEqual([]);
});

it('keeps what it has where there is no answer', async () => {
  checkIns.show([due('a', '21:00:00')]);
  server.hasLink = false;
  await checkIns.fetch();
  expect(await checkIns.answer('a', ANSWERS)).toMatchObject({ code: 'no_link', status: 0, retryable: true });
  expect(world.checkIns.map(({ id }) => id)).toEqual(['a']);
});

it('sends the answers and shows what came of them', async () => {
  const answered = due('a', '21:00:00', '2026-11-22T22:00:00.000Z');
  server.answers['PUT /api/check-ins/a'] = () => ok({ check_ins: [answered] });
  expect(await checkIns.answer('a', ANSWERS)).toBeNull();
  expect(server.asked).toEqual([['PUT /api/check-ins/a', ANSWERS]]);
  expect(world.checkIns).toEqual([answered]);
  expect(checkIns.due(NOW)).toBeNull();
});

it('reads the list again after a call was taken, by oneself or by somebody else', async () => {
  as('welfare');
  const taken: WelfareCheckIn = {
    ...due('a', '21:00:00'),
    person: { id: 'p', name: 'P' },
    severe: false,
    needs_call: false,
    taken: { by: 'Q', at: '2026-11-22T22:00:00.000Z' },
  };
  server.answers['GET /api/welfare'] = () => ok({ check_ins: [taken] });
  server.answers['POST /api/welfare/a/taken'] = () => refusedWith('check_in_taken', 'Q has taken it.');
  expect(await checkIns.takeCall('a')).toMatchObject({
    code: 'check_in_taken',
    detail: 'Q has taken it.',
    status: 409,
  });
  expect(world.welfare).toEqual([taken]);
  expect(world.checkIns).toEqual([]);
});
