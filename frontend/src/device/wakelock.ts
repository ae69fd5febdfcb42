/** Keeps the screen awake while needed. The browser releases the lock whenever the page is hidden, so this takes it again. */
let wanted = false;
let held: WakeLockSentinel | null = null;

export function keepAwake(want: boolean): void {
  wanted = want;
  if (want) void take();
  else void letGo();
}

async function take(): Promise<void> {
  if (!('wakeLock' in navigator) || (held && !held.released) || document.visibilityState !== 'visible') return;
  // Refused in low power: the screen then sleeps as the device is set to.
  held = await navigator.wakeLock.request('screen').catch(() => null);
  if (!wanted) await letGo();
}

async function letGo(): Promise<void> {
  const sentinel = held;
  held = null;
  await sentinel?.release().catch(() => undefined);
}

export function watchWakeLock(): void {
  document.addEventListener('visibilitychange', () => {
    if (wanted) void take();
  });
}
