import { expect, it } from 'vitest';
import { batteryCheck, missingWords, readiness, type ReadinessInputs } from './readiness';
import { testWords } from './testWords';

const device = { notifications: 'granted', location: 'on', battery_pct: 80, charging: false } as const;
const known: ReadinessInputs = {
  link: 'live',
  sound: 'ready',
  duty: 'available',
  task: null,
  device,
  push: 'on',
  isTested: true,
};

it('is live when nothing is missing', () => {
  expect(readiness(known)).toMatchObject({ look: 'live', title: 'You are live' });
});

it.each<[string, Partial<ReadinessInputs>, string]>([
  ['location', { device: { ...device, location: 'off' } }, 'Switch on location'],
  ['notifications', { device: { ...device, notifications: 'denied' } }, 'Allow notifications for this page'],
  ['push', { push: 'failed' }, 'Push could not be set up'],
  ['battery', { device: { ...device, battery_pct: 9 } }, 'Charge this device'],
  ['a test', { isTested: false }, 'Press “Test alert”'],
])('is not ready without %s, and says what to do', (_what, wanting, words) => {
  const shown = readiness({ ...known, ...wanting });
  expect(shown).toMatchObject({ look: 'danger', title: 'Not ready' });
  expect(shown.sentence).toContain(words);
});

it('does not hold against a device what its server has not', () => {
  expect(missingWords({ ...known, push: 'no_server' })).toEqual([]);
  expect(missingWords({ ...known, device: { ...device, battery_pct: null, charging: null } })).toEqual([]);
  expect(missingWords({ ...known, device: { ...device, battery_pct: 9, charging: true } })).toEqual([]);
});

it('puts first what makes all else vain', () => {
  expect(readiness({ ...known, link: 'cut_off', isTested: false }).title).toBe('Alerts cannot reach you here');
  expect(readiness({ ...known, sound: 'locked', isTested: false }).title).toBe('You would not hear an alert');
});

it('names the job that may be left, and the one that may not', () => {
  expect(readiness({ ...known, duty: 'divertible', task: 'RTC-118' })).toMatchObject({
    title: 'On RTC-118',
    look: 'live',
  });
  expect(readiness({ ...known, duty: 'busy' })).toMatchObject({
    title: 'On another job',
    sentence: expect.stringContaining('not alerted') as string,
  });
});

it('says of a battery what it knows', () => {
  expect(batteryCheck({ battery_pct: null, charging: null }).words).toBe('Not known');
  expect(batteryCheck({ battery_pct: 9, charging: false })).toMatchObject({
    words: '9 %',
    shape: 'triangle',
    look: 'danger',
  });
  expect(batteryCheck({ battery_pct: 9, charging: true })).toMatchObject({ detail: 'charging', look: 'done' });
});

it('says how a test alert came', () => {
  expect(testWords({ paths: ['socket', 'push'], took: {} }).words).toBe('Waiting for it by the open link and by push.');
  expect(testWords({ paths: ['socket', 'push'], took: { socket: 312 } })).toMatchObject({
    words: 'Received by the open link 0.3 s. Not yet by push.',
    look: 'wait',
  });
  expect(testWords({ paths: ['socket', 'push'], took: { socket: 312, push: 1_180 } })).toMatchObject({
    words: 'Received by the open link 0.3 s, by push 1.2 s.',
    look: 'done',
  });
});
