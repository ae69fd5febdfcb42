import { expect, it } from 'vitest';
import { ServerClock } from './clock';

function clocks() {
  const time = { wall: 1_000_000, steady: 0 };
  const clock = new ServerClock(
    () => time.wall,
    () => time.steady,
  );
  const pass = (ms: number) => {
    time.wall += ms;
    time.steady += ms;
  };
  /** An answer that took `rtt`, from a server that is `ahead` of this device. */
  const answer = (ahead: number, rtt: number, blurMs = 0) => {
    const sentAt = time.wall;
    pass(rtt);
    clock.note({ serverMs: sentAt + rtt / 2 + ahead, sentAt, receivedAt: time.wall, blurMs });
  };
  return { clock, time, pass, answer };
}

it('knows nothing before the first answer', () => {
  expect(clocks().clock.offsetMs).toBeNull();
});

it('believes the quickest answer', () => {
  const { clock, answer } = clocks();
  answer(5_200, 800);
  answer(5_000, 40);
  answer(4_700, 600);
  expect(clock.offsetMs).toBe(5_000);
});

it('believes a slower answer with the exact time over a quick one without', () => {
  const { clock, answer } = clocks();
  answer(5_400, 20, 1_000);
  answer(5_000, 300);
  expect(clock.offsetMs).toBe(5_000);
});

it('lets old answers go', () => {
  const { clock, answer, pass } = clocks();
  answer(5_000, 10);
  pass(11 * 60_000);
  answer(5_300, 400);
  expect(clock.offsetMs).toBe(5_300);
});

it('starts again when somebody sets the clock of the device back', () => {
  const { clock, answer, time } = clocks();
  answer(5_000, 10);
  time.wall -= 3_600_000;
  expect(clock.offsetMs).toBeNull();
  answer(3_605_000, 900);
  expect(clock.offsetMs).toBe(3_605_000);
});

it('keeps what it knew through a sleep, and believes the next answer more', () => {
  const { clock, answer, time } = clocks();
  answer(5_000, 10);
  time.wall += 3_600_000;
  expect(clock.offsetMs).toBe(5_000);
  answer(-3_595_000, 900);
  expect(clock.offsetMs).toBe(-3_595_000);
});

it('begins with what was known before, until there is an answer', () => {
  const { clock, answer } = clocks();
  clock.restore(7_000);
  expect(clock.offsetMs).toBe(7_000);
  answer(5_000, 2_000);
  expect(clock.offsetMs).toBe(5_000);
});
