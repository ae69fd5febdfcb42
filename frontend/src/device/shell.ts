/** The installed shell: the worker that serves it, and how a new version takes over. */
import { Workbox } from 'workbox-window';

interface SyncManager {
  register(tag: string): Promise<void>;
}

let workbox: Workbox | null = null;

export function registerShell(onWaiting: () => void): void {
  if (!('serviceWorker' in navigator)) return;
  workbox = new Workbox('/sw.js');
  workbox.addEventListener('waiting', onWaiting);
  workbox.register().catch(() => undefined);
}

/** Asks the waiting version to take over, and loads it. */
export function takeNewShell(): void {
  workbox?.addEventListener('controlling', () => location.reload());
  workbox?.messageSkipWaiting();
}

/** Looks whether there is a new version. */
export function checkShell(): void {
  workbox?.update().catch(() => undefined);
}

/** The browser may send the outbox by itself when the network is back, even with no page open. */
export async function askBackgroundSend(): Promise<void> {
  if (!workbox) return;
  const registration = (await navigator.serviceWorker.ready) as ServiceWorkerRegistration & { sync?: SyncManager };
  await registration.sync?.register('outbox').catch(() => undefined);
}

/** Asks the browser not to clear this device's store when space is short. */
export async function askPersistence(): Promise<void> {
  const storage = (navigator as Partial<Navigator>).storage;
  if (storage && !(await storage.persisted().catch(() => true))) await storage.persist().catch(() => false);
}
