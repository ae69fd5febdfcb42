/** The doors of the server that devices use, one function each. */
import type { Fix, Receipt, ReportBatch, Session, Snapshot, Subject, Uuid } from '../wire/types';
import { noteAnswerTime, send } from './api';
import { rememberCsrf } from './csrf';
import type { PolledFrames } from './feed';

const POLL_WAIT_S = 20;
const POLL_TIMEOUT_MS = (POLL_WAIT_S + 10) * 1000;
const SNAPSHOT_TIMEOUT_MS = 30_000;

export async function getSession(): Promise<Session> {
  const sentAt = Date.now();
  const session = (await send('GET', '/api/session')) as Session;
  noteAnswerTime(session.server_time, sentAt);
  return session;
}

export async function postSession(username: string, password: string, device: { id: Uuid; label: string }): Promise<Session> {
  const sentAt = Date.now();
  const session = (await send('POST', '/api/session', { username, password, device })) as Session;
  noteAnswerTime(session.server_time, sentAt);
  return session;
}

export async function deleteSession(): Promise<void> {
  await send('DELETE', '/api/session');
  await rememberCsrf();
}

export async function postReports(batch: ReportBatch): Promise<Receipt[]> {
  return ((await send('POST', '/api/reports', batch, { onlyOnce: true })) as { receipts: Receipt[] }).receipts;
}

export async function postPositions(fixes: Fix[], outbox: number): Promise<void> {
  await send('POST', '/api/positions', { fixes, outbox }, { timeoutMs: 8_000 });
}

export async function getSnapshot(signal: AbortSignal): Promise<Snapshot> {
  return (await send('GET', '/api/snapshot', undefined, { signal, timeoutMs: SNAPSHOT_TIMEOUT_MS })) as Snapshot;
}

export async function getSubject(incident: Uuid): Promise<Subject> {
  return (await send('GET', `/api/incidents/${incident}`)) as Subject;
}

export async function pollFeed(cursor: string, signal: AbortSignal): Promise<PolledFrames> {
  const query = new URLSearchParams({ after: cursor, wait: String(POLL_WAIT_S) });
  return (await send('GET', `/api/feed?${query.toString()}`, undefined, { signal, timeoutMs: POLL_TIMEOUT_MS })) as PolledFrames;
}

export function openFeedSocket(cursor: string, device: Uuid): WebSocket {
  const query = new URLSearchParams({ after: cursor, device });
  return new WebSocket(`${location.origin.replace(/^http/, 'ws')}/ws/feed?${query.toString()}`);
}
