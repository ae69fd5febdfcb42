// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onSoundState, startAlarm, stopAlarm, unlock } from './alarm';

let time = 0;
let starts: number[] = [];
let visibility: DocumentVisibilityState = 'visible';

const ramp = {
  setValueAtTime: () => undefined,
  exponentialRampToValueAtTime: () => undefined,
  linearRampToValueAtTime: () => undefined,
};
const node = () => ({
  frequency: ramp,
  gain: ramp,
  connect: (next: unknown) => next,
  start: (at: number) => starts.push(at),
  stop: () => undefined,
});

vi.stubGlobal('AudioContext', function FakeAudio() {
  return {
    state: 'running',
    destination: {},
    resume: () => Promise.resolve(),
    createOscillator: node,
    createGain: node,
    get currentTime() {
      return time;
    },
  };
});
Object.defineProperty(document, 'visibilityState', { get: () => visibility });

function turn(to: DocumentVisibilityState): void {
  visibility = to;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** The longest silence between the starts of two sweeps. */
const longestGap = () => Math.max(...starts.slice(1).map((at, n) => at - (starts[n] ?? 0)));

/** Time passes; the page's timers come as often as they do then. */
async function pass(seconds: number, everyS: number): Promise<void> {
  for (let gone = 0; gone < seconds; gone += everyS) {
    time += everyS;
    await vi.advanceTimersByTimeAsync(50);
  }
}

beforeEach(async () => {
  vi.useFakeTimers();
  time = 0;
  starts = [];
  await unlock();
  onSoundState(() => undefined);
});
afterEach(() => {
  stopAlarm();
  turn('visible');
  vi.useRealTimers();
});

it('sounds until it is stopped', async () => {
  startAlarm();
  await pass(30, 0.05);
  expect(starts.length).toBeGreaterThan(40);
  stopAlarm();
  const before = starts.length;
  await pass(5, 0.05);
  expect(starts).toHaveLength(before);
});

it('goes on without a gap when the page is hidden, where timers come once a second, and when it is shown again', async () => {
  startAlarm();
  await pass(5, 0.05);
  turn('hidden');
  await pass(20, 1);
  turn('visible');
  await pass(5, 0.05);
  expect(longestGap()).toBeLessThan(1);
});
