/**
 * Reports on their way to the server. A report is on disk before `put` resolves; it leaves this store only when the server has it
 * and the feed has brought it back, or when a person says that a refused one may go.
 */
import type { Receipt, Report, Uuid } from '../wire/types';
import type { Database, Db } from './db';
import { isSealed } from './sealing';
import type { DeliveredReport, OutboxRow, Refusal } from './rows';
import { t } from '../words';

function openWrite(db: Database) {
  return db.transaction('outbox', 'readwrite', { durability: 'strict' });
}
/** A report that the server has recorded moves from the outbox to the delivered reports. */
function openUpdate(db: Database) {
  return db.transaction(['outbox', 'delivered'], 'readwrite', { durability: 'strict' });
}
type UpdateTx = ReturnType<typeof openUpdate>;

export class Outbox {
  /** Rows that the device could not store. They exist as long as this page, and are sent as well. */
  readonly #unstored = new Map<Uuid, OutboxRow>();

  constructor(private readonly db: Db) {}

  async put(row: OutboxRow): Promise<void> {
    try {
      const tx = openWrite(await this.db.open());
      await this.db.answered(Promise.all([tx.store.add(row), tx.done]));
    } catch (fault) {
      this.#unstored.set(row.id, row);
      throw fault;
    }
  }

  /** All rows in the order in which they were made, but those that are sealed. */
  async rows(): Promise<OutboxRow[]> {
    return [...(await this.#stored()).filter((row) => !isSealed(row)), ...this.#unstored.values()];
  }

  /** The store answers again: what was kept in memory only goes on to the disk. */
  async storeUnstored(): Promise<void> {
    const rows = [...this.#unstored.values()];
    this.#unstored.clear();
    for (const row of rows) await this.put(row).catch(() => undefined);
  }

  /** How many wait sealed, of every author. */
  async sealed(): Promise<number> {
    return (await this.#stored()).filter(isSealed).length;
  }

  async #stored(): Promise<OutboxRow[]> {
    return this.db
      .open()
      .then((db) => this.db.answered(db.getAll('outbox')))
      .catch(() => []);
  }

  get unstored(): number {
    return this.#unstored.size;
  }

  /** What this person wrote of an incident on this device and the server has, as it was sent. */
  async deliveredOf(person: Uuid, incident: Uuid): Promise<Report[]> {
    const stored = (await this.db.open()).getAllFromIndex('delivered', 'incident', incident);
    const delivered = await this.db.answered(stored);
    const settled = (await this.rows()).filter((row) => row.state === 'settled' && row.report.incident === incident);
    return [...delivered, ...settled].filter((one) => one.person === person).map(({ report }) => report);
  }

  async waitingOf(person: Uuid): Promise<OutboxRow[]> {
    return (await this.rows()).filter((row) => row.state === 'waiting' && row.person === person);
  }

  /** What the server said of each. A refusal that may pass leaves its row waiting. */
  async apply(receipts: readonly Receipt[], at: number): Promise<void> {
    const byId = new Map(receipts.flatMap((receipt) => (receipt.id === null ? [] : [[receipt.id, receipt]])));
    await this.#update([...byId.keys()], (row) => afterReceipt(row, byId.get(row.id), at));
  }

  async refuse(id: Uuid, refusal: Refusal): Promise<void> {
    await this.#update([id], (row) => (row.state === 'waiting' ? { ...row, state: 'refused', refusal } : row));
  }

  /** The feed brought these back: the server has them, whether or not its receipt arrived. */
  async seen(ids: readonly Uuid[]): Promise<void> {
    await this.#update(ids, (row) => (row.state === 'refused' ? row : null));
  }

  /** Settled before this moment, so what was read since holds them, or they are not for this reader. */
  async forgetSettled(beforeMs: number): Promise<void> {
    const old = (await this.rows()).filter((row) => row.state === 'settled' && (row.settled_ms ?? 0) < beforeMs);
    await this.#update(
      old.map((row) => row.id),
      (row) => (row.state === 'settled' ? null : row),
    );
  }

  async retry(id: Uuid): Promise<void> {
    await this.#update([id], (row) => (row.state === 'refused' ? { ...row, state: 'waiting', refusal: null } : row));
  }

  /** A person's decision, and only for what the server refused. */
  async discard(id: Uuid): Promise<void> {
    await this.#update([id], (row) => (row.state === 'refused' ? null : row));
  }

  async #update(ids: readonly Uuid[], change: (row: OutboxRow) => OutboxRow | null): Promise<void> {
    if (ids.length === 0) return;
    const stored = ids.filter((id) => !this.#updateUnstored(id, change));
    if (stored.length === 0) return;
    const tx = openUpdate(await this.db.open());
    await this.db.answered(updateAll(tx, stored, change));
  }

  #updateUnstored(id: Uuid, change: (row: OutboxRow) => OutboxRow | null): boolean {
    const row = this.#unstored.get(id);
    if (!row) return false;
    const changed = change(row);
    if (changed) this.#unstored.set(id, changed);
    else this.#unstored.delete(id);
    return true;
  }
}

async function updateAll(tx: UpdateTx, ids: Uuid[], change: (row: OutboxRow) => OutboxRow | null): Promise<void> {
  for (const id of ids) await updateStored(tx, id, change);
  await tx.done;
}

async function updateStored(tx: UpdateTx, id: Uuid, change: (row: OutboxRow) => OutboxRow | null): Promise<void> {
  const store = tx.objectStore('outbox');
  const row = await store.index('id').get(id);
  if (row?.order === undefined) return;
  const changed = change(row);
  if (changed === null) {
    await store.delete(row.order);
    if (row.state !== 'refused') await tx.objectStore('delivered').put(deliveredOf(row));
  } else if (changed !== row) await store.put(changed);
}

function deliveredOf({ id, person, report }: OutboxRow): DeliveredReport {
  return { id, incident: report.incident, person, report };
}

function afterReceipt(row: OutboxRow, receipt: Receipt | undefined, at: number): OutboxRow {
  if (!receipt || row.state !== 'waiting') return row;
  if (receipt.outcome !== 'refused') {
    const { seq, position, recorded_at, flags } = receipt;
    return { ...row, state: 'settled', receipt: { seq, position, recorded_at, flags }, settled_ms: at };
  }
  if (receipt.retryable) return row;
  const refusal = {
    code: receipt.code ?? 'refused',
    detail: receipt.detail ?? t('device-report-refused'),
    at: new Date(at).toISOString(),
  };
  return { ...row, state: 'refused', refusal };
}
