// @vitest-environment happy-dom
/** What a device tells the server of itself, and how it is tested. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newDb } from '../device/testing/db';
import { INCIDENT, UNIT, alertRaised, opened } from '../timeline/testing/entries';
import { closePages, openLivePage, until } from './testing/page';
import { stubPush, type PushInBrowser } from './testing/push';
import { FakeServer } from './testing/server';
import { involvementOf } from './world.svelte';

let server: FakeServer;
let push: PushInBrowser;
const asked = (request: string) => server.bodiesOf(request);

beforeEach(() => {
  server = new FakeServer();
  server.signedIn = 'p1';
  push = stubPush();
});
afterEach(async () => {
  await closePages();
  vi.unstubAllGlobals();
});

it('says what it knows of itself while it is on duty, and again when that changes', async () => {
  const { world } = await openLivePage(server);
  await until(() =>
    expect(asked('PUT /api/device/readiness')).toMatchObject([
      { sound: 'locked', notifications: 'granted', location: 'off', battery_pct: null },
    ]),
  );
  push.permission = 'denied';
  window.dispatchEvent(new Event('focus'));
  await until(() => expect(asked('PUT /api/device/readiness').at(-1)).toMatchObject({ notifications: 'denied' }));
  expect(world.device.notifications).toBe('denied');
});

it('gives the server its push address at the start of a shift, and takes it back at the end', async () => {
  server.push = { key: 'BAAA' };
  push.permission = 'default';
  const { world, duty } = await openLivePage(server);
  expect(world.push).toBe('off');
  expect(await duty.bookOn({ unit: UNIT, kit: [], drill: false })).toBeNull();
  await until(() => expect(world.push).toBe('on'));
  expect(asked('PUT /api/device/push')).toEqual([
    { endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } },
  ]);
  await duty.bookOff();
  await until(() => expect(push.subscription).toBeNull());
  expect(asked('DELETE /api/device/push')).toHaveLength(1);
  expect(world.push).toBe('off');
});

it('subscribes again at once when the server says that the push service has forgotten it', async () => {
  server.push = { key: 'BAAA' };
  const { world } = await openLivePage(server);
  await until(() => expect(world.push).toBe('on'));
  const before = asked('PUT /api/device/push').length;
  server.say({ type: 'push_lost' });
  await until(() => expect(asked('PUT /api/device/push')).toHaveLength(before + 1));
  expect(push.givenUp).toBe(1);
  expect(push.subscription).not.toBeNull();
  expect(world.push).toBe('on');
});

it('tells the server before it signs out, while it still may', async () => {
  server.push = { key: 'BAAA' };
  server.entries = [];
  const { world, session } = await openLivePage(server);
  await until(() => expect(world.push).toBe('on'));
  world.incidents.clear();
  await session.signOut();
  expect(asked('DELETE /api/device/push')).toHaveLength(1);
  expect(push.subscription).toBeNull();
});

it('says why there is no push, and goes on duty all the same', async () => {
  const { world } = await openLivePage(server);
  await until(() => expect(world.push).toBe('no_server'));
  server.push = { key: 'BAAA' };
  push.permission = 'denied';
  const later = await openLivePage(server);
  await until(() => expect(later.world.push).toBe('denied'));
  expect(await later.duty.bookOn({ unit: UNIT, kit: [], drill: true })).toBeNull();
});

it('confirms a test alert that came by the link, and says how long it took', async () => {
  const { world, testAlerts } = await openLivePage(server);
  expect(world.testedAt).toBeNull();
  expect(await testAlerts.start()).toBeNull();
  server.say({ type: 'test_alert', test: 'test1' });
  await until(() => expect(asked('POST /api/device/test-receipts')).toEqual([{ test: 'test1', path: 'socket' }]));
  await until(() => expect(world.test?.took.socket).toBeGreaterThanOrEqual(0));
  testAlerts.takePushed({ tested: 'test1', at: Date.now() + 1_200 });
  expect(world.test?.took.push).toBeGreaterThanOrEqual(1_200);
  expect(world.testedAt).not.toBeNull();
});

it('remembers that it was tested after the page was loaded again, until the next shift', async () => {
  const disk = newDb();
  const first = await openLivePage(server, disk);
  await first.testAlerts.take('test1');
  await until(async () => expect(await disk.readMeta('tested')).toMatchObject({ person: 'p1' }));
  await first.close();
  const second = await openLivePage(server, disk);
  expect(second.world.testedAt).not.toBeNull();
  await second.duty.bookOff();
  expect(second.world.testedAt).toBeNull();
});

it('leaves for police work at once, before the server has said so', async () => {
  server.entries = [opened(1), alertRaised(2, 'al1')];
  const { world, alerts } = await openLivePage(server);
  alerts.takePoliceTasking(INCIDENT, 'al1');
  expect(involvementOf(world)).toBeNull();
  expect(world.incidents.get(INCIDENT)?.state.involvements[UNIT]).toMatchObject({
    status: 'stood_down',
    stand_down_cause: 'police_tasking',
  });
  await until(() => expect(server.sent).toMatchObject([{ kind: 'take_police_tasking', payload: { alert: 'al1' } }]));
});
