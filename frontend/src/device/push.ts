/** Notifications and push, as a page sees them. */
import type { Readiness } from '../wire/types';
import { within } from './deadline';
import { subscribed, unsubscribed, type PushAddress } from './subscription';

const READY_MS = 5_000;

/** What this browser may lack. */
interface Surroundings {
  Notification?: { permission: NotificationPermission; requestPermission: () => Promise<NotificationPermission> };
  PushManager?: unknown;
}

function notices(): Surroundings['Notification'] {
  return (globalThis as Surroundings).Notification;
}

export function notificationState(): Readiness['notifications'] {
  return notices()?.permission ?? 'unsupported';
}

export function canPush(): boolean {
  return 'serviceWorker' in navigator && (globalThis as Surroundings).PushManager !== undefined;
}

/** Works only within a touch, and asks a person once: after that the browser remembers the answer. */
export async function askNotifications(): Promise<Readiness['notifications']> {
  const asked = notices();
  if (asked?.permission !== 'default') return notificationState();
  return asked.requestPermission().catch(() => 'default' as const);
}

/** Where the server can reach this device. */
export async function subscribePush(key: string, again = false): Promise<PushAddress> {
  return subscribed((await registration()).pushManager, key, again);
}

/** Says whether there was a subscription to give up. */
export async function unsubscribePush(): Promise<boolean> {
  const there = canPush() ? await navigator.serviceWorker.getRegistration() : undefined;
  return there ? unsubscribed(there.pushManager) : false;
}

/** Takes the notifications about one thing away: it was answered, or is over. */
export async function clearNotices(tag: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const there = await navigator.serviceWorker.getRegistration();
  const shown = await there?.getNotifications({ tag });
  for (const notice of shown ?? []) notice.close();
}

/** A registration that is blocked leaves `ready` waiting for ever. */
async function registration(): Promise<ServiceWorkerRegistration> {
  return within(READY_MS, navigator.serviceWorker.ready);
}
