/**
 * Relays records of other devices to the server, before this device's own reports: an answer to an offer must not arrive before the
 * offer.
 */
import type { RelayedRecord } from '../wire/relayed';
import type { Receipt, Uuid } from '../wire/types';
import { ApiError } from './apiError';
import type { RelayStore } from './relayStore';
import type { RelayRow } from './rows';

export interface RelayPorts {
  relay: Pick<RelayStore, 'waitingOf' | 'settle' | 'refuse'>;
  postRelayed: (record: RelayedRecord) => Promise<Receipt[]>;
  wall: () => number;
}
export interface RelayRun {
  /** Incidents of which a record has to wait: one's own reports wait with it. */
  heldBack: Set<Uuid>;
  isSignInNeeded: boolean;
  /** Whether the server said anything of any of them. */
  isAnswered: boolean;
}

export async function relayRecords(ports: RelayPorts, person: Uuid): Promise<RelayRun> {
  const run: RelayRun = { heldBack: new Set(), isSignInNeeded: false, isAnswered: false };
  for (const row of await ports.relay.waitingOf(person)) {
    if (!run.heldBack.has(row.incident)) await relay(ports, row, run);
    if (run.isSignInNeeded) break;
  }
  return run;
}

async function relay(ports: RelayPorts, row: RelayRow, run: RelayRun): Promise<void> {
  try {
    const receipts = await ports.postRelayed(row.record);
    // A report that was refused alone stays with its author, whose device sends it too.
    if (receipts.some(({ outcome, retryable }) => outcome === 'refused' && retryable)) run.heldBack.add(row.incident);
    else await ports.relay.settle(row.id, ports.wall());
    run.isAnswered = true;
  } catch (fault) {
    if (!(fault instanceof ApiError)) throw fault;
    await afterRefusal(ports, row, fault, run);
  }
}

async function afterRefusal(ports: RelayPorts, row: RelayRow, refusal: ApiError, run: RelayRun): Promise<void> {
  const { status, code, detail, retryable } = refusal.problem;
  if (status === 401 || (status === 403 && code !== 'not_allowed')) {
    run.isSignInNeeded = true;
  } else if (status === 0 || status >= 500 || status === 408 || status === 429 || retryable) {
    // A server that fails over this record must not keep this device's own reports waiting.
    if (status !== 500) run.heldBack.add(row.incident);
  } else {
    run.isAnswered = true;
    await ports.relay.refuse(row.id, { code, detail, at: new Date(ports.wall()).toISOString() });
  }
}
