import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
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
export interface ToldReport {
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
  /** The person signed out without a link: the server still has to be told. */
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
  carried: { key: string; value: RelayRow };
  told: { key: Uuid; value: ToldReport; indexes: { incident: Uuid } };
}
export type Database = IDBPDatabase<Schema>;

const NAME = 'coresponder';
const VERSION = 2;
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
    upgrade(db, before) {
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
        db.createObjectStore('carried', { keyPath: 'id' });
        db.createObjectStore('told', { keyPath: 'id' }).createIndex('incident', 'incident');
      }
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
