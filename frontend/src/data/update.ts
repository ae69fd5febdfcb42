import { takeNewShell } from '../device/shell';
import { myIncident, world } from './world.svelte';

const RELOADED = 'reloaded-for-chunk';
const ONCE_IN_MS = 60_000;

/** Reloads into the waiting version. Does nothing while one's unit is on an incident. */
export function applyUpdate(): void {
  if (world.updateReady && !myIncident()) takeNewShell();
}

/** A part of this page is gone from the server because there is a newer version: load that, but never in a loop or on a job. */
export function forgiveStaleChunks(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
    if (!navigator.onLine || myIncident() || Date.now() - last < ONCE_IN_MS) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED, String(Date.now()));
    location.reload();
  });
}
