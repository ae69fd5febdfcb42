/**
 * Records of other devices that this one was shown. On disk before anyone reads them; each leaves when the server has it and the feed has
 * brought it, or when a person says that a refused one may go.
 */
import type { RelayedRecord, Certificate } from '../wire/relayed';
import type { Report, Uuid } from '../wire/types';
import type { Refusal } from './outbox';
import { database, type Database } from './db';

export interface RelayRow {
  /** The signature: the same record is kept once. */
  id: string;
  incident: Uuid;
  /** Who was shown it: only while this person is signed in it is sent. */
  person: Uuid;
  /** The unit that it was shown to. */
  unit: Uuid | null;
  record: RelayedRecord;
  certificate: Certificate;
  reports: Report[];
  offset_ms: number | null;
  /** When it was read, by the server's clock, in milliseconds. */
  read_ms: number;
  state: 'waiting' | 'settled' | 'refused';
  settled_ms: number | null;
  refusal: Refusal | null;
}

function openWrite(db: Database) {
  return db.transaction('relayed', 'readwrite', { durability: 'strict' });
}

export class RelayStore {
  async put(row: RelayRow): Promise<void> {
    const tx = openWrite(await database());
    await Promise.all([tx.store.put(row), tx.done]);
  }

  /** In the order in which they were read. */
  async rows(): Promise<RelayRow[]> {
    const rows = await database()
      .then((db) => db.getAll('relayed'))
      .catch(() => []);
    return rows.sort((a, b) => a.read_ms - b.read_ms);
  }

  async waitingOf(person: Uuid): Promise<RelayRow[]> {
    return (await this.rows()).filter((row) => row.state === 'waiting' && row.person === person);
  }

  async settle(id: string, at: number): Promise<void> {
    await this.#update(id, (row) => ({ ...row, state: 'settled', settled_ms: at }));
  }

  async refuse(id: string, refusal: Refusal): Promise<void> {
    await this.#update(id, (row) => ({ ...row, state: 'refused', refusal }));
  }

  async retry(id: string): Promise<void> {
    await this.#update(id, (row) => ({ ...row, state: 'waiting', refusal: null }));
  }

  /** A person's decision, and only for what the server refused. */
  async discard(id: string): Promise<void> {
    await this.#update(id, (row) => (row.state === 'refused' ? null : row));
  }

  async forgetSettled(beforeMs: number): Promise<void> {
    for (const { id, state, settled_ms } of await this.rows()) {
      if (state === 'settled' && (settled_ms ?? 0) < beforeMs) await this.#update(id, () => null);
    }
  }

  async #update(id: string, change: (row: RelayRow) => RelayRow | null): Promise<void> {
    const tx = openWrite(await database());
    const row = await tx.store.get(id);
    const changed = row && change(row);
    if (changed) await tx.store.put(changed);
    else if (row) await tx.store.delete(id);
    await tx.done;
  }
}
