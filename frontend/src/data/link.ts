import type { Api } from '../device/api';
import { problemOf } from '../device/apiError';
import { itemsAfter, rowOf, type FeedCache, type JournalFrame } from '../device/cache';
import type { ServerClock } from '../device/clock';
import { Feed, type LinkState } from '../device/feed';
import { toInstant } from '../wire/ids';
import type { Frame, Person, Snapshot, Uuid } from '../wire/types';
import type { CheckIns } from './checkIns.svelte';
import type { IncidentChoices } from './choices.svelte';
import type { Incidents } from './incidents';
import type { Operations } from './operations';
import type { Relay } from './relay';
import { STORE_FAILED, type Reports } from './reports';
import { withUnitDefaults } from './storedDefaults';
import type { Units } from './units';
import { serverNow, type World } from './world.svelte';

/** A pulse says one way's time only: a poor sample, used until there is a better one. */
const PULSE_BLUR_MS = 2_000;
/** Three pulses: by then the feed has brought what was settled before. */
const SETTLED_KEEP_MS = 15_000;

export interface LinkEvents {
  onPerson: (person: Person) => void;
  onUnits: () => void;
  onPositions: () => void;
  onUp: () => void;
  onSignIn: () => void;
  onTest: (test: Uuid) => void;
  onPushLost: () => void;
}
export interface LinkParts extends LinkEvents {
  world: World;
  api: Api;
  cache: FeedCache;
  clock: ServerClock;
  openSocket: (cursor: string) => WebSocket;
  incidents: Incidents;
  operations: Operations;
  units: Units;
  checkIns: CheckIns;
  choices: IncidentChoices;
  reports: Reports;
  relay: Relay;
}

/** What comes down, on to the disk and on to the screen. */
export class Link {
  readonly #feed: Feed;
  readonly #healing = new Set<Uuid>();
  #cursor: string | null = null;
  #snapshotAskedMs = 0;
  #writes: Promise<void> = Promise.resolve();
  /** Something was not stored: what the disk holds ends there. */
  #hasHole = false;

  constructor(private readonly parts: LinkParts) {
    const { api, cache, openSocket } = parts;
    this.#feed = new Feed({
      openSocket,
      poll: (cursor, signal) => api.pollFeed(cursor, signal),
      snapshot: (signal) => {
        this.#snapshotAskedMs = Date.now();
        return api.getSnapshot(signal);
      },
      onSnapshot: (snapshot) => this.#takeSnapshot(snapshot),
      onFrame: (frame) => this.#takeFrame(frame),
      onCursor: (at) => this.#kept(() => cache.saveCursor(at)),
      onLink: (state) => this.#show(state),
      onOpen: () => parts.onUp(),
      onHeard: () => {
        parts.world.link.lastServerAt = toInstant(serverNow(parts.world));
      },
      onSignIn: () => parts.onSignIn(),
      check: () => api.isReached(),
      random: Math.random,
    });
  }

  open(): void {
    // An administrator follows no incident, and the server refuses the feed.
    if (this.parts.world.person?.role === 'administrator') return;
    this.#show('resuming');
    this.#feed.start(this.#cursor);
  }

  async close(): Promise<void> {
    await this.#feed.stop();
    this.#show('cut_off');
  }

  probe(): void {
    this.#feed.nudge();
  }

  /** The last known world, before the server has said a word. */
  async restore(): Promise<void> {
    const { cache, units, world, incidents, operations, choices } = this.parts;
    await this.#writes;
    const cached = await cache.read();
    this.#cursor = cached.cursor;
    units.show(cached.units.map(withUnitDefaults));
    world.devices = cached.devices;
    world.deskItems = cached.deskItems;
    incidents.putSubjects(cached.subjects, cached.entries);
    operations.putAll(cached.operations, cached.entries);
    await choices.restore();
  }

  /** The worker has read an incident that this page does not know yet: the feed brings it as well, later. */
  async takeCached(): Promise<void> {
    const { subjects, entries } = await this.parts.cache.read();
    for (const { id, record, clearance, summary } of subjects) {
      if (this.parts.world.incidents.has(id)) continue;
      const own = entries.filter(({ incident }) => incident === id);
      const subject = { incident: record, clearance, entries: own };
      this.parts.incidents.putSubject(summary === undefined ? subject : { ...subject, summary });
    }
  }

  /** One incident goes, from the screen and from the disk. */
  async eraseIncident(incident: Uuid): Promise<void> {
    this.parts.incidents.forget(incident);
    await this.#kept(() => this.parts.cache.eraseSubject(incident));
  }

  async erase(): Promise<void> {
    this.#cursor = null;
    this.clear();
    await this.#kept(() => this.parts.cache.erase(), true);
  }

  /** Off the screen; what is on the disk stays. */
  clear(): void {
    const { checkIns, incidents, operations, units, world, choices } = this.parts;
    checkIns.forget();
    incidents.forgetAll();
    operations.forgetAll();
    units.forget();
    world.devices = [];
    world.deskItems = [];
    choices.forget();
  }

  /** Without a signed-in person there is no feed, so the link state is only whether the server answers. */
  showReach(isReached: boolean): void {
    if (!this.parts.world.person) this.#show(isReached ? 'live' : 'cut_off');
  }

  #show(state: LinkState): void {
    const { world, onUp } = this.parts;
    if (state === 'cut_off') world.link.cutOffSince ??= world.link.lastServerAt ?? toInstant(serverNow(world));
    if (state === 'live') world.link.cutOffSince = null;
    const cameBack = state === 'live' && world.link.state !== 'live';
    world.link.state = state;
    if (cameBack) onUp();
  }

  async #takeSnapshot(snapshot: Snapshot): Promise<void> {
    const { cache, units, world, incidents, operations, reports, relay, onPerson } = this.parts;
    const askedMs = this.#snapshotAskedMs;
    this.#cursor = snapshot.cursor;
    void this.#kept(() => cache.saveSnapshot(snapshot), true);
    units.forget();
    units.show(snapshot.units);
    world.devices = snapshot.devices;
    world.deskItems = snapshot.desk_items;
    incidents.putSubjects(
      snapshot.incidents.map(rowOf),
      snapshot.incidents.flatMap(({ entries }) => entries),
    );
    operations.putAll(
      snapshot.operations.map(({ operation, clearance }) => ({ id: operation.id, record: operation, clearance })),
      snapshot.operations.flatMap(({ entries }) => entries),
    );
    units.place(snapshot.positions);
    onPerson(snapshot.person);
    await reports.settleSeen(snapshot.incidents.flatMap(({ entries }) => entries.map(({ id }) => id)));
    await reports.forgetSettled(askedMs);
    await relay.forgetSettled(askedMs);
  }

  async #takeFrame(frame: Frame): Promise<void> {
    if (frame.type === 'positions') {
      this.parts.units.place(frame.positions);
      this.parts.onPositions();
      return;
    }
    // On the screen first: nothing that arrives waits for the disk.
    const painted = this.#paintFrame(frame);
    if ('cursor' in frame) this.#keepFrame(frame);
    await painted;
  }

  #keepFrame(frame: JournalFrame): void {
    if (frame.type === 'pulse' && frame.cursor === this.#cursor) return;
    this.#cursor = frame.cursor;
    void this.#kept(() => this.parts.cache.saveFrame(frame));
  }

  async #paintFrame(frame: Frame): Promise<void> {
    const { world, incidents, operations, units, reports, relay, checkIns, onUnits, onTest, onPushLost } = this.parts;
    switch (frame.type) {
      case 'entries':
        for (const incident of incidents.addEntries(frame.entries)) void this.#heal(incident);
        for (const operation of operations.addEntries(frame.entries)) void this.#healOperation(operation);
        units.forgetPartners();
        return reports.settleSeen(frame.entries.map(({ id }) => id));
      case 'subject':
        if ('operation' in frame.subject) operations.put(frame.subject);
        else incidents.putSubject(frame.subject);
        return reports.settleSeen(frame.subject.entries.map(({ id }) => id));
      case 'withdrawn':
        this.#withdraw(frame);
        return;
      case 'units':
        units.show(frame.units);
        units.forget(frame.gone);
        onUnits();
        return;
      case 'devices':
        world.devices = frame.devices;
        return;
      case 'desk_items':
        this.parts.world.deskItems = itemsAfter(this.parts.world.deskItems, frame.desk_items);
        return;
      case 'check_ins':
        checkIns.show(frame.check_ins);
        return;
      case 'push_lost':
        onPushLost();
        return;
      case 'test_alert':
        onTest(frame.test);
        return;
      case 'pulse':
        this.#notePulse(Date.parse(frame.server_time));
        await reports.forgetSettled(Date.now() - SETTLED_KEEP_MS);
        return relay.forgetSettled(Date.now() - SETTLED_KEEP_MS);
    }
  }

  #withdraw({ subject_kind, incident, reason }: Extract<Frame, { type: 'withdrawn' }>): void {
    const { world, incidents, operations, units } = this.parts;
    if (subject_kind === 'operation') {
      operations.forget(incident);
      return;
    }
    world.withdrawn = { incident, reason, at: toInstant(serverNow(world)) };
    incidents.forget(incident);
    units.forgetPartners();
  }

  #notePulse(serverMs: number): void {
    const at = Date.now();
    this.parts.clock.note({ serverMs, sentAt: at, receivedAt: at, blurMs: PULSE_BLUR_MS });
  }

  /** A frame names only the devices that changed. */
  /** Reads an incident whole of which this desk holds only the summary, or nothing any more. */
  async openIncident(incident: Uuid): Promise<void> {
    const { incidents, world } = this.parts;
    if (incidents.isSummary(incident) || !world.incidents.has(incident)) await this.#heal(incident);
  }

  /** A gap in an incident's entries is a fault, or there is only a summary of it: it is read whole. */
  async #heal(incident: Uuid): Promise<void> {
    if (this.#healing.has(incident)) return;
    this.#healing.add(incident);
    const { api, cache, incidents } = this.parts;
    try {
      const subject = await api.getSubject(incident);
      const cursor = this.#cursor;
      if (cursor !== null) await this.#kept(() => cache.saveFrame({ type: 'subject', subject, cursor }));
      incidents.putSubject(subject);
    } catch (fault) {
      if (problemOf(fault).code === 'incident_not_found') incidents.forget(incident);
    } finally {
      this.#healing.delete(incident);
    }
  }

  async #healOperation(operation: Uuid): Promise<void> {
    if (this.#healing.has(operation)) return;
    this.#healing.add(operation);
    const { api, cache, operations } = this.parts;
    try {
      const subject = await api.getOperation(operation);
      const cursor = this.#cursor;
      if (cursor !== null) await this.#kept(() => cache.saveFrame({ type: 'subject', subject, cursor }));
      operations.put(subject);
    } catch (fault) {
      if (problemOf(fault).code === 'operation_not_found') operations.forget(operation);
    } finally {
      this.#healing.delete(operation);
    }
  }

  /** The store answers again: what it missed is read again, and stored whole. */
  catchUp(): void {
    if (this.parts.world.person?.role === 'administrator' || !this.parts.world.person) return;
    this.#hasHole = false;
    this.#feed.start(null);
  }

  /**
   * One write after the other. What cannot be stored is still shown, but a person must know; and until a whole snapshot is stored,
   * nothing that follows is: the disk would hold a later cursor with a hole before it.
   */
  #kept(save: () => Promise<void>, isWhole = false): Promise<void> {
    this.#writes = this.#writes.then(async () => {
      if (this.#hasHole && !isWhole) return;
      try {
        await save();
        if (isWhole) this.#hasHole = false;
      } catch {
        this.#hasHole = true;
        this.parts.world.outbox.failure = STORE_FAILED;
      }
    });
    return this.#writes;
  }
}
