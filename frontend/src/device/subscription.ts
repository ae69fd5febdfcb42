/** The address at which the browser's own push service takes messages for this device. */
import { within } from './deadline';

const WAIT_MS = 10_000;
/** How long going off duty waits for the push service. */
const LEAVING_MS = 3_000;

export interface PushAddress {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

export function keyBytes(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/**
 * Subscribes, or finds the subscription there is. One made under another key of the server, or one that the push service has
 * forgotten (`again`), is of no use: it is given up first.
 */
export async function subscribed(manager: PushManager, key: string, again = false): Promise<PushAddress> {
  const bytes = keyBytes(key);
  const before = await within(WAIT_MS, manager.getSubscription());
  if (before && (again || !isUnder(before, bytes))) await within(WAIT_MS, before.unsubscribe());
  const subscription = await within(WAIT_MS, manager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes }));
  return addressOf(subscription);
}

/** Gives the subscription up. Says whether there was one. */
export async function unsubscribed(manager: PushManager): Promise<boolean> {
  const before = await within(LEAVING_MS, manager.getSubscription());
  if (before) await within(LEAVING_MS, before.unsubscribe());
  return before !== null;
}

/** A browser that does not say under which key it subscribed is taken at its word. */
function isUnder({ options }: PushSubscription, key: Uint8Array): boolean {
  const held = options.applicationServerKey;
  if (!held) return true;
  const bytes = new Uint8Array(held);
  return bytes.length === key.length && bytes.every((byte, n) => byte === key[n]);
}

function addressOf(subscription: PushSubscription): PushAddress {
  const { endpoint, keys } = subscription.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) throw new Error('a subscription without its keys');
  return { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } };
}
