import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type {
  DeviceRecord,
  Entry,
  IncidentRecord,
  Clearance,
  Instant,
  Report,
  Session,
  TacticalPhase,
  UnitRecord,
  Uuid,
} from '../wire/types';
import { within } from './deadline';
import type { RelayRow } from './relayStore';
import type { KeptCertificate } from './deviceKey';
import type { OutboxRow } from './outbox';

/** What the device knows of an incident apart from its entries. */
export interface CachedSubject {
  id: Uuid;
  record: IncidentRecord;
  clearance: Clearance;
}

/** What is chosen on this device for one incident. */
export interface Choices {
  /** For whom it records, the newest choice first. */
  patients: Uuid[];
  phase: TacticalPhase | null;
}

/** What this device wrote and the server has: kept to the letter, for showing it to another device. */
export interface DeliveredReport {
  id: Uuid;
  incident: Uuid;
  person: Uuid;
  report: Report;
}

export interface Meta {
  device: { id: Uuid; label: string };
  session: Session;
  cursor: string;
  csrf: string;
  offset: number;
  devices: DeviceRecord[];
  /** Whose incidents are kept here. */
  holder: Uuid;
  /** The person signed out without a link: the server still has to be delivered. */
  owes_sign_out: boolean;
  /** By incident. */
  choices: { [K in keyof Choices]?: Record<Uuid, Choices[K]> };
  /** The last test alert of the shift that reached this device. */
  tested: { person: Uuid; at: Instant };
  device_key: CryptoKeyPair;
  certificate: KeptCertificate;
}

export interface Schema extends DBSchema {
  meta: { key: keyof Meta; value: Meta[keyof Meta] };
  outbox: { key: number; value: OutboxRow; indexes: { id: Uuid } };
  subjects: { key: Uuid; value: CachedSubject };
  entries: { key: Uuid; value: Entry; indexes: { incident: Uuid } };
  units: { key: Uuid; value: UnitRecord };
  relayed: { key: string; value: RelayRow };
  delivered: { key: Uuid; value: DeliveredReport; indexes: { incident: Uuid } };
}
export type Database = IDBPDatabase<Schema>;

const NAME = 'coresponder';
const VERSION = 3;
const OPEN_MS = 5_000;
let opening: Promise<Database> | null = null;

/** This device's IndexedDB database, opened at first use and again when the browser has closed it. */
export function database(): Promise<Database> {
  opening ??= within(OPEN_MS, open()).catch((fault: unknown) => {
    opening = null;
    throw fault;
  });
  return opening;
}

async function open(): Promise<Database> {
  return openDB<Schema>(NAME, VERSION, {
    async upgrade(db, before, _after, tx) {
      if (before < 1) {
        db.createObjectStore('meta');
        db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true }).createIndex('id', 'id', {
          unique: true,
        });
        db.createObjectStore('subjects', { keyPath: 'id' });
        db.createObjectStore('entries', { keyPath: 'id' }).createIndex('incident', 'incident');
        db.createObjectStore('units', { keyPath: 'id' });
      }
      if (before < 2) {
        db.createObjectStore('relayed', { keyPath: 'id' });
        db.createObjectStore('delivered', { keyPath: 'id' }).createIndex('incident', 'incident');
      }
      if (before === 2) await renameStores(tx as unknown as IDBPTransaction<unknown, string[], 'versionchange'>);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated() {
      opening = null;
    },
  });
}

/** Version 2 called these stores and this field otherwise. What waits in them has to survive an update of the page. */
async function renameStores(tx: IDBPTransaction<unknown, string[], 'versionchange'>): Promise<void> {
  tx.objectStore('told').name = 'delivered';
  const relayed = tx.objectStore('carried');
  relayed.name = 'relayed';
  for (const { carried, ...row } of (await relayed.getAll()) as { carried: unknown }[])
    await relayed.put({ ...row, record: carried });
}

/** For tests: the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = opening;
  opening = null;
  (await open?.catch(() => null))?.close();
}

export async function readMeta<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined> {
  return (await (await database()).get('meta', key)) as Meta[K] | undefined;
}

export async function writeMeta<K extends keyof Meta>(key: K, value: Meta[K]): Promise<void> {
  await (await database()).put('meta', value, key);
}

export async function forgetMeta(key: keyof Meta): Promise<void> {
  await (await database()).delete('meta', key);
}
