// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { roundOf } from '../timeline/beats';
import { BASIC } from '../timeline/protocols';
import { unlock } from './alarm';
import { startMetronome, stopMetronome } from './metronome';

let time = 0;
let starts: number[] = [];
let stopped = 0;
const ramp = {
  setValueAtTime: () => undefined,
  exponentialRampToValueAtTime: () => undefined,
  linearRampToValueAtTime: () => undefined,
};
const node = () => ({
  frequency: ramp,
  gain: ramp,
  connect: (next: unknown) => next,
  start: (at: number) => starts.push(Math.round(at * 100) / 100),
  stop: (at?: number) => (stopped += at === undefined ? 1 : 0),
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

beforeEach(async () => {
  vi.useFakeTimers();
  [time, starts, stopped] = [1, [], 0];
  await unlock();
});
afterEach(() => {
  stopMetronome();
  vi.useRealTimers();
});

async function pass(seconds: number): Promise<void> {
  for (let gone = 0; gone < seconds; gone += 0.05) {
    time += 0.05;
    await vi.advanceTimersByTimeAsync(50);
  }
}

it('lays rounds on the audio clock without a gap, and says where each begins', async () => {
  const begins: number[] = [];
  const from = performance.now();
  startMetronome(roundOf('continuous', BASIC), (at) => begins.push(Math.round(at - from)));
  await pass(13);
  expect(starts.slice(0, 12)).toEqual([1.02, 1.57, 2.11, 2.66, 3.2, 3.75, 4.29, 4.84, 5.38, 5.93, 6.47, 7.02]);
  expect(begins).toEqual([20, 6020, 12020]);
});

it('takes back what it has laid ahead when it is stopped', async () => {
  startMetronome(roundOf('30:2', BASIC), () => undefined);
  await pass(1);
  stopMetronome();
  expect([starts.length, stopped]).toEqual([32, 32]);
  await pass(30);
  expect(starts).toHaveLength(32);
});
