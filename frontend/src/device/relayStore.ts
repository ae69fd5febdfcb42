import type { Uuid } from '../wire/types';
import type { Database, Db } from './db';
import { isSealed } from './sealing';
import type { Refusal, RelayRow } from './rows';

function openWrite(db: Database) {
  return db.transaction('relayed', 'readwrite', { durability: 'strict' });
}

/**
 * Records of other devices that this one was shown. On disk before anyone reads them; each leaves when the server has it and the
 * feed has brought it, or when a person says that a refused one may go.
 */
export class RelayStore {
  constructor(private readonly db: Db) {}

  async put(row: RelayRow): Promise<void> {
    const tx = openWrite(await this.db.open());
    await this.db.answered(Promise.all([tx.store.put(row), tx.done]));
  }

  /** In the order in which they were read. */
  async rows(): Promise<RelayRow[]> {
    const rows = await this.db
      .open()
      .then((db) => this.db.answered(db.getAll('relayed')))
      .catch(() => []);
    return rows.filter((row) => !isSealed(row)).sort((a, b) => a.read_ms - b.read_ms);
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
    await this.db.answered(updateIn(openWrite(await this.db.open()), id, change));
  }
}

async function updateIn(
  tx: ReturnType<typeof openWrite>,
  id: string,
  change: (row: RelayRow) => RelayRow | null,
): Promise<void> {
  const row = await tx.store.get(id);
  const changed = row && change(row);
  if (changed) await tx.store.put(changed);
  else if (row) await tx.store.delete(id);
  await tx.done;
}
