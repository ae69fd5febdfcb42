import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { DeviceRecord, Entry, IncidentRecord, Clearance, Instant, Session, UnitRecord, Uuid } from '../wire/types';
import { within } from './deadline';
import type { OutboxRow } from './outbox';

/** What the device knows of an incident apart from its entries. */
export interface HeldSubject { id: Uuid; record: IncidentRecord; clearance: Clearance }

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
  /** The last test alert of the shift that reached this device. */
  tested: { person: Uuid; at: Instant };
}

export interface VaultSchema extends DBSchema {
  meta: { key: keyof Meta; value: Meta[keyof Meta] };
  outbox: { key: number; value: OutboxRow; indexes: { id: Uuid } };
  subjects: { key: Uuid; value: HeldSubject };
  entries: { key: Uuid; value: Entry; indexes: { incident: Uuid } };
  units: { key: Uuid; value: UnitRecord };
}
export type Vault = IDBPDatabase<VaultSchema>;

const NAME = 'coresponder';
const VERSION = 1;
const OPEN_MS = 5_000;
let opening: Promise<Vault> | null = null;

/** The device's store. Opens again by itself when the browser has closed it. */
export function vault(): Promise<Vault> {
  opening ??= within(OPEN_MS, open()).catch((fault: unknown) => {
    opening = null;
    throw fault;
  });
  return opening;
}

async function open(): Promise<Vault> {
  return openDB<VaultSchema>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('meta');
      db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true }).createIndex('id', 'id', { unique: true });
      db.createObjectStore('subjects', { keyPath: 'id' });
      db.createObjectStore('entries', { keyPath: 'id' }).createIndex('incident', 'incident');
      db.createObjectStore('units', { keyPath: 'id' });
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

/** For tests: the next use opens anew. */
export async function closeVault(): Promise<void> {
  const open = opening;
  opening = null;
  (await open?.catch(() => null))?.close();
}

export async function readMeta<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined> {
  return (await (await vault()).get('meta', key)) as Meta[K] | undefined;
}

export async function writeMeta<K extends keyof Meta>(key: K, value: Meta[K]): Promise<void> {
  await (await vault()).put('meta', value, key);
}

export async function forgetMeta(key: keyof Meta): Promise<void> {
  await (await vault()).delete('meta', key);
}
