import { expect, test } from 'vitest';
import { Looks } from './looks';
import type { World } from './world.svelte';

const [INCIDENT, PATIENT] = ['0192f000-0000-7000-8000-000000000001', '0192f000-0000-7000-8000-000000000002'];

function made() {
  const sent: unknown[][] = [];
  const state = { now: Date.parse('2026-01-01T00:00:00.000Z'), isDown: false, work: (): void => undefined };
  const world = { person: { id: 'a' } } as unknown as Pick<World, 'person'>;
  const looks = new Looks({
    world,
    api: {
      postReads: (reads) => {
        if (state.isDown) return Promise.reject(new Error('no answer'));
        sent.push(reads);
        return Promise.resolve();
      },
    },
    now: () => state.now,
    later: (work) => (state.work = work),
  });
  return { looks, sent, state, world };
}

const seen = { incident: INCIDENT, patient: PATIENT, screen: 'patient', at: '2026-01-01T00:00:00.000Z' };

test('what is opened twice within five minutes is said once', async () => {
  const { looks, sent, state } = made();
  looks.opened(INCIDENT, PATIENT, 'patient');
  looks.opened(INCIDENT, PATIENT, 'patient');
  await looks.send();
  expect(sent).toEqual([[seen]]);
  state.now += 5 * 60_000;
  looks.opened(INCIDENT, PATIENT, 'patient');
  await looks.send();
  expect(sent).toHaveLength(2);
});

test('what could not be sent goes with the next one', async () => {
  const { looks, sent, state } = made();
  state.isDown = true;
  looks.opened(INCIDENT, PATIENT, 'patient');
  await looks.send();
  state.isDown = false;
  looks.opened(INCIDENT, null, 'incident');
  await looks.send();
  expect(sent).toEqual([[seen, { ...seen, patient: null, screen: 'incident' }]]);
});

test('nobody says what another person opened', async () => {
  const { looks, sent, world } = made();
  looks.opened(INCIDENT, PATIENT, 'patient');
  (world as { person: { id: string } }).person = { id: 'b' };
  await looks.send();
  expect(sent).toEqual([]);
});
