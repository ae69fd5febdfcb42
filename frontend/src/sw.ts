/// <reference lib="webworker" />
/** The shell without a network, the outbox without a page, and the notices. It never takes over by itself: a page decides when. */
import { speakInWorker } from './words/worker';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { browserFetch } from './device/browser';
import { openTabs } from './device/channel';
import { createDevice } from './device/device';
import { noteDisplayed } from './device/displayed';
import { takePush, type Notice } from './device/pushed';
import { sendOutbox } from './device/sender';
import { subscribed } from './device/subscription';
import type { Subject, Uuid } from './wire/types';
import { t } from './words';

declare const self: ServiceWorkerGlobalScope;

const tabs = openTabs();
const device = createDevice(browserFetch);
const { api, cache, csrf, db, identity, outbox, relayStore } = device;

/** How long a push waits for the incident before it shows a notification without it. */
const READ_MS = 5_000;
const VIBRATION = [500, 200, 500, 200, 500];

interface SyncEvent extends ExtendableEvent {
  tag: string;
}
/** Browsers know more of these than the types do. */
interface NoticeOptions extends NotificationOptions {
  renotify: boolean;
  vibrate?: number[];
  actions: { action: string; title: string }[];
}
interface SyncRegistration extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> };
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

self.addEventListener('push', (event) => event.waitUntil(ring(event.data?.text() ?? null)));

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showPage());
});

self.addEventListener('pushsubscriptionchange', (event) => (event as ExtendableEvent).waitUntil(subscribeAgain()));

/** In the person's language; whatever cannot be read, something is said: a push that shows nothing is one that nobody hears. */
async function speakToPerson(): Promise<void> {
  const session = await db.readMeta('session').catch(() => undefined);
  speakInWorker(session?.language);
}

async function ring(text: string | null): Promise<void> {
  await speakToPerson();
  await identity.load();
  await takePush(text, {
    notifyPages: (note) => tabs.notify(note),
    readSubject: (incident) => api.getSubject(incident, READ_MS),
    keep,
    show,
    reportDisplayed,
    confirmTest: (test) => api.postTestReceipt(test, 'push'),
    wall: () => Date.now(),
  });
}

/** Reads only the incidents of the person who is signed in, because a device may be shared. */
async function keep(subject: Subject): Promise<void> {
  const [person, holder] = await Promise.all([personToSendAs(), db.readMeta('holder')]);
  if (person === null || person !== holder) throw new Error('kept for nobody');
  await cache.saveSubject(subject);
}

async function show({ title, body, tag, loud }: Notice): Promise<void> {
  const options: NoticeOptions = {
    body,
    tag,
    renotify: loud,
    requireInteraction: loud,
    silent: !loud,
    ...(loud ? { vibrate: VIBRATION } : {}),
    icon: '/icon-192.png',
    badge: '/icon-192.png',
    actions: [{ action: 'open', title: t('push-open') }],
  };
  await self.registration.showNotification(title, options);
}

async function reportDisplayed(incident: Uuid, alert: Uuid): Promise<void> {
  if (!(await noteDisplayed(device, { incident, alert, atMs: Date.now() }))) return;
  tabs.notify('outbox');
  await sendInBackground().catch(() => (self.registration as SyncRegistration).sync?.register('outbox'));
}

async function showPage(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find((each) => each.visibilityState === 'visible') ?? pages[0];
  // A browser may refuse to bring one forward that it has put to sleep.
  const isShown = await page?.focus().then(
    () => true,
    () => false,
  );
  if (!isShown) await self.clients.openWindow('/');
}

/** The push service gave this device another address. */
async function subscribeAgain(): Promise<void> {
  await identity.load();
  const session = await db.readMeta('session');
  if (!session?.push || !session.person) return;
  await api.putPush(await subscribed(self.registration.pushManager, session.push.key));
}

async function sendInBackground(): Promise<void> {
  await speakToPerson();
  await identity.load();
  const outcome = await sendOutbox({
    outbox,
    post: (batch) => api.postReports(batch),
    relay: relayStore,
    postRelayed: (record) => api.postRelayed(record),
    person: personToSendAs,
    offsetMs: async () => (await db.readMeta('offset')) ?? null,
    wall: () => Date.now(),
    onChange: () => tabs.notify('outbox'),
  });
  // The browser tries again when the promise fails.
  if (outcome.done === 'later') throw new Error('the outbox is not empty yet');
}

/** Only the person who was signed in when a page last looked; a page sorts out anything else. */
async function personToSendAs(): Promise<Uuid | null> {
  const [session, token, remembered, owesSignOut] = await Promise.all([
    db.readMeta('session'),
    csrf.token(),
    db.readMeta('csrf'),
    db.readMeta('owes_sign_out'),
  ]);
  return owesSignOut || token !== remembered ? null : (session?.person?.id ?? null);
}
