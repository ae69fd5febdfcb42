/** The readiness of this device: whether an alert would reach this person. */
import type { LinkState, PushState, World } from '../../data/world.svelte';
import type { ShapeName } from '../../ui/shapes';
import type { Duty, Readiness } from '../../wire/types';

export interface ReadinessNotice {
  look: 'live' | 'wait' | 'danger';
  title: string;
  sentence: string;
}

export interface ReadinessInputs {
  link: LinkState;
  sound: World['sound'];
  duty: Duty;
  task: string | null;
  device: World['device'];
  push: PushState;
  isTested: boolean;
}

export function readiness(known: ReadinessInputs): ReadinessNotice {
  const { link, duty, task } = known;
  const job = task ? `On ${task}` : 'On another job';
  if (link === 'cut_off') {
    return {
      look: 'danger',
      title: 'Alerts cannot reach you here',
      sentence: 'There is no link. Keep your radio on. This screen tries again by itself.',
    };
  }
  if (duty === 'busy') {
    return { look: 'wait', title: job, sentence: 'You are not alerted until you are available or can be diverted.' };
  }
  if (link === 'catching_up') {
    return { look: 'wait', title: 'Catching up', sentence: 'The link is back. What happened meanwhile is being read.' };
  }
  if (known.sound === 'locked') {
    return {
      look: 'danger',
      title: 'You would not hear an alert',
      sentence: 'The sound of this device is off. Turn it on above.',
    };
  }
  const missing = missingWords(known);
  if (missing.length > 0) return { look: 'danger', title: 'Not ready', sentence: missing.join(' ') };
  if (duty === 'divertible')
    return { look: 'live', title: job, sentence: 'You can be diverted: an alert will sound here.' };
  return {
    look: 'live',
    title: 'You are live',
    sentence: 'An alert will fill this screen and sound until you answer.',
  };
}

/** What is missing, each as an instruction. */
export function missingWords({ device, push, isTested }: ReadinessInputs): string[] {
  const faults: [boolean, string][] = [
    [device.location === 'off', 'Switch on location for this page: without it you are not found by distance.'],
    [device.notifications === 'denied', 'Allow notifications for this page in the browser’s settings.'],
    [device.notifications === 'default', 'Allow notifications: press “Allow” below.'],
    [device.notifications === 'unsupported', 'This browser has no notifications: keep this page in front.'],
    [push === 'failed', 'Push could not be set up: keep this page in front, or press “Try again” below.'],
    [isLow(device), 'Charge this device.'],
    [!isTested, 'Press “Test alert”.'],
  ];
  return faults.flatMap(([isSo, words]) => (isSo ? [words] : []));
}

const LOW_PCT = 15;

export function isLow({ battery_pct, charging }: Pick<Readiness, 'battery_pct' | 'charging'>): boolean {
  return battery_pct !== null && battery_pct < LOW_PCT && charging !== true;
}

export interface ReadinessCheck {
  name: string;
  shape: ShapeName;
  words: string;
  detail: string;
  look: 'done' | 'wait' | 'danger' | 'calm';
}

const NOTIFICATIONS: Record<Readiness['notifications'], Omit<ReadinessCheck, 'name'>> = {
  granted: { shape: 'tick', words: 'Allowed', detail: '', look: 'done' },
  denied: { shape: 'cross', words: 'Not allowed', detail: 'change it in the browser’s settings', look: 'danger' },
  default: { shape: 'ring', words: 'Not asked yet', detail: 'needs one touch', look: 'danger' },
  unsupported: { shape: 'cross', words: 'Not in this browser', detail: 'keep this page in front', look: 'danger' },
};
const PUSH: Record<PushState, Omit<ReadinessCheck, 'name'>> = {
  on: { shape: 'tick', words: 'On', detail: 'rings also when this page is closed', look: 'done' },
  asking: { shape: 'arrows', words: 'Being set up', detail: '', look: 'wait' },
  off: { shape: 'ring', words: 'Off', detail: 'needs notifications', look: 'wait' },
  denied: { shape: 'cross', words: 'Off', detail: 'notifications are not allowed', look: 'wait' },
  unsupported: { shape: 'cross', words: 'Not in this browser', detail: 'keep this page open', look: 'wait' },
  failed: { shape: 'broken', words: 'Not set up', detail: 'the push service did not answer', look: 'danger' },
  no_server: { shape: 'frame', words: 'Not used here', detail: 'keep this page open', look: 'calm' },
};

export function notificationCheck(state: Readiness['notifications']): ReadinessCheck {
  return { name: 'Notices', ...NOTIFICATIONS[state] };
}

export function pushCheck(state: PushState): ReadinessCheck {
  return { name: 'Push', ...PUSH[state] };
}

/** Not every browser reports the battery. */
export function batteryCheck({ battery_pct, charging }: Pick<Readiness, 'battery_pct' | 'charging'>): ReadinessCheck {
  if (battery_pct === null)
    return { name: 'Battery', shape: 'ring', words: 'Not known', detail: 'look at the device itself', look: 'calm' };
  const low = isLow({ battery_pct, charging });
  return {
    name: 'Battery',
    shape: low ? 'triangle' : 'tick',
    words: `${battery_pct} %`,
    detail: charging ? 'charging' : low ? 'charge it now' : '',
    look: low ? 'danger' : 'done',
  };
}
