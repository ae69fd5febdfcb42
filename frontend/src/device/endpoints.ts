/** The endpoints of the server that devices use, one function each. */
import type { RelayedRecord, PublicKey } from '../wire/relayed';
import type { Fix, Path, Readiness, Receipt, ReportBatch, Session, Snapshot, Subject, Uuid } from '../wire/types';
import type { Language } from '../words';
import { noteAnswerTime, send } from './api';
import { rememberCsrf } from './csrf';
import type { PolledFrames } from './feed';
import type { PushAddress } from './subscription';

const POLL_WAIT_S = 20;
const POLL_TIMEOUT_MS = (POLL_WAIT_S + 10) * 1000;
const SNAPSHOT_TIMEOUT_MS = 30_000;
/** Nobody waits longer to be let go. */
const LEAVING_MS = 3_000;

export async function getSession(): Promise<Session> {
  const sentAt = Date.now();
  const session = (await send('GET', '/api/session')) as Session;
  noteAnswerTime(session.server_time, sentAt);
  return session;
}

export async function postSession(
  username: string,
  password: string,
  device: { id: Uuid; label: string },
): Promise<Session> {
  const sentAt = Date.now();
  const session = (await send('POST', '/api/session', { username, password, device })) as Session;
  noteAnswerTime(session.server_time, sentAt);
  return session;
}

/** Changes one's own session: its language. */
export async function patchSession(change: { language: Language }): Promise<void> {
  await send('PATCH', '/api/session', change);
}

export async function deleteSession(): Promise<void> {
  await send('DELETE', '/api/session');
  await rememberCsrf();
}

export async function postReports(batch: ReportBatch): Promise<Receipt[]> {
  return ((await send('POST', '/api/reports', batch, { onlyOnce: true })) as { receipts: Receipt[] }).receipts;
}

/** Another device's record, relayed by this one. */
export async function postRelayed(relayed: RelayedRecord): Promise<Receipt[]> {
  return ((await send('POST', '/api/carried', relayed, { onlyOnce: true })) as { receipts: Receipt[] }).receipts;
}

export async function putDeviceKey(jwk: PublicKey): Promise<string> {
  return ((await send('PUT', '/api/device/key', { jwk })) as { certificate: string }).certificate;
}

export async function postPositions(fixes: Fix[], outbox: number): Promise<void> {
  await send('POST', '/api/positions', { fixes, outbox }, { timeoutMs: 8_000 });
}

export async function getSnapshot(signal: AbortSignal): Promise<Snapshot> {
  return (await send('GET', '/api/snapshot', undefined, { signal, timeoutMs: SNAPSHOT_TIMEOUT_MS })) as Snapshot;
}

export async function getSubject(incident: Uuid, timeoutMs?: number): Promise<Subject> {
  return (await send(
    'GET',
    `/api/incidents/${incident}`,
    undefined,
    timeoutMs === undefined ? {} : { timeoutMs },
  )) as Subject;
}

export async function putPush(address: PushAddress): Promise<void> {
  await send('PUT', '/api/device/push', address);
}

export async function deletePush(): Promise<void> {
  await send('DELETE', '/api/device/push', undefined, { timeoutMs: LEAVING_MS });
}

export async function putReadiness(readiness: Readiness): Promise<void> {
  await send('PUT', '/api/device/readiness', readiness, { timeoutMs: 8_000 });
}

/** Rings this device by every path that it has. */
export async function postTest(): Promise<{ test: Uuid; paths: Path[] }> {
  return (await send('POST', '/api/device/test')) as { test: Uuid; paths: Path[] };
}

export async function postTestReceipt(test: Uuid, path: Path): Promise<void> {
  await send('POST', '/api/device/test-receipts', { test, path });
}

export async function pollFeed(cursor: string, signal: AbortSignal): Promise<PolledFrames> {
  const query = new URLSearchParams({ after: cursor, wait: String(POLL_WAIT_S) });
  return (await send('GET', `/api/feed?${query.toString()}`, undefined, {
    signal,
    timeoutMs: POLL_TIMEOUT_MS,
  })) as PolledFrames;
}

export function openFeedSocket(cursor: string, device: Uuid): WebSocket {
  const query = new URLSearchParams({ after: cursor, device });
  return new WebSocket(`${location.origin.replace(/^http/, 'ws')}/ws/feed?${query.toString()}`);
}
