// @vitest-environment happy-dom
/** What a device tells the server of itself, and how it is tested. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { INCIDENT, UNIT, alertRaised, opened } from '../timeline/testing/entries';
import { FakeServer } from './testing/server';

let server: FakeServer;
let permission: NotificationPermission;
let subscription: { unsubscribe: () => Promise<boolean>; options: object; toJSON: () => object } | null;
const soon = (check: () => void) => vi.waitFor(check, { timeout: 2_000, interval: 10 });
const asked = (request: string) => server.asked.filter(([name]) => name === request).map(([, body]) => body);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  server = new FakeServer();
  server.signedIn = 'p1';
  permission = 'granted';
  subscription = null;
  vi.stubGlobal('Notification', {
    get permission() {
      return permission;
    },
    requestPermission: () => Promise.resolve((permission = 'granted')),
  });
  vi.stubGlobal('PushManager', () => undefined);
  const made = {
    options: {},
    toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: () => Promise.resolve(((subscription = null), true)),
  };
  const pushManager = {
    getSubscription: () => Promise.resolve(subscription),
    subscribe: () => Promise.resolve((subscription = made)),
  };
  const registration = { pushManager, getNotifications: () => Promise.resolve([]) };
  vi.stubGlobal('navigator', {
    userAgent: 'Android Mobile',
    onLine: true,
    serviceWorker: { ready: Promise.resolve(registration), getRegistration: () => Promise.resolve(registration) },
  });
});
afterEach(() => vi.unstubAllGlobals());

async function openPage() {
  vi.resetModules();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('WebSocket', function openSocket(url: string) {
    return server.openSocket(url);
  });
  vi.stubGlobal('BroadcastChannel', undefined);
  const [start, world, duty, session, test, alerts] = await Promise.all([
    import('./start'),
    import('./world.svelte'),
    import('./duty'),
    import('./session'),
    import('./testalert'),
    import('./alerts'),
  ]);
  const before = server.sockets.length;
  await start.startApp();
  await soon(() => expect(server.sockets.length).toBeGreaterThan(before));
  await soon(() => {
    server.pulse();
    expect(world.world.link.state).toBe('live');
  });
  return { ...world, ...duty, ...session, ...test, ...alerts };
}

it('says what it knows of itself while it is on duty, and again when that changes', async () => {
  const { world } = await openPage();
  await soon(() =>
    expect(asked('PUT /api/device/readiness')).toMatchObject([
      { sound: 'locked', notifications: 'granted', location: 'off', battery_pct: null },
    ]),
  );
  permission = 'denied';
  window.dispatchEvent(new Event('focus'));
  await soon(() => expect(asked('PUT /api/device/readiness').at(-1)).toMatchObject({ notifications: 'denied' }));
  expect(world.device.notifications).toBe('denied');
});

it('gives the server its push address at the start of a shift, and takes it back at the end', async () => {
  server.push = { key: 'BAAA' };
  permission = 'default';
  const { world, bookOn, bookOff } = await openPage();
  expect(world.push).toBe('off');
  expect(await bookOn({ unit: UNIT, kit: [], drill: false })).toBeNull();
  await soon(() => expect(world.push).toBe('on'));
  expect(asked('PUT /api/device/push')).toEqual([
    { endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } },
  ]);
  await bookOff();
  await soon(() => expect(subscription).toBeNull());
  expect(asked('DELETE /api/device/push')).toHaveLength(1);
  expect(world.push).toBe('off');
});

it('tells the server before it signs out, while it still may', async () => {
  server.push = { key: 'BAAA' };
  server.entries = [];
  const { world, signOut } = await openPage();
  await soon(() => expect(world.push).toBe('on'));
  world.incidents.clear();
  await signOut();
  expect(asked('DELETE /api/device/push')).toHaveLength(1);
  expect(subscription).toBeNull();
});

it('says why there is no push, and goes on duty all the same', async () => {
  const { world, bookOn } = await openPage();
  await soon(() => expect(world.push).toBe('no_server'));
  server.push = { key: 'BAAA' };
  permission = 'denied';
  const later = await openPage();
  await soon(() => expect(later.world.push).toBe('denied'));
  expect(await bookOn({ unit: UNIT, kit: [], drill: true })).toBeNull();
});

it('confirms a test alert that came by the link, and says how long it took', async () => {
  const { world, startTestAlert, takePushedTest } = await openPage();
  expect(world.testedAt).toBeNull();
  expect(await startTestAlert()).toBeNull();
  server.socket.say({ type: 'test_alert', test: 'test1' });
  await soon(() => expect(asked('POST /api/device/test-receipts')).toEqual([{ test: 'test1', path: 'socket' }]));
  await soon(() => expect(world.test?.took.socket).toBeGreaterThanOrEqual(0));
  takePushedTest({ tested: 'test1', at: Date.now() + 1_200 });
  expect(world.test?.took.push).toBeGreaterThanOrEqual(1_200);
  expect(world.testedAt).not.toBeNull();
});

it('remembers that it was tested after the page was loaded again, until the next shift', async () => {
  const first = await openPage();
  await first.takeTest('test1');
  const second = await openPage();
  expect(second.world.testedAt).not.toBeNull();
  await second.bookOff();
  expect(second.world.testedAt).toBeNull();
});

it('leaves for police work at once, before the server has said so', async () => {
  server.entries = [opened(1), alertRaised(2, 'al1')];
  const { world, takePoliceTasking, myInvolvement } = await openPage();
  takePoliceTasking(INCIDENT, 'al1');
  expect(myInvolvement()).toBeNull();
  expect(world.incidents.get(INCIDENT)?.state.involvements[UNIT]).toMatchObject({
    status: 'stood_down',
    stand_down_cause: 'police_tasking',
  });
  await soon(() => expect(server.sent).toMatchObject([{ kind: 'take_police_tasking', payload: { alert: 'al1' } }]));
});
