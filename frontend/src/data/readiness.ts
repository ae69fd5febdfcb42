import type { Api } from '../device/api';
import { watchBattery } from '../device/battery';
import { notificationState } from '../device/push';
import type { Readiness } from '../wire/types';
import type { World } from './world.svelte';

const EVERY_MS = 60_000;
/** Changes come in pairs: one report for both. */
const SETTLE_MS = 400;

/** What this device reports of itself while it is on duty: at every change, and each minute. */
export class ReadinessReports {
  #minute: ReturnType<typeof setInterval> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #lastReported = '';

  constructor(
    private readonly world: World,
    private readonly api: Api,
  ) {}

  watch(): void {
    this.lookAtNotifications();
    watchBattery((charge) => {
      Object.assign(this.world.device, charge);
      this.changed();
    });
  }

  lookAtNotifications(): void {
    this.world.device.notifications = notificationState();
    this.changed();
  }

  start(): void {
    if (this.#minute !== undefined) return;
    this.#minute = setInterval(() => {
      // The browser's own settings change without an event.
      this.lookAtNotifications();
      void this.#report();
    }, EVERY_MS);
    void this.#report();
  }

  stop(): void {
    clearInterval(this.#minute);
    clearTimeout(this.#soon);
    this.#minute = undefined;
    this.#lastReported = '';
  }

  /** Reported only if it differs from what was reported last. */
  changed(): void {
    if (this.#minute === undefined) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      if (JSON.stringify(this.#now()) !== this.#lastReported) void this.#report();
    }, SETTLE_MS);
  }

  #now(): Readiness {
    return { sound: this.world.sound, ...this.world.device };
  }

  async #report(): Promise<void> {
    const now = this.#now();
    this.#lastReported = JSON.stringify(now);
    await this.api.putReadiness(now).catch(() => {
      this.#lastReported = '';
    });
  }
}
