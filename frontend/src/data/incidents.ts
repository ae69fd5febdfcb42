import type { CachedSubject } from '../device/rows';
import { fold } from '../timeline/fold';
import { byOccurrence, inOrder } from '../timeline/order';
import type { Entry, Subject, Uuid } from '../wire/types';
import { recordNow } from './record';
import type { World } from './world.svelte';

interface Known extends CachedSubject {
  entries: Map<Uuid, Entry>;
}

/** Entries of an incident that the feed has not brought yet, and which of them the server does not have. */
export interface Unconfirmed {
  entries: Entry[];
  pending: Uuid[];
}
export type UnconfirmedOf = (incident: Uuid) => Unconfirmed;

/** What this device knows of each incident, and how it gets on to the screen: fold(confirmed + unconfirmed). */
export class Incidents {
  readonly #known = new Map<Uuid, Known>();
  readonly #unconfirmed: UnconfirmedOf[] = [];

  constructor(private readonly world: World) {}

  /** The outbox and the relay say here what is still on its way. */
  drawFrom(unconfirmed: UnconfirmedOf): void {
    this.#unconfirmed.push(unconfirmed);
  }

  putSubjects(subjects: readonly CachedSubject[], entries: readonly Entry[]): void {
    this.forgetAll();
    for (const subject of subjects) this.#known.set(subject.id, { ...subject, entries: new Map() });
    for (const entry of entries)
      if (entry.incident !== null) this.#known.get(entry.incident)?.entries.set(entry.id, entry);
    for (const id of this.#known.keys()) this.repaint(id);
  }

  putSubject({ incident, clearance, entries }: Subject): void {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.#known.set(incident.id, { id: incident.id, record: incident, clearance, entries: byId });
    this.repaint(incident.id);
  }

  /** Adds entries; says of which incidents some are still missing in between. */
  addEntries(entries: readonly Entry[]): Uuid[] {
    const touched = new Set<Uuid>();
    for (const entry of entries) {
      const known = entry.incident === null ? undefined : this.#known.get(entry.incident);
      known?.entries.set(entry.id, entry);
      if (known) touched.add(known.id);
    }
    for (const id of touched) this.repaint(id);
    return [...touched].filter((id) => this.#hasGap(id));
  }

  forget(incident: Uuid): void {
    this.#known.delete(incident);
    this.world.incidents.delete(incident);
  }

  forgetAll(): void {
    this.#known.clear();
    this.world.incidents.clear();
  }

  repaint(incident: Uuid): void {
    const known = this.#known.get(incident);
    if (!known) return;
    const unconfirmed = this.#unconfirmed.map((of) => of(incident));
    const entries = inOrder([...known.entries.values(), ...unconfirmed.flatMap((one) => one.entries)]).sort(
      byOccurrence,
    );
    const state = fold(entries);
    this.world.incidents.set(incident, {
      record: recordNow(known.record, state, entries, this.world.session?.triggers ?? []),
      clearance: known.clearance,
      state,
      entries,
      pendingIds: new Set(unconfirmed.flatMap(({ pending }) => pending).filter((id) => !known.entries.has(id))),
    });
  }

  #hasGap(incident: Uuid): boolean {
    const seqs = [...(this.#known.get(incident)?.entries.values() ?? [])]
      .map(({ seq }) => seq)
      .filter((seq) => seq !== null);
    return seqs.length < Math.max(0, ...seqs);
  }
}
