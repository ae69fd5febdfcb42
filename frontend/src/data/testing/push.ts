/** A browser with notifications and a push service, whose person answers as the test says. */
import { vi } from 'vitest';

export interface PushInBrowser {
  permission: NotificationPermission;
  /** What the person says when the browser asks. */
  answer: NotificationPermission;
  subscription: object | null;
  /** How often a subscription was given up. */
  givenUp: number;
}

/** Undone by `vi.unstubAllGlobals`. */
export function stubPush(permission: NotificationPermission = 'granted'): PushInBrowser {
  const push: PushInBrowser = { permission, answer: 'granted', subscription: null, givenUp: 0 };
  vi.stubGlobal('Notification', {
    get permission() {
      return push.permission;
    },
    requestPermission: () => Promise.resolve((push.permission = push.answer)),
  });
  vi.stubGlobal('PushManager', () => undefined);
  const made = {
    options: {},
    toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: () => {
      push.subscription = null;
      push.givenUp += 1;
      return Promise.resolve(true);
    },
  };
  const pushManager = {
    getSubscription: () => Promise.resolve(push.subscription),
    subscribe: () => Promise.resolve((push.subscription = made)),
  };
  const registration = { pushManager, getNotifications: () => Promise.resolve([]) };
  vi.stubGlobal('navigator', {
    userAgent: 'Android Mobile',
    onLine: true,
    serviceWorker: { ready: Promise.resolve(registration), getRegistration: () => Promise.resolve(registration) },
  });
  return push;
}
