/** The readiness of this device: whether an alert would reach this person. */
import { t } from '../../words';
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
  const job = task ? t('waiting-job', { task }) : t('waiting-other-job');
  if (link === 'cut_off') {
    return {
      look: 'danger',
      title: t('waiting-cut-off-title'),
      sentence: t('waiting-cut-off'),
    };
  }
  if (duty === 'busy') {
    return { look: 'wait', title: job, sentence: t('waiting-busy') };
  }
  if (link === 'resuming') {
    return { look: 'wait', title: t('waiting-resuming-title'), sentence: t('waiting-resuming') };
  }
  if (known.sound === 'locked') {
    return {
      look: 'danger',
      title: t('waiting-silent-title'),
      sentence: t('waiting-silent'),
    };
  }
  const missing = missingWords(known);
  if (missing.length > 0) return { look: 'danger', title: t('waiting-not-ready'), sentence: missing.join(' ') };
  if (duty === 'divertible') return { look: 'live', title: job, sentence: t('waiting-divertible') };
  return {
    look: 'live',
    title: t('waiting-live-title'),
    sentence: t('waiting-live'),
  };
}

/** What is missing, each as an instruction. */
export function missingWords({ device, push, isTested }: ReadinessInputs): string[] {
  const faults: [boolean, string][] = [
    [device.location === 'off', t('waiting-fault-location')],
    [device.notifications === 'denied', t('waiting-fault-denied')],
    [device.notifications === 'default', t('waiting-fault-default')],
    [device.notifications === 'unsupported', t('waiting-fault-unsupported')],
    [push === 'failed', t('waiting-fault-push')],
    [isLow(device), t('waiting-fault-battery')],
    [!isTested, t('waiting-fault-test')],
  ];
  return faults.flatMap(([isSo, words]) => (isSo ? [words] : []));
}

const LOW_PCT = 15;

export function isLow({ battery_pct, charging }: Pick<Readiness, 'battery_pct' | 'charging'>): boolean {
  return battery_pct !== null && battery_pct < LOW_PCT && charging !== true;
}

export interface ReadinessCheck {
  key: string;
  name: string;
  shape: ShapeName;
  words: string;
  detail: string;
  look: 'done' | 'wait' | 'danger' | 'calm';
}

const NOTIFICATIONS: Record<Readiness['notifications'], Omit<ReadinessCheck, 'key' | 'name'>> = {
  granted: { shape: 'tick', words: t('waiting-notices-granted'), detail: '', look: 'done' },
  denied: {
    shape: 'cross',
    words: t('waiting-notices-denied'),
    detail: t('waiting-notices-denied-detail'),
    look: 'danger',
  },
  default: { shape: 'ring', words: t('waiting-notices-default'), detail: t('waiting-one-touch'), look: 'danger' },
  unsupported: {
    shape: 'cross',
    words: t('waiting-not-in-browser'),
    detail: t('waiting-page-in-front'),
    look: 'danger',
  },
};
const PUSH: Record<PushState, Omit<ReadinessCheck, 'key' | 'name'>> = {
  on: { shape: 'tick', words: t('waiting-on'), detail: t('waiting-push-on-detail'), look: 'done' },
  asking: { shape: 'arrows', words: t('waiting-push-asking'), detail: '', look: 'wait' },
  off: { shape: 'ring', words: t('waiting-off'), detail: t('waiting-push-off-detail'), look: 'wait' },
  denied: { shape: 'cross', words: t('waiting-off'), detail: t('waiting-push-denied-detail'), look: 'wait' },
  unsupported: { shape: 'cross', words: t('waiting-not-in-browser'), detail: t('waiting-page-open'), look: 'wait' },
  failed: { shape: 'broken', words: t('waiting-push-failed'), detail: t('waiting-push-failed-detail'), look: 'danger' },
  no_server: { shape: 'frame', words: t('waiting-push-no-server'), detail: t('waiting-page-open'), look: 'calm' },
};

export function notificationCheck(state: Readiness['notifications']): ReadinessCheck {
  return { key: 'notices', name: t('waiting-check-notices'), ...NOTIFICATIONS[state] };
}

export function pushCheck(state: PushState): ReadinessCheck {
  return { key: 'push', name: t('waiting-check-push'), ...PUSH[state] };
}

/** Not every browser reports the battery. */
export function batteryCheck({ battery_pct, charging }: Pick<Readiness, 'battery_pct' | 'charging'>): ReadinessCheck {
  if (battery_pct === null)
    return {
      key: 'battery',
      name: t('waiting-check-battery'),
      shape: 'ring',
      words: t('waiting-battery-unknown'),
      detail: t('waiting-battery-look'),
      look: 'calm',
    };
  const low = isLow({ battery_pct, charging });
  return {
    key: 'battery',
    name: t('waiting-check-battery'),
    shape: low ? 'triangle' : 'tick',
    words: t('waiting-battery-percent', { percent: String(battery_pct) }),
    detail: charging ? t('waiting-battery-charging') : low ? t('waiting-battery-charge-now') : '',
    look: low ? 'danger' : 'done',
  };
}
