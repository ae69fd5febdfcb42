import { expect, it, vi } from 'vitest';
import { keyBytes, subscribed, unsubscribed } from './subscription';

const KEY = 'BPvc-_0';
const bytes = keyBytes(KEY);
const json = { endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } };

function held(key: Uint8Array<ArrayBuffer> | null) {
  return {
    options: { applicationServerKey: key?.buffer ?? null },
    toJSON: () => json,
    unsubscribe: vi.fn(() => Promise.resolve(true)),
  };
}

function managerWith(before: ReturnType<typeof held> | null) {
  const subscribe = vi.fn(() => Promise.resolve(held(bytes)));
  return {
    subscribe,
    manager: { getSubscription: () => Promise.resolve(before), subscribe } as unknown as PushManager,
  };
}

it('reads base64url without padding', () => {
  expect([...bytes]).toEqual([0x04, 0xfb, 0xdc, 0xfb, 0xfd]);
});

it('subscribes under the key of the server', async () => {
  const { manager, subscribe } = managerWith(null);
  expect(await subscribed(manager, KEY)).toEqual(json);
  expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: bytes });
});

it('gives up a subscription under another key first, and keeps one under the same', async () => {
  const other = held(keyBytes('BAAA'));
  await subscribed(managerWith(other).manager, KEY);
  expect(other.unsubscribe).toHaveBeenCalledOnce();
  const same = held(bytes);
  await subscribed(managerWith(same).manager, KEY);
  expect(same.unsubscribe).not.toHaveBeenCalled();
});

it('does not wait for ever for a push service that does not answer', async () => {
  vi.useFakeTimers();
  const silent = { getSubscription: () => new Promise(() => undefined) } as unknown as PushManager;
  const refused = expect(unsubscribed(silent)).rejects.toThrow('no_answer');
  await vi.advanceTimersByTimeAsync(3_000);
  await refused;
  vi.useRealTimers();
});
