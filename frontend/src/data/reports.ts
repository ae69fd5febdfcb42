import type { Tabs } from '../device/channel';
import type { ServerClock } from '../device/clock';
import type { Identity } from '../device/identity';
import type { Outbox } from '../device/outbox';
import type { OutboxRow, Refusal } from '../device/rows';
import { fold } from '../timeline/fold';
import { timelineLines } from '../timeline/lines';
import { newId, toInstant } from '../wire/ids';
import type { Author, Report, Uuid } from '../wire/types';
import type { Incidents, Unconfirmed } from './incidents';
import { asEntry, entriesOf } from './pending';
import type { RefusedReport, World } from './world.svelte';
import { t } from '../words';

export const STORE_FAILED = t('device-cannot-store');
const NOBODY = t('device-nobody-signed-in');

export interface ReportsPorts {
  world: World;
  incidents: Incidents;
  outbox: Outbox;
  clock: ServerClock;
  identity: Identity;
  tabs: Tabs;
  /** There is something new to send. */
  send: () => void;
}

/** Reports on their way: painted first, stored next, sent when the link allows. */
export class Reports {
  /** As stored, plus what is being stored this moment. */
  readonly #rows = new Map<Uuid, OutboxRow>();
  readonly #beingStored = new Set<Uuid>();
  #sealed = 0;

  constructor(private readonly ports: ReportsPorts) {
    ports.incidents.drawFrom(
      (incident) => this.#unconfirmed(incident),
      () => this.#mine().flatMap(({ report }) => (report.kind === 'running_call_opened' ? report.incident : [])),
    );
  }

  /** One's own, in the order in which they were made. */
  get own(): Report[] {
    return this.#mine().map(({ report }) => report);
  }

  /**
   * Records a fact or a command, and gives back its id. It is on the screen when this returns. `atMs`: when, by the server's clock,
   * if not now.
   */
  record(incident: Uuid, kind: string, payload: object = {}, text?: string, atMs?: number): Uuid {
    const { world, clock, identity } = this.ports;
    const id = newId();
    const person = world.person;
    if (!person) {
      world.outbox.failure = NOBODY;
      return id;
    }
    const offset_ms = clock.offsetMs;
    const measured = offset_ms === null ? {} : { offset_ms };
    const at = toInstant(atMs === undefined ? Date.now() : atMs - (offset_ms ?? 0));
    const noted = { ...(text ? { text } : {}), ...measured, ...(world.unit ? { unit: world.unit.id } : {}) };
    const report = { id, kind, incident, at, payload: { ...payload }, ...noted };
    this.#add({
      report,
      id,
      person: person.id,
      author: authorIn(world),
      unit: world.unit?.id ?? null,
      device: identity.id,
      offset_ms,
      state: 'waiting',
      receipt: null,
      settled_ms: null,
      refusal: null,
    });
    return id;
  }

  /** Reads again what the store has, after sending or after a word from another tab. */
  async refresh(): Promise<void> {
    const before = new Map(this.#rows);
    const kept = new Set(this.#beingStored);
    const stored = await this.ports.outbox.rows();
    this.#sealed = await this.ports.outbox.sealed();
    for (const id of before.keys()) if (!kept.has(id)) this.#rows.delete(id);
    for (const row of stored) this.#rows.set(row.id, row);
    this.#show();
    for (const incident of this.#changedSince(before)) this.ports.incidents.repaint(incident);
  }

  /** Shows again what the server has not confirmed, at the times that the clock says now. */
  repaint(): void {
    for (const incident of new Set(this.#mine().map(({ report }) => report.incident))) {
      this.ports.incidents.repaint(incident);
    }
  }

  /** The feed brought these entries: whichever of them are ours have arrived. */
  async settleSeen(ids: readonly Uuid[]): Promise<void> {
    const ours = ids.filter((id) => this.#rows.has(id));
    if (ours.length === 0) return;
    await this.ports.outbox.seen(ours).catch(() => undefined);
    await this.refresh();
    this.ports.tabs.notify('outbox');
  }

  async forgetSettled(beforeMs: number): Promise<void> {
    const isOld = (row: OutboxRow) => row.state === 'settled' && (row.settled_ms ?? 0) < beforeMs;
    if (![...this.#rows.values()].some(isOld)) return;
    await this.ports.outbox.forgetSettled(beforeMs).catch(() => undefined);
    await this.refresh();
  }

  /** A person decided that a refused report may go. */
  async discard(id: Uuid): Promise<void> {
    await this.#change(() => this.ports.outbox.discard(id));
  }

  async retry(id: Uuid): Promise<void> {
    await this.#change(() => this.ports.outbox.retry(id));
    this.ports.send();
  }

  #add(row: OutboxRow): void {
    this.#rows.set(row.id, row);
    this.#beingStored.add(row.id);
    this.#show();
    this.ports.incidents.repaint(row.report.incident);
    void this.#store(row);
  }

  async #store(row: OutboxRow): Promise<void> {
    const { world, outbox, incidents, tabs, send } = this.ports;
    try {
      await outbox.put(row);
      if (outbox.unstored === 0 && world.outbox.failure === STORE_FAILED) world.outbox.failure = null;
      this.#beingStored.delete(row.id);
      incidents.repaint(row.report.incident);
    } catch {
      // It stays on the screen, as one that is being stored, and is sent from memory; but the person must know that it is not safe.
      world.outbox.failure = STORE_FAILED;
    }
    tabs.notify('outbox');
    send();
  }

  async #change(change: () => Promise<void>): Promise<void> {
    try {
      await change();
    } catch {
      this.ports.world.outbox.failure = STORE_FAILED;
    }
    await this.refresh();
    this.ports.tabs.notify('outbox');
  }

  #mine(): OutboxRow[] {
    return [...this.#rows.values()].filter((row) => row.person === this.ports.world.person?.id);
  }

  #unconfirmed(incident: Uuid): Unconfirmed {
    const rows = this.#mine()
      .filter((row) => row.report.incident === incident)
      .map((row) => this.#corrected(row));
    const drawn = rows.map((row) => ({ row, entries: entriesOf(row, !this.#beingStored.has(row.id)) }));
    const waiting = drawn.filter(({ row }) => row.state === 'waiting');
    return {
      entries: drawn.flatMap(({ entries }) => entries),
      pending: waiting.flatMap(({ entries }) => entries.map(({ id }) => id)),
    };
  }

  /** What was recorded before any server answered is corrected by what its clock was measured at since. */
  #corrected(row: OutboxRow): OutboxRow {
    return row.offset_ms === null ? { ...row, offset_ms: this.ports.clock.offsetMs } : row;
  }

  #changedSince(before: Map<Uuid, OutboxRow>): Set<Uuid> {
    const incidents = new Set<Uuid>();
    for (const row of [...before.values(), ...this.#rows.values()]) {
      if (before.get(row.id)?.state !== this.#rows.get(row.id)?.state) incidents.add(row.report.incident);
    }
    return incidents;
  }

  #show(): void {
    const { outbox } = this.ports.world;
    const own = this.#mine();
    const unsettled = (rows: OutboxRow[]) => rows.filter((row) => row.state !== 'settled').length;
    outbox.waiting = own.filter((row) => row.state === 'waiting').length;
    outbox.sealed = this.#sealed + unsettled([...this.#rows.values()]) - unsettled(own);
    outbox.refused = own.flatMap((row) =>
      row.refusal && row.state === 'refused' ? [this.#refused(row, row.refusal)] : [],
    );
  }

  #refused(row: OutboxRow, { code, detail, at: refused_at }: Refusal): RefusedReport {
    const { id, incident, at } = row.report;
    const state = this.ports.world.incidents.get(incident)?.state ?? fold([]);
    const words = timelineLines([asEntry(row)], state, new Set())[0]?.words ?? '';
    return { id, incident, at, words, code, detail, refused_at };
  }
}

function authorIn({ person, unit }: World): Author | null {
  return (
    person && {
      person: person.id,
      name: person.name,
      call_sign: unit?.call_sign ?? null,
      service: person.agency.service,
    }
  );
}
