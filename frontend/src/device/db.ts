import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Entry, UnitRecord, Uuid } from '../wire/types';
import { within } from './deadline';
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
const OPEN_MS = 5_000;

/** The IndexedDB database of this device, opened at first use and again when the browser has closed it. */
export class Db {
  #opening: Promise<Database> | null = null;

  constructor(private readonly name = NAME) {}

  open(): Promise<Database> {
    this.#opening ??= within(OPEN_MS, this.#open()).catch((fault: unknown) => {
      this.#opening = null;
      throw fault;
    });
    return this.#opening;
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    (await opening?.catch(() => null))?.close();
  }

  async readMeta<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined> {
    return (await (await this.open()).get('meta', key)) as Meta[K] | undefined;
  }

  async writeMeta<K extends keyof Meta>(key: K, value: Meta[K]): Promise<void> {
    await (await this.open()).put('meta', value, key);
  }

  async forgetMeta(key: keyof Meta): Promise<void> {
    await (await this.open()).delete('meta', key);
  }

  async #open(): Promise<Database> {
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
