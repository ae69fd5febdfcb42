import { beforeEach, expect, it } from 'vitest';
import { alertRaised, entry, INCIDENT, opened, record } from '../timeline/testing/entries';
import type { Entry, Subject } from '../wire/types';
import { ApiError } from './apiError';
import { readPush, takePush, type Notice, type PushPorts } from './pushed';

const ALERT = '44444444-4444-7444-8444-444444444444';
const TEST = '55555555-5555-7555-8555-555555555555';
const alertText = JSON.stringify({ t: 'alert', incident: INCIDENT, alert: ALERT });

let steps: string[];
let notices: Notice[];
let ports: PushPorts;

function subjectOf(...entries: Entry[]): Subject {
  return { incident: record, clearance: 'treating', entries: [opened(1), alertRaised(2, ALERT), ...entries] };
}

function step(name: string): Promise<void> {
  steps.push(name);
  return Promise.resolve();
}

beforeEach(() => {
  steps = [];
  notices = [];
  ports = {
    notifyPages: (note) => steps.push(`notify ${typeof note === 'string' ? note : 'tested'}`),
    readSubject: () => Promise.resolve(subjectOf()),
    keep: () => step('keep'),
    show: (notice) => {
      notices.push(notice);
      return step('show');
    },
    reportDisplayed: () => step('displayed'),
    confirmTest: () => step('confirm'),
    wall: () => 7,
  };
});

const failing = (code: string) => () =>
  Promise.reject(new ApiError({ code, detail: '', status: code === 'no_link' ? 0 : 404, retryable: false }));

it('says that an alert was displayed only after it was stored and shown', async () => {
  await takePush(alertText, ports);
  expect(steps).toEqual(['notify pushed', 'keep', 'notify cached', 'show', 'displayed']);
  expect(notices).toMatchObject([{ tag: INCIDENT, loud: true }]);
});

it('says nothing of the patient or the place', async () => {
  await takePush(alertText, ports);
  const said = JSON.stringify(notices.map(({ title, body }) => [title, body]));
  for (const secret of [record.address, record.number, 'arrest', 'PW21']) expect(said).not.toContain(secret);
});

it('says that an exercise is one', async () => {
  ports.readSubject = () => Promise.resolve({ ...subjectOf(), incident: { ...record, exercise: true } });
  await takePush(alertText, ports);
  expect(notices[0]?.title).toBe('Exercise alert — open coresponder');
});

it('rings all the same when the incident cannot be read, and does not say that it was displayed', async () => {
  ports.readSubject = failing('no_link');
  await takePush(alertText, ports);
  expect(steps).toEqual(['notify pushed', 'show']);
  expect(notices[0]?.loud).toBe(true);
});

it('rings all the same when it cannot be stored, and does not say that it was displayed', async () => {
  ports.keep = () => Promise.reject(new Error('full'));
  await takePush(alertText, ports);
  expect(steps).toEqual(['notify pushed', 'show']);
  expect(notices[0]?.loud).toBe(true);
});

it('does not say that it was displayed where notifications are refused', async () => {
  ports.show = () => Promise.reject(new TypeError('no permission'));
  await expect(takePush(alertText, ports)).rejects.toThrow('no permission');
  expect(steps).not.toContain('displayed');
});

it.each([
  ['accepted', [entry(3, 'alert_accepted', { alert: ALERT })]],
  ['declined', [entry(3, 'alert_declined', { alert: ALERT, reason: 'other' })]],
  ['expired', [entry(3, 'alert_expired', { alert: ALERT, unit: alertRaised(2, ALERT).payload.unit as string })]],
  ['cancelled', [entry(3, 'incident_cancelled', { cause: 'all_clear' })]],
  ['raised again under another id', [alertRaised(3, 'another')]],
])('is quiet about an alert that was %s meanwhile', async (_how, entries) => {
  ports.readSubject = () => Promise.resolve(subjectOf(...entries));
  await takePush(alertText, ports);
  expect(notices).toMatchObject([{ title: 'Alert over', tag: INCIDENT, loud: false }]);
  expect(steps).not.toContain('displayed');
});

it('is quiet about an incident that is not for this person any more', async () => {
  ports.readSubject = failing('incident_not_found');
  await takePush(alertText, ports);
  expect(notices).toMatchObject([{ title: 'Alert over', loud: false }]);
});

it('confirms a test alert to the server before it notifies the pages', async () => {
  await takePush(JSON.stringify({ t: 'test', test: TEST }), ports);
  expect(steps).toEqual(['show', 'confirm', 'notify tested']);
  expect(notices).toMatchObject([{ title: 'Test alert received', loud: false }]);
});

it('says of a check-in that something waits, quietly, and not what', async () => {
  await takePush(JSON.stringify({ t: 'check_in', id: TEST }), ports);
  expect(steps).toEqual(['show']);
  expect(notices).toEqual([
    {
      title: 'coresponder',
      body: 'Something waits for you. Open coresponder when you have a moment.',
      tag: TEST,
      loud: false,
    },
  ]);
});

it.each([
  null,
  '',
  'not json',
  'null',
  '[]',
  '{"t":"alert"}',
  '{"t":"alert","incident":"../x","alert":"y"}',
  '{"t":"test","test":7}',
  '{"t":"check_in","id":"../x"}',
  '{"t":"other"}',
])('shows something neutral for %s', async (text) => {
  expect(readPush(text)).toBeNull();
  await takePush(text, ports);
  expect(notices).toMatchObject([{ title: 'coresponder', loud: false }]);
});
