import type { Api } from '../device/api';
import {
  askNotifications,
  canPush,
  clearNotices,
  notificationState,
  subscribePush,
  unsubscribePush,
} from '../device/push';
import type { Uuid } from '../wire/types';
import type { ReadinessReports } from './readiness';
import type { PushState, World } from './world.svelte';

export { askNotifications } from '../device/push';

/**
 * Alerts by push: asked for at the start of a shift, at a desk by a touch; verified then and whenever this page starts, given up at
 * its end.
 */
export class PushAlerts {
  /** The newest request is the one that counts. */
  #turn = 0;

  constructor(
    private readonly world: World,
    private readonly api: Api,
    private readonly readiness: ReadinessReports,
  ) {}

  /** Never throws and delays nothing: the screen shows the state. `again`: the push service has forgotten this device. */
  async setUp(again = false): Promise<void> {
    this.#turn += 1;
    const mine = this.#turn;
    this.readiness.lookAtNotifications();
    const key = this.world.session?.push?.key;
    const hindrance = hindranceTo(key);
    if (hindrance || key === undefined) {
      this.world.push = hindrance ?? 'no_server';
      return;
    }
    this.world.push = 'asking';
    const state = await this.#subscribe(key, again);
    if (mine === this.#turn) this.world.push = state;
  }

  /** Within a touch: asks the person once, then sets it up. */
  async allow(): Promise<void> {
    await askNotifications();
    await this.setUp();
  }

  /** The person may have changed the permission in the browser's settings in the meantime. */
  look(): void {
    const before = this.world.device.notifications;
    this.readiness.lookAtNotifications();
    const isWanted = this.world.unit !== null || isAtDesk(this.world);
    if (isWanted && this.world.device.notifications !== before) void this.setUp();
  }

  /** Ends the subscription on the server first. Without a link it ends here anyway, and the server learns it at its next push. */
  async giveUp(): Promise<void> {
    this.#turn += 1;
    const wasOn = this.world.push === 'on' || this.world.push === 'asking';
    this.world.push = 'off';
    if (wasOn) await this.api.deletePush().catch(() => undefined);
    await unsubscribePush().catch(() => false);
  }

  /** The notification has nothing more to say: it was answered here, or is over. */
  clearNotices(incident: Uuid): void {
    void clearNotices(incident).catch(() => undefined);
  }

  async #subscribe(key: string, again: boolean): Promise<PushState> {
    try {
      await this.api.putPush(await subscribePush(key, again));
      return 'on';
    } catch {
      return 'failed';
    }
  }
}

/** A desk is called by push when nobody has seen its inbox. */
function isAtDesk({ person }: World): boolean {
  return person?.role === 'control_room' || person?.role === 'supervisor';
}

function hindranceTo(key: string | undefined): PushState | null {
  if (key === undefined) return 'no_server';
  if (!canPush()) return 'unsupported';
  switch (notificationState()) {
    case 'granted':
      return null;
    case 'default':
      return 'off';
    case 'denied':
      return 'denied';
    case 'unsupported':
      return 'unsupported';
  }
}
