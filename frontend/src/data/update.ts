import type * as shell from '../device/shell';
import { incidentOf, type World } from './world.svelte';

const RELOADED = 'reloaded-for-chunk';
const ONCE_IN_MS = 60_000;

export type Shell = Pick<typeof shell, 'takeNewShell'>;

/** Updates of this page: never while one's own unit is on an incident. */
export class Updates {
  constructor(
    private readonly world: World,
    private readonly shell: Shell,
  ) {}

  /** Reloads into the waiting version. */
  apply(): void {
    if (this.world.updateReady && !incidentOf(this.world)) this.shell.takeNewShell();
  }

  /** A part of this page is gone from the server because there is a newer version: load that, but never in a loop or on a job. */
  forgiveStaleChunks(): void {
    window.addEventListener('vite:preloadError', (event) => {
      const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
      if (!navigator.onLine || incidentOf(this.world) || Date.now() - last < ONCE_IN_MS) return;
      event.preventDefault();
      sessionStorage.setItem(RELOADED, String(Date.now()));
      location.reload();
    });
  }
}
