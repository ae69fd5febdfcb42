/**
 * What a push brings about, with or without a page. A person is rung whatever happens; that the alert was displayed is said only
 * when it is stored and shown.
 */
import { fold } from '../timeline/fold';
import type { Subject, Uuid } from '../wire/types';
import { ApiError } from './api';
import type { ChannelNote } from './channel';

export type Pushed =
  { t: 'alert'; incident: Uuid; alert: Uuid } | { t: 'test'; test: Uuid } | { t: 'check_in'; id: Uuid };

/** As shown on a lock screen, so it never says who, what or where. */
export interface Notice {
  title: string;
  body: string;
  tag: string;
  loud: boolean;
}

export interface PushPorts {
  notifyPages: (note: ChannelNote) => void;
  readSubject: (incident: Uuid) => Promise<Subject>;
  /** Resolves when it is on the disk. */
  keep: (subject: Subject) => Promise<void>;
  show: (notice: Notice) => Promise<void>;
  reportDisplayed: (incident: Uuid, alert: Uuid) => Promise<void>;
  confirmTest: (test: Uuid) => Promise<void>;
  wall: () => number;
}

type Found = { is: 'waiting'; exercise: boolean; kept: boolean } | { is: 'over' } | { is: 'unknown' };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const WAITS = 'Something waits for you. Open coresponder when you have a moment.';
const OPEN = 'Open coresponder now to see it and answer.';

export async function takePush(text: string | null, ports: PushPorts): Promise<void> {
  const pushed = readPush(text);
  if (pushed?.t === 'alert') await takeAlert(pushed, ports);
  else if (pushed?.t === 'test') await takeTest(pushed.test, ports);
  else if (pushed?.t === 'check_in')
    await ports.show({ title: 'coresponder', body: WAITS, tag: pushed.id, loud: false });
  else
    await ports.show({
      title: 'coresponder',
      body: 'Open coresponder to see what is new.',
      tag: 'coresponder',
      loud: false,
    });
}

export function readPush(text: string | null): Pushed | null {
  try {
    const { t, incident, alert, test, id } = JSON.parse(text ?? '') as Record<string, unknown>;
    if (t === 'alert' && isId(incident) && isId(alert)) return { t, incident, alert };
    if (t === 'check_in' && isId(id)) return { t, id };
    return t === 'test' && isId(test) ? { t, test } : null;
  } catch {
    return null;
  }
}

function isId(value: unknown): value is Uuid {
  return typeof value === 'string' && ID.test(value);
}

async function takeAlert({ incident, alert }: { incident: Uuid; alert: Uuid }, ports: PushPorts): Promise<void> {
  ports.notifyPages('pushed');
  const found = await lookUp(incident, alert, ports);
  await ports.show(noticeOf(found, incident));
  if (found.is === 'waiting' && found.kept) await ports.reportDisplayed(incident, alert);
}

async function lookUp(incident: Uuid, alert: Uuid, ports: PushPorts): Promise<Found> {
  try {
    const subject = await ports.readSubject(incident);
    const kept = await isKept(subject, ports);
    return isWaiting(subject, alert) ? { is: 'waiting', exercise: subject.incident.exercise, kept } : { is: 'over' };
  } catch (fault) {
    // An incident that is not for this person any more is over for them. Whatever else went wrong must not keep anybody asleep.
    const isGone = fault instanceof ApiError && fault.problem.code === 'incident_not_found';
    return { is: isGone ? 'over' : 'unknown' };
  }
}

async function isKept(subject: Subject, ports: PushPorts): Promise<boolean> {
  try {
    await ports.keep(subject);
    ports.notifyPages('cached');
    return true;
  } catch {
    return false;
  }
}

/** Whether this alert still asks for an answer. */
export function isWaiting({ entries }: Subject, alert: Uuid): boolean {
  const { phase, involvements } = fold(entries);
  const part = Object.values(involvements).find((each) => each.alert === alert);
  return phase === 'open' && (part?.status === 'alerted' || part?.status === 'displayed');
}

/** Browsers demand that every push shows something, also when there is nothing left to do. */
function noticeOf(found: Found, incident: Uuid): Notice {
  if (found.is === 'over')
    return { title: 'Alert over', body: 'You are not needed for it any more.', tag: incident, loud: false };
  const isExercise = found.is === 'waiting' && found.exercise;
  return {
    title: isExercise ? 'Exercise alert — open coresponder' : 'Alert — open coresponder',
    body: OPEN,
    tag: incident,
    loud: true,
  };
}

async function takeTest(test: Uuid, ports: PushPorts): Promise<void> {
  const at = ports.wall();
  await ports.show({
    title: 'Test alert received',
    body: 'Alerts reach this device by push.',
    tag: 'test',
    loud: false,
  });
  await ports.confirmTest(test);
  ports.notifyPages({ tested: test, at });
}
