/** What this device reports of itself while it is on duty: at every change, and each minute. */
import { watchBattery } from '../device/battery';
import { putReadiness } from '../device/endpoints';
import { notificationState } from '../device/push';
import type { Readiness } from '../wire/types';
import { world } from './world.svelte';

const EVERY_MS = 60_000;
/** Changes come in pairs: one report for both. */
const SETTLE_MS = 400;

let minute: ReturnType<typeof setInterval> | undefined;
let soon: ReturnType<typeof setTimeout> | undefined;
let lastReported = '';

export function watchDevice(): void {
  lookAtNotifications();
  watchBattery((charge) => {
    Object.assign(world.device, charge);
    readinessChanged();
  });
}

export function lookAtNotifications(): void {
  world.device.notifications = notificationState();
  readinessChanged();
}

export function startReporting(): void {
  if (minute !== undefined) return;
  minute = setInterval(() => {
    // The browser's own settings change without a word.
    lookAtNotifications();
    void report();
  }, EVERY_MS);
  void report();
}

export function stopReporting(): void {
  clearInterval(minute);
  clearTimeout(soon);
  minute = undefined;
  lastReported = '';
}

/** Reported only if it differs from what was reported last. */
export function readinessChanged(): void {
  if (minute === undefined) return;
  clearTimeout(soon);
  soon = setTimeout(() => {
    if (JSON.stringify(readinessNow()) !== lastReported) void report();
  }, SETTLE_MS);
}

function readinessNow(): Readiness {
  return { sound: world.sound, ...world.device };
}

async function report(): Promise<void> {
  const now = readinessNow();
  lastReported = JSON.stringify(now);
  await putReadiness(now).catch(() => {
    lastReported = '';
  });
}
