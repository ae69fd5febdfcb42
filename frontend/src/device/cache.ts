import type {
  DeskItem,
  DeviceRecord,
  Entry,
  Frame,
  OperationSubject,
  Snapshot,
  Subject,
  UnitRecord,
  Uuid,
} from '../wire/types';
import type { Database, Db } from './db';
import { NoAnswer } from './deadline';
import type { CachedOperation, CachedSubject, Meta } from './rows';

const STORES = ['meta', 'subjects', 'operations', 'entries', 'units', 'delivered', 'relayed'] as const;

export interface CachedWorld {
  subjects: CachedSubject[];
  operations: CachedOperation[];
  entries: Entry[];
  units: UnitRecord[];
  devices: DeviceRecord[];
  deskItems: DeskItem[];
  cursor: string | null;
}

function openWrite(db: Database) {
  return db.transaction(STORES, 'readwrite', { durability: 'strict' });
}
type WriteTx = ReturnType<typeof openWrite>;
/** Keeps track of a request, so that its failure is neither lost nor an unhandled rejection. */
type Keep = (request: Promise<unknown>) => void;

/** The items that wait once these have come: a frame names those that changed, also those that are resolved. */
export function itemsAfter(held: readonly DeskItem[], changed: readonly DeskItem[]): DeskItem[] {
  const ids = new Set(changed.map(({ id }) => id));
  const all = [...held.filter(({ id }) => !ids.has(id)), ...changed];
  return all.filter(({ resolved_at }) => resolved_at === null).sort(byRaised);
}

function byRaised(a: DeskItem, b: DeskItem): number {
  return a.raised_at < b.raised_at ? -1 : a.raised_at > b.raised_at ? 1 : a.id < b.id ? -1 : 1;
}

/** A frame of the journal; those without a cursor are of the moment only. */
export type JournalFrame = Extract<Frame, { cursor: string }>;

/** The cache of what the feed brought. A frame is stored together with its cursor in one transaction, or not at all. */
export class FeedCache {
  constructor(private readonly db: Db) {}

  async read(): Promise<CachedWorld> {
    const tx = (await this.db.open()).transaction(STORES);
    const reading = Promise.all([
      tx.objectStore('subjects').getAll(),
      tx.objectStore('operations').getAll(),
      tx.objectStore('entries').getAll(),
      tx.objectStore('units').getAll(),
      tx.objectStore('meta').get('devices') as Promise<Meta['devices'] | undefined>,
      tx.objectStore('meta').get('desk_items') as Promise<Meta['desk_items'] | undefined>,
      tx.objectStore('meta').get('cursor') as Promise<Meta['cursor'] | undefined>,
    ]);
    const [subjects, operations, entries, units, devices, deskItems, cursor] = await this.db.answered(reading);
    return {
      subjects,
      operations,
      entries,
      units,
      devices: devices ?? [],
      deskItems: deskItems ?? [],
      cursor: cursor ?? null,
    };
  }

  async saveFrame(frame: JournalFrame): Promise<void> {
    await this.#write(async (tx, keep) => {
      keep(tx.objectStore('meta').put(frame.cursor, 'cursor'));
      switch (frame.type) {
        case 'entries':
          for (const entry of frame.entries) if (entry.incident !== null) keep(tx.objectStore('entries').put(entry));
          return;
        case 'subject':
          return 'operation' in frame.subject
            ? putOperation(tx, keep, frame.subject)
            : putSubject(tx, keep, frame.subject);
        case 'withdrawn':
          keep(tx.objectStore('subjects').delete(frame.incident));
          keep(tx.objectStore('operations').delete(frame.incident));
          await eraseDelivered(tx, keep, (incident) => incident !== frame.incident);
          return eraseEntries(tx, keep, frame.incident, Infinity);
        case 'units':
          for (const unit of frame.units) keep(tx.objectStore('units').put(unit));
          for (const gone of frame.gone) keep(tx.objectStore('units').delete(gone));
          return;
        case 'desk_items': {
          const held = (await tx.objectStore('meta').get('desk_items')) as Meta['desk_items'] | undefined;
          keep(tx.objectStore('meta').put(itemsAfter(held ?? [], frame.desk_items), 'desk_items'));
        }
      }
    });
  }

  async saveSnapshot(snapshot: Snapshot): Promise<void> {
    await this.#write(async (tx, keep) => {
      clear(tx, keep);
      const held = new Set(snapshot.incidents.map(({ incident }) => incident.id));
      await eraseDelivered(tx, keep, (incident) => held.has(incident));
      for (const subject of snapshot.incidents) await putSubject(tx, keep, subject);
      for (const subject of snapshot.operations) await putOperation(tx, keep, subject);
      for (const unit of snapshot.units) keep(tx.objectStore('units').put(unit));
      keep(tx.objectStore('meta').put(snapshot.devices, 'devices'));
      keep(tx.objectStore('meta').put(snapshot.desk_items, 'desk_items'));
      keep(tx.objectStore('meta').put(snapshot.cursor, 'cursor'));
    });
  }

  /** One incident that was read by itself. The feed goes on where it was: what it brings again counts once. */
  async saveSubject(subject: Subject): Promise<void> {
    await this.#write((tx, keep) => putSubject(tx, keep, subject));
  }

  async saveCursor(cursor: string): Promise<void> {
    await this.#write((tx, keep) => keep(tx.objectStore('meta').put(cursor, 'cursor')));
  }

  /** One incident that this device may keep no longer. */
  async eraseSubject(incident: Uuid): Promise<void> {
    await this.#write(async (tx, keep) => {
      keep(tx.objectStore('subjects').delete(incident));
      await eraseDelivered(tx, keep, (one) => one !== incident);
      await eraseEntries(tx, keep, incident, Infinity);
    });
  }

  /** Nothing of any incident stays behind. */
  async erase(): Promise<void> {
    await this.#write(async (tx, keep) => {
      clear(tx, keep);
      await eraseDelivered(tx, keep, () => false);
      await eraseRelayed(tx, keep);
      for (const key of ['cursor', 'devices', 'desk_items', 'choices', 'certificate'] as const)
        keep(tx.objectStore('meta').delete(key));
    });
  }

  /** Runs `work` in one transaction: all of it or nothing. */
  async #write(work: (tx: WriteTx, keep: Keep) => Promise<void> | void): Promise<void> {
    const tx = openWrite(await this.db.open());
    const requests: Promise<unknown>[] = [];
    const written = async () => {
      await work(tx, (request) => requests.push(request));
      await Promise.all([...requests, tx.done]);
    };
    try {
      await this.db.answered(written());
    } catch (fault) {
      abort(tx);
      const ended = Promise.allSettled([...requests, tx.done]);
      if (!(fault instanceof NoAnswer)) await ended;
      throw fault;
    }
  }
}

function abort(tx: WriteTx): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself already.
  }
}

function clear(tx: WriteTx, keep: Keep): void {
  for (const store of ['subjects', 'operations', 'entries', 'units'] as const) keep(tx.objectStore(store).clear());
}

/** The row of a subject: with its summary, if that is all there is of it. */
export function rowOf({ incident, clearance, summary }: Subject): CachedSubject {
  const row = { id: incident.id, record: incident, clearance };
  return summary === undefined ? row : { ...row, summary };
}

async function putSubject(tx: WriteTx, keep: Keep, subject: Subject): Promise<void> {
  const { incident, entries } = subject;
  const through = Math.max(0, ...entries.map((entry) => entry.seq ?? 0));
  await eraseEntries(tx, keep, incident.id, through);
  keep(tx.objectStore('subjects').put(rowOf(subject)));
  for (const entry of entries) {
    keep(tx.objectStore('entries').put(entry));
    // What this device sent itself goes too.
    if (entry.kind === 'erased') keep(tx.objectStore('delivered').delete(entry.id));
  }
}

async function putOperation(tx: WriteTx, keep: Keep, subject: OperationSubject): Promise<void> {
  const { operation, clearance, entries } = subject;
  await eraseEntries(tx, keep, operation.id, Math.max(0, ...entries.map((entry) => entry.seq ?? 0)));
  keep(tx.objectStore('operations').put({ id: operation.id, record: operation, clearance }));
  for (const entry of entries) keep(tx.objectStore('entries').put(entry));
}

async function eraseDelivered(tx: WriteTx, keep: Keep, stays: (incident: Uuid) => boolean): Promise<void> {
  let cursor = await tx.objectStore('delivered').openCursor();
  while (cursor) {
    if (!stays(cursor.value.incident)) keep(cursor.delete());
    cursor = await cursor.continue();
  }
}

/** Records of other devices that the server has. One that it has not stays, sealed, as reports do. */
async function eraseRelayed(tx: WriteTx, keep: Keep): Promise<void> {
  let cursor = await tx.objectStore('relayed').openCursor();
  while (cursor) {
    if (cursor.value.state === 'settled') keep(cursor.delete());
    cursor = await cursor.continue();
  }
}

/** Entries beyond `through` stay: another tab may have read on. */
async function eraseEntries(tx: WriteTx, keep: Keep, incident: Uuid, through: number): Promise<void> {
  let cursor = await tx.objectStore('entries').index('incident').openCursor(incident);
  while (cursor) {
    if ((cursor.value.seq ?? 0) <= through) keep(cursor.delete());
    cursor = await cursor.continue();
  }
}
