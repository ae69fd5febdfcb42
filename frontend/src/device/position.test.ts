import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Fix } from '../wire/types';
import { PositionWatch } from './position';

let posted: Fix[][];
let move: (fix: GeolocationPosition) => void;
let asked: number;
let states: string[];
let miss: (fault: { code: number }) => void;
let watch: PositionWatch;
let isLocating: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  posted = [];
  asked = 0;
  isLocating = true;
  states = [];
  vi.stubGlobal('navigator', {
    geolocation: {
      watchPosition: (take: typeof move, fail: typeof miss) => {
        move = take;
        miss = fail;
        return 1;
      },
      getCurrentPosition: () => (asked += 1),
      clearWatch: vi.fn(),
    },
  });
  watch = new PositionWatch({
    post: (fixes) => {
      posted.push(fixes);
      return Promise.resolve();
    },
    serverInstant: (ms) => new Date(ms + 1_000).toISOString(),
    locates: () => isLocating,
    accepts: ({ lat }) => lat < 89,
    onFix: vi.fn(),
    onState: (state) => states.push(state),
  });
  watch.start();
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const fixAt = (lat: number) =>
  ({
    coords: { latitude: lat, longitude: -1.5, accuracy: 7.6 },
    timestamp: Date.UTC(2026, 10, 22),
  }) as unknown as GeolocationPosition;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('gives a sign of life every ten seconds without a fix, and asks for one', async () => {
  await pass(30_500);
  expect(posted).toEqual([[], [], [], []]);
  expect(asked).toBeGreaterThan(1);
});

it('sends the newest fix, at most every five seconds, in server time', async () => {
  for (let n = 0; n < 20; n += 1) {
    move(fixAt(53 + n / 100));
    await pass(1_000);
  }
  const fixes = posted.flat();
  expect(fixes.length).toBeLessThanOrEqual(5);
  expect(fixes.at(-1)).toMatchObject({
    unit: null,
    lon: -1.5,
    accuracy_m: 8,
    source: 'device',
    at: '2026-11-22T00:00:01.000Z',
  });
});

it('does not send a fix that is not to be used', async () => {
  move(fixAt(89.5));
  await pass(10_500);
  expect(posted.flat()).toEqual([]);
});

it('sends nothing once it is stopped', async () => {
  watch.stop();
  const before = posted.length;
  await pass(60_000);
  expect(posted).toHaveLength(before);
});

it('says whether the device can say where it is; slow is not off', () => {
  move(fixAt(53));
  miss({ code: 3 });
  expect(states).toEqual(['on']);
  miss({ code: 1 });
  expect(states).toEqual(['on', 'off']);
});

it('gives signs of life and asks nothing of a device that is not to say where it is', async () => {
  watch.stop();
  isLocating = false;
  posted = [];
  watch.start();
  await vi.advanceTimersByTimeAsync(11_000);
  expect(posted).toEqual([[]]);
  expect(asked).toBe(0);
});

it('sends what a person put on the map at once', async () => {
  watch.stop();
  isLocating = false;
  watch.start();
  await vi.advanceTimersByTimeAsync(0);
  posted = [];
  watch.put({ lat: 53.7, lon: -1.5, accuracy_m: 10, at: '2026-11-22T22:40:00.000Z', source: 'placed' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(posted).toEqual([
    [{ unit: null, lat: 53.7, lon: -1.5, accuracy_m: 10, at: '2026-11-22T22:40:00.000Z', source: 'placed' }],
  ]);
});

it('asks the device once it may, and no longer once it may not', () => {
  watch.stop();
  isLocating = false;
  const watchPosition = vi.spyOn(navigator.geolocation, 'watchPosition');
  const clearWatch = vi.spyOn(navigator.geolocation, 'clearWatch');
  watch.start();
  expect(watchPosition).not.toHaveBeenCalled();
  isLocating = true;
  watch.settle();
  expect(watchPosition).toHaveBeenCalledTimes(1);
  clearWatch.mockClear();
  isLocating = false;
  watch.settle();
  expect([watchPosition.mock.calls.length, clearWatch.mock.calls.length]).toEqual([1, 1]);
});
