/// <reference lib="webworker" />
/** The shell without a network, and the outbox without a page. It never takes over by itself: a page decides when. */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { tellOthers } from './device/channel';
import { csrfToken } from './device/csrf';
import { postReports } from './device/door';
import { deviceIdentity } from './device/identity';
import { Outbox } from './device/outbox';
import { sendOutbox } from './device/sender';
import { readMeta } from './device/vault';
import type { Uuid } from './wire/types';

declare const self: ServiceWorkerGlobalScope;

interface SyncEvent extends ExtendableEvent {
  tag: string;
}

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(api|ws|admin|healthz|readyz|static)(\/|$)/],
  }),
);

self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if ((data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('sync', (event) => {
  const sync = event as SyncEvent;
  if (sync.tag === 'outbox') sync.waitUntil(sendInBackground());
});

async function sendInBackground(): Promise<void> {
  await deviceIdentity();
  const outcome = await sendOutbox({
    outbox: new Outbox(),
    post: postReports,
    person: personToSendAs,
    offsetMs: async () => (await readMeta('offset')) ?? null,
    wall: () => Date.now(),
    onChange: () => tellOthers('outbox'),
  });
  // The browser tries again when the promise fails.
  if (outcome.done === 'later') throw new Error('the outbox is not empty yet');
}

/** Only the person who was signed in when a page last looked; a page sorts out anything else. */
async function personToSendAs(): Promise<Uuid | null> {
  const [session, token, remembered, owesSignOut] = await Promise.all([
    readMeta('session'), csrfToken(), readMeta('csrf'), readMeta('owes_sign_out'),
  ]);
  return owesSignOut || token !== remembered ? null : (session?.person?.id ?? null);
}
