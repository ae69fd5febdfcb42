/** Takes the outbox to the server: in order, one sender at a time, until all is there. Used by pages and by the worker. */
import type { Instant, Receipt, Report, ReportBatch, Uuid } from '../wire/types';
import { ApiError } from './apiError';
import { relayRecords, type RelayPorts } from './relay';
import type { Outbox } from './outbox';
import type { OutboxRow } from './rows';

export const BATCH_REPORTS = 200;
/** Below the server's 256 KiB, with room for the envelope. */
export const BATCH_BYTES = 240 * 1024;
export const BACKOFF_CAP_MS = 15_000;
const BACKOFF_FIRST_MS = 500;
const LOCK = 'coresponder-outbox';
const LOCK_WAIT_MS = 20_000;

export type SendOutcome =
  | { done: 'all' }
  | { done: 'nobody' }
  /** Another tab is sending, or the server asked to wait. */
  | { done: 'later'; afterMs: number | null }
  | { done: 'sign_in' };

export interface SenderPorts extends RelayPorts {
  outbox: Outbox;
  post: (batch: ReportBatch) => Promise<Receipt[]>;
  /** Who is signed in just now, here. */
  person: () => Promise<Uuid | null>;
  offsetMs: () => Promise<number | null>;
  onChange: () => void;
}

/** How long to wait before the next attempt: full jitter, so that devices do not come back all at once. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  return random() * Math.min(BACKOFF_CAP_MS, BACKOFF_FIRST_MS * 2 ** attempt);
}

/** Nothing on this device is sent while this runs: a change of session needs it. */
export async function withoutSending<T>(work: () => Promise<T>): Promise<T> {
  const { navigator: browser } = globalThis as { navigator?: { locks?: LockManager } };
  const locks = browser?.locks;
  return locks ? locks.request(LOCK, { signal: AbortSignal.timeout(LOCK_WAIT_MS) }, work) : work();
}

export async function sendOutbox(ports: SenderPorts): Promise<SendOutcome> {
  try {
    return await withoutSending(() => drain(ports));
  } catch (fault) {
    if (isWaitOver(fault)) return { done: 'later', afterMs: null };
    throw fault;
  }
}

function isWaitOver(fault: unknown): boolean {
  return fault instanceof DOMException && (fault.name === 'TimeoutError' || fault.name === 'AbortError');
}

async function drain(ports: SenderPorts): Promise<SendOutcome> {
  const heldBack = new Set<Uuid>();
  let limit = BATCH_REPORTS;
  const sent = await relayFirst(ports, heldBack);
  if (sent) return sent;
  for (;;) {
    const person = await ports.person();
    if (person === null) return { done: 'nobody' };
    const waiting = await ports.outbox.waitingOf(person);
    const rows = nextBatch(waiting, heldBack, limit);
    if (rows.length === 0)
      return waiting.length === 0 && heldBack.size === 0 ? { done: 'all' } : { done: 'later', afterMs: null };
    const step = await sendBatch(ports, rows, heldBack);
    if (step === 'split') limit = Math.max(1, Math.floor(rows.length / 2));
    else if (step !== null) return step;
    ports.onChange();
  }
}

/** Relayed records are sent first. An incident waits while one of its relayed records cannot be sent. */
async function relayFirst(ports: SenderPorts, heldBack: Set<Uuid>): Promise<SendOutcome | null> {
  const person = await ports.person();
  if (person === null) return { done: 'nobody' };
  const sent = await relayRecords(ports, person);
  if (sent.isSignInNeeded) return { done: 'sign_in' };
  for (const incident of sent.heldBack) heldBack.add(incident);
  if (sent.isAnswered) ports.onChange();
  return null;
}

/** The oldest that fit, leaving out incidents of which an earlier report has to wait. */
export function nextBatch(waiting: readonly OutboxRow[], heldBack: ReadonlySet<Uuid>, limit: number): OutboxRow[] {
  const rows: OutboxRow[] = [];
  let bytes = 0;
  for (const row of waiting) {
    if (heldBack.has(row.report.incident)) continue;
    bytes += new TextEncoder().encode(JSON.stringify(row.report)).length + 1;
    if (rows.length > 0 && (rows.length >= limit || bytes > BATCH_BYTES)) break;
    rows.push(row);
  }
  return rows;
}

async function sendBatch(
  ports: SenderPorts,
  rows: OutboxRow[],
  heldBack: Set<Uuid>,
): Promise<SendOutcome | 'split' | null> {
  try {
    const receipts = await ports.post(
      await batchOf(
        ports,
        rows.map((row) => row.report),
      ),
    );
    await ports.outbox.apply(receipts, ports.wall());
    holdBack(rows, receipts, heldBack);
    return null;
  } catch (fault) {
    if (!(fault instanceof ApiError)) throw fault;
    return afterRefusal(ports, rows, fault);
  }
}

async function batchOf(ports: SenderPorts, reports: Report[]): Promise<ReportBatch> {
  const sent_at: Instant = new Date(ports.wall()).toISOString();
  return { clock: { sent_at, offset_ms: await ports.offsetMs() }, reports };
}

/** A report that has to wait, and one that got no receipt, hold back what follows in their incident. */
function holdBack(rows: OutboxRow[], receipts: Receipt[], heldBack: Set<Uuid>): void {
  const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
  for (const row of rows) {
    const receipt = byId.get(row.id);
    if (!receipt || (receipt.outcome === 'refused' && receipt.retryable)) heldBack.add(row.report.incident);
  }
}

async function afterRefusal(ports: SenderPorts, rows: OutboxRow[], refusal: ApiError): Promise<SendOutcome | 'split'> {
  const { status, code, detail, retryable } = refusal.problem;
  if (status === 401 || status === 403) return { done: 'sign_in' };
  if (status === 0 || status >= 500 || status === 408 || status === 429 || retryable) {
    return { done: 'later', afterMs: refusal.retryAfterMs };
  }
  // The server refuses the whole batch: find the faulty report, so that the others can be sent.
  const [only] = rows;
  if (rows.length > 1 || !only) return 'split';
  await ports.outbox.refuse(only.id, { code, detail, at: new Date(ports.wall()).toISOString() });
  return 'split';
}
