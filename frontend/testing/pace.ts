import { createHash } from 'node:crypto';

// What one probe takes on the machine that the time limits were written for, with nothing else running.
const NOMINAL_MS = 180;
// A machine that is slower than this needs no more time but another look.
const MOST = 10;

/** How many times slower than the nominal machine this one is; never below 1. `TEST_PACE` skips the measurement. */
export function pace(): number {
  const given = Number(process.env.TEST_PACE);
  if (given) return given;
  const measured = Math.max(probeMs(), probeMs()) / NOMINAL_MS;
  return Math.round(Math.min(MOST, Math.max(1, measured)) * 10) / 10;
}

function probeMs(): number {
  const began = performance.now();
  const found = new Map<string, string>();
  for (let n = 0; n < 60_000; n += 1) {
    const text = JSON.stringify({ n, of: [n % 7, n % 11] });
    found.set(createHash('sha256').update(text).digest('hex').slice(0, 8), text);
  }
  [...found.keys()].sort();
  return performance.now() - began;
}
