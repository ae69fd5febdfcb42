/**
 * What a push brings about, with or without a page. A person is rung whatever happens; that the alert was displayed is said only
 * when it is stored and shown.
 */
import { fold } from '../timeline/fold';
import type { Subject, Uuid } from '../wire/types';
import { t } from '../words';
import { ApiError } from './apiError';
import type { ChannelNote } from './channel';

export type Pushed =
  | { t: 'alert'; incident: Uuid; alert: Uuid }
  | { t: 'alarm'; subject: Uuid; alarm: Uuid }
  | { t: 'test'; test: Uuid }
  | { t: 'check_in'; id: Uuid }
  | { t: 'inbox'; id: Uuid };

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

export async function takePush(text: string | null, ports: PushPorts): Promise<void> {
  const pushed = readPush(text);
  if (pushed?.t === 'alert') await takeAlert(pushed, ports);
  else if (pushed?.t === 'test') await takeTest(pushed.test, ports);
  else if (pushed?.t === 'alarm')
    await ports.show({ title: t('push-name'), body: t('push-alarm'), tag: pushed.alarm, loud: true });
  else if (pushed?.t === 'inbox')
    await ports.show({ title: t('push-name'), body: t('push-inbox'), tag: pushed.id, loud: true });
  else if (pushed?.t === 'check_in')
    await ports.show({ title: t('push-name'), body: t('push-waiting'), tag: pushed.id, loud: false });
  else
    await ports.show({
      title: t('push-name'),
      body: t('push-news'),
      tag: 'coresponder',
      loud: false,
    });
}

export function readPush(text: string | null): Pushed | null {
  try {
    const { t, incident, alert, subject, alarm, test, id } = JSON.parse(text ?? '') as Record<string, unknown>;
    if (t === 'alert' && isId(incident) && isId(alert)) return { t, incident, alert };
    if (t === 'alarm' && isId(subject) && isId(alarm)) return { t, subject, alarm };
    if ((t === 'check_in' || t === 'inbox') && isId(id)) return { t, id };
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

/** Whether this alert still waits for an answer. */
export function isWaiting({ entries }: Subject, alert: Uuid): boolean {
  const { phase, involvements } = fold(entries);
  const part = Object.values(involvements).find((each) => each.alert === alert);
  return phase === 'open' && (part?.status === 'alerted' || part?.status === 'displayed');
}

/** Browsers demand that every push shows something, also when there is nothing left to do. */
function noticeOf(found: Found, incident: Uuid): Notice {
  if (found.is === 'over') return { title: t('push-over'), body: t('push-over-explained'), tag: incident, loud: false };
  const isExercise = found.is === 'waiting' && found.exercise;
  return {
    title: isExercise ? t('push-alert-exercise') : t('push-alert'),
    body: t('push-alert-answer'),
    tag: incident,
    loud: true,
  };
}

async function takeTest(test: Uuid, ports: PushPorts): Promise<void> {
  const at = ports.wall();
  await ports.show({
    title: t('push-test'),
    body: t('push-test-explained'),
    tag: 'test',
    loud: false,
  });
  await ports.confirmTest(test);
  ports.notifyPages({ tested: test, at });
}
