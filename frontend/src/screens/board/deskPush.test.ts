// @vitest-environment happy-dom
/** A desk's browser is called by push when nobody sees its inbox, once somebody has allowed it by a touch. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { app } from '../../data/app';
import { until } from '../../data/testing/page';
import { stubPush } from '../../data/testing/push';
import { signInAs, startTestApp, type TestApp } from '../../data/testing/screens';
import { world } from '../../data/world.svelte';
import type { DeviceRecord } from '../../wire/types';
import Board from './Board.svelte';

const device = (label: string, unit: string | null, push: boolean): DeviceRecord => ({
  device: label,
  label,
  person_id: label,
  signed_in: true,
  person: 'R. Haigh',
  call_sign: unit,
  unit,
  last_seen_at: '2026-11-22T22:00:00.000Z',
  enrolled_at: null,
  outbox: 0,
  readiness: null,
  push,
  tested: { socket: null, push: null },
  ready: false,
  missing: [],
});
const PUT = 'PUT /api/device/push';

let testApp: TestApp;

beforeEach(() => {
  testApp = startTestApp();
  testApp.server.push = { key: 'BAAA' };
  world.ready = true;
  world.push = 'off';
  world.session = testApp.server.session();
  signInAs('control_room');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  Object.assign(world, { session: null, person: null, devices: [], push: 'off' });
});

test('a desk is asked for once, by a touch, and its server can reach it from then on', async () => {
  const push = stubPush('default');
  render(Board, { incident: null });
  const line = await screen.findByTestId('desk-push');
  expect(line.textContent).toContain('this device is alerted, even when the board is closed');
  expect(testApp.server.bodiesOf(PUT)).toEqual([]);
  expect(push.permission).toBe('default');
  await fireEvent.click(within(line).getByTestId('desk-push-allow'));
  await until(() => expect(line.textContent).toBe('This device is alerted when nobody sees the inbox.'));
  expect(testApp.server.bodiesOf(PUT)).toEqual([
    { endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } },
  ]);
});

test('a desk that was allowed before is called again without a touch', async () => {
  stubPush('granted');
  render(Board, { incident: null });
  await until(() => expect(screen.getByTestId('desk-push').dataset.push).toBe('on'));
  expect(testApp.server.bodiesOf(PUT)).toHaveLength(1);
});

test('a desk that was refused says how to allow it, and notices when somebody has', async () => {
  const push = stubPush('denied');
  render(Board, { incident: null });
  await until(() =>
    expect(screen.getByTestId('desk-push').textContent).toContain('Notifications are off for this page.'),
  );
  push.permission = 'granted';
  app.push.look();
  await until(() => expect(screen.getByTestId('desk-push').dataset.push).toBe('on'));
});

test('the list of devices says which desks are called by push', () => {
  stubPush('default');
  world.devices = [device('Desk 1', null, true), device('Desk 2', null, false), device('Tablet', 'PX21', true)];
  render(Board, { incident: null });
  expect(screen.getAllByTestId('device-push').map((line) => line.textContent)).toEqual([
    'alerted also when its page is closed',
    'no alerts when its page is closed',
  ]);
});
