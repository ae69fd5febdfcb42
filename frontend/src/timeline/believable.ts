/** Times that may be reckoned with, as apps/core/instants.py says. */
import type { Instant } from '../wire/types';

const EARLIEST_MS = Date.UTC(2000, 0, 1);
const AHEAD_ALLOWED_MS = 86_400_000;

/** Whether a time that was given at `atMs` may be reckoned with. A clock that was never set says 1970. */
export function isBelievable(ms: number, atMs: number): boolean {
  return EARLIEST_MS <= ms && ms <= atMs + AHEAD_ALLOWED_MS;
}

/**
 * Milliseconds since an instant, negative if it is still to come; null where it may not be reckoned with. A device whose own clock
 * was never set, and that no server has answered, still counts from what it recorded itself.
 */
export function passedMs(since: Instant, nowMs: number): number | null {
  const ms = Date.parse(since);
  const isUnset = nowMs < EARLIEST_MS && ms < EARLIEST_MS;
  return isUnset || isBelievable(ms, nowMs) ? nowMs - ms : null;
}
