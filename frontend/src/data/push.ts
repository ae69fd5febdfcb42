/** Alerts by push: asked for at the start of a shift, verified then and whenever this page starts, given up at its end. */
import { deletePush, putPush } from '../device/endpoints';
import { canPush, clearNotices, notificationState, subscribePush, unsubscribePush } from '../device/push';
import type { Uuid } from '../wire/types';
import { lookAtNotifications } from './readiness';
import { world, type PushState } from './world.svelte';

export { askNotifications } from '../device/push';

/** Whoever asked last is answered. */
let turn = 0;

/** Never throws and holds nobody up: what is so stands on the screen. */
export async function setUpPush(): Promise<void> {
  turn += 1;
  const mine = turn;
  lookAtNotifications();
  const key = world.session?.push?.key;
  const hindrance = hindranceTo(key);
  if (hindrance || key === undefined) {
    world.push = hindrance ?? 'no_server';
    return;
  }
  world.push = 'asking';
  const state = await subscribe(key);
  if (mine === turn) world.push = state;
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

async function subscribe(key: string): Promise<PushState> {
  try {
    await putPush(await subscribePush(key));
    return 'on';
  } catch {
    return 'failed';
  }
}

/** Somebody may have allowed or forbidden notifications meanwhile, in the browser's own settings. */
export function lookAtPush(): void {
  const before = world.device.notifications;
  lookAtNotifications();
  if (world.unit && world.device.notifications !== before) void setUpPush();
}

/** The server hears of it first; without a link the subscription ends all the same, and the server finds that out when it pushes. */
export async function giveUpPush(): Promise<void> {
  turn += 1;
  const wasOn = world.push === 'on' || world.push === 'asking';
  world.push = 'off';
  if (wasOn) await deletePush().catch(() => undefined);
  await unsubscribePush().catch(() => false);
}

/** The notification has nothing more to say: it was answered here, or is over. */
export function quietNotice(incident: Uuid): void {
  void clearNotices(incident).catch(() => undefined);
}
