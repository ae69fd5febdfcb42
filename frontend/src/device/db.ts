import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Entry, UnitRecord, Uuid } from '../wire/types';
import { NoAnswer, within } from './deadline';
import type { CachedOperation, CachedSubject, DeliveredReport, Meta, OutboxRow, RelayRow } from './rows';

interface Schema extends DBSchema {
  meta: { key: keyof Meta; value: Meta[keyof Meta] };
  outbox: { key: number; value: OutboxRow; indexes: { id: Uuid } };
  subjects: { key: Uuid; value: CachedSubject };
  operations: { key: Uuid; value: CachedOperation };
  entries: { key: Uuid; value: Entry; indexes: { incident: Uuid } };
  units: { key: Uuid; value: UnitRecord };
  relayed: { key: string; value: RelayRow };
  delivered: { key: Uuid; value: DeliveredReport; indexes: { incident: Uuid } };
}
export type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

const NAME = 'coresponder';
const VERSION = 4;
/** How long the store may leave a question unanswered: once, then the device works from memory until it answers again. */
export const ANSWER_MS = 1_500;
export const AGAIN_MS = 10_000;

export interface StoreHealth {
  onSilent: () => void;
  onBack: () => void;
}

/**
 * The IndexedDB database of this device, opened at first use and again when the browser has closed it. One that neither answers
 * nor fails is waited for once: from then on everything is refused at once, and it is tried again in the background.
 */
export class Db {
  #opening: Promise<Database> | null = null;
  #isSilent = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  #health: StoreHealth = { onSilent: () => undefined, onBack: () => undefined };

  constructor(private readonly name = NAME) {}

  watch(health: StoreHealth): void {
    this.#health = health;
  }

  /** Nothing is tried any more in the background. */
  stop(): void {
    clearTimeout(this.#again);
  }

  open(): Promise<Database> {
    if (this.#isSilent) return Promise.reject(new NoAnswer());
    this.#opening ??= this.answered(this.openNow()).catch((fault: unknown) => {
      this.#opening = null;
      throw fault;
    });
    return this.#opening;
  }

  /** What was asked of the store, or after a while that it does not answer. */
  async answered<T>(asked: Promise<T>): Promise<T> {
    try {
      return await within(ANSWER_MS, asked);
    } catch (fault) {
      if (fault instanceof NoAnswer) this.#fallSilent();
      throw fault;
    }
  }

  #fallSilent(): void {
    if (this.#isSilent) return;
    this.#isSilent = true;
    this.#opening = null;
    this.#health.onSilent();
    this.#again = setTimeout(() => void this.#tryAgain(), AGAIN_MS);
  }

  async #tryAgain(): Promise<void> {
    try {
      const opening = this.openNow();
      await within(
        ANSWER_MS,
        opening.then((db) => db.get('meta', 'device')),
      );
      this.#opening = opening;
      this.#isSilent = false;
      this.#health.onBack();
    } catch {
      this.#again = setTimeout(() => void this.#tryAgain(), AGAIN_MS);
    }
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    (await opening?.catch(() => null))?.close();
  }

  /** Empties every store, so that nothing is left where another tab holds on to the database, and then deletes it. */
  async destroy(): Promise<void> {
    try {
      const db = await this.open();
      const names = [...db.objectStoreNames];
      const tx = db.transaction(names, 'readwrite', { durability: 'strict' });
      await this.answered(Promise.all([...names.map((name) => tx.objectStore(name).clear()), tx.done]));
    } finally {
      await this.close();
      await within(ANSWER_MS, deleteDB(this.name));
    }
  }

  async readMeta<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined> {
    return (await this.answered((await this.open()).get('meta', key))) as Meta[K] | undefined;
  }

  async writeMeta<K extends keyof Meta>(key: K, value: Meta[K]): Promise<void> {
    await this.answered((await this.open()).put('meta', value, key));
  }

  async forgetMeta(key: keyof Meta): Promise<void> {
    await this.answered((await this.open()).delete('meta', key));
  }

  protected async openNow(): Promise<Database> {
    const forget = () => (this.#opening = null);
    return openDB<Schema>(this.name, VERSION, {
      upgrade(db, before, _after, tx) {
        upgrade(db, before, tx as unknown as Upgrade).catch(() => tx.abort());
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
  }
}

async function upgrade(db: Database, before: number, tx: Upgrade): Promise<void> {
  if (before < 1) {
    db.createObjectStore('meta');
    db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true }).createIndex('id', 'id', { unique: true });
    db.createObjectStore('subjects', { keyPath: 'id' });
    db.createObjectStore('entries', { keyPath: 'id' }).createIndex('incident', 'incident');
    db.createObjectStore('units', { keyPath: 'id' });
  }
  if (before < 2) {
    db.createObjectStore('relayed', { keyPath: 'id' });
    db.createObjectStore('delivered', { keyPath: 'id' }).createIndex('incident', 'incident');
  }
  if (before < 4) db.createObjectStore('operations', { keyPath: 'id' });
  if (before === 2) await renameStores(tx);
}

/** Version 2 called these stores and this field otherwise. What waits in them has to survive an update of the page. */
async function renameStores(tx: Upgrade): Promise<void> {
  tx.objectStore('told').name = 'delivered';
  const relayed = tx.objectStore('carried');
  relayed.name = 'relayed';
  for (const { carried, ...row } of (await relayed.getAll()) as { carried: unknown }[])
    await relayed.put({ ...row, record: carried });
}
