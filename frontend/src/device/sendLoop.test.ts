import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SendLoop } from './sendLoop';
import type { SendOutcome } from './sender';

let outcomes: (SendOutcome | Error)[];
let runs: number;
let faults: number;
let loop: SendLoop;

beforeEach(() => {
  vi.useFakeTimers();
  outcomes = [];
  runs = 0;
  faults = 0;
  loop = new SendLoop(
    async () => {
      runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
      const outcome = outcomes.shift() ?? { done: 'all' };
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    () => undefined,
    () => (faults += 1),
  );
});
afterEach(() => {
  loop.stop();
  vi.useRealTimers();
});

it('runs once more when it is asked while it runs, however often', async () => {
  loop.kick();
  loop.kick();
  loop.kick();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(runs).toBe(2);
});

it.each<SendOutcome | Error>([{ done: 'later', afterMs: null }, { done: 'sign_in' }, new Error('store')])(
  'comes back by itself after %o',
  async (outcome) => {
    outcomes = Array.from({ length: 40 }, () => outcome);
    loop.kick();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(runs).toBeGreaterThan(6);
    expect(faults > 0).toBe(outcome instanceof Error);
  },
);

it('waits as long as the server asked', async () => {
  outcomes = [{ done: 'later', afterMs: 60_000 }];
  loop.kick();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(runs).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(runs).toBe(2);
});

it('rests when all is sent', async () => {
  loop.kick();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(runs).toBe(1);
});
