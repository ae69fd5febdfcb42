/** Takes records of other devices to the server, before this device's own reports: an answer to an offer must not come before the offer. */
import type { Carried } from '../wire/carried';
import type { Receipt, Uuid } from '../wire/types';
import { Refusal as RequestRefusal } from './api';
import type { CarriedRow, CarriedStore } from './carriedStore';

export interface BringerPorts {
  carried: Pick<CarriedStore, 'waitingOf' | 'settle' | 'refuse'>;
  postCarried: (carried: Carried) => Promise<Receipt[]>;
  wall: () => number;
}
export interface Brought {
  /** Incidents of which a record has to wait: one's own reports wait with it. */
  heldBack: Set<Uuid>;
  isSignInNeeded: boolean;
  /** Whether the server said anything of any of them. */
  isAnswered: boolean;
}

export async function bringCarried(ports: BringerPorts, person: Uuid): Promise<Brought> {
  const brought: Brought = { heldBack: new Set(), isSignInNeeded: false, isAnswered: false };
  for (const row of await ports.carried.waitingOf(person)) {
    if (!brought.heldBack.has(row.incident)) await bring(ports, row, brought);
    if (brought.isSignInNeeded) break;
  }
  return brought;
}

async function bring(ports: BringerPorts, row: CarriedRow, brought: Brought): Promise<void> {
  try {
    const receipts = await ports.postCarried(row.carried);
    // What was refused for itself stays with its author, whose device sends it too.
    if (receipts.some(({ outcome, retryable }) => outcome === 'refused' && retryable))
      brought.heldBack.add(row.incident);
    else await ports.carried.settle(row.id, ports.wall());
    brought.isAnswered = true;
  } catch (fault) {
    if (!(fault instanceof RequestRefusal)) throw fault;
    await afterRefusal(ports, row, fault, brought);
  }
}

async function afterRefusal(
  ports: BringerPorts,
  row: CarriedRow,
  refusal: RequestRefusal,
  brought: Brought,
): Promise<void> {
  const { status, code, detail, retryable } = refusal.problem;
  if (status === 401 || (status === 403 && code !== 'not_allowed')) {
    brought.isSignInNeeded = true;
  } else if (status === 0 || status >= 500 || status === 408 || status === 429 || retryable) {
    // A server that fails over this record must not keep this device's own reports waiting.
    if (status !== 500) brought.heldBack.add(row.incident);
  } else {
    brought.isAnswered = true;
    await ports.carried.refuse(row.id, { code, detail, at: new Date(ports.wall()).toISOString() });
  }
}
