import { rowOf } from '../device/cache';
import type { CachedSubject } from '../device/rows';
import { fold } from '../timeline/fold';
import { Held } from '../timeline/held';
import { byOccurrence, inOrder } from '../timeline/order';
import type { Entry, IncidentSummary, Subject, Uuid } from '../wire/types';
import { recordNow } from './record';
import { recordOfRunning } from './running';
import type { IncidentView, World } from './world.svelte';

interface Known extends CachedSubject {
  held: Held;
}

/** Entries of an incident that the feed has not brought yet, and which of them the server does not have. */
export interface Unconfirmed {
  entries: Entry[];
  pending: Uuid[];
}
export type UnconfirmedOf = (incident: Uuid) => Unconfirmed;
/** The incidents that reports of this device open. */
export type OpenedHere = () => Uuid[];

/** What this device knows of each incident, and how it gets on to the screen: the confirmed entries, the unconfirmed on top. */
export class Incidents {
  readonly #known = new Map<Uuid, Known>();
  readonly #unconfirmed: UnconfirmedOf[] = [];

  constructor(private readonly world: World) {}

  readonly #openedHere: OpenedHere[] = [];

  /** The outbox and the relay say here what is still on its way, and which incidents it opens. */
  drawFrom(unconfirmed: UnconfirmedOf, opened?: OpenedHere): void {
    this.#unconfirmed.push(unconfirmed);
    if (opened) this.#openedHere.push(opened);
  }

  putSubjects(subjects: readonly CachedSubject[], entries: readonly Entry[]): void {
    this.forgetAll();
    const grouped = byIncident(entries);
    for (const subject of subjects) {
      this.#known.set(subject.id, { ...subject, held: new Held(grouped.get(subject.id)) });
    }
    for (const id of this.#known.keys()) this.repaint(id);
    for (const id of this.#openedHere.flatMap((opened) => opened())) this.repaint(id);
  }

  putSubject(subject: Subject): void {
    const { incident, entries } = subject;
    this.#known.set(incident.id, { ...rowOf(subject), held: new Held(entries) });
    this.repaint(incident.id);
  }

  /** Adds entries; says of which incidents some are still missing in between. */
  addEntries(entries: readonly Entry[]): Uuid[] {
    const touched: Uuid[] = [];
    for (const [incident, own] of byIncident(entries)) {
      const known = this.#known.get(incident);
      known?.held.add(own);
      if (known) touched.push(known.id);
    }
    for (const id of touched) this.repaint(id);
    return touched.filter((id) => this.#hasGap(id));
  }

  /** Whether there is no more of it here than a summary. */
  isSummary(incident: Uuid): boolean {
    return this.#known.get(incident)?.summary !== undefined;
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
    const held = this.#known.get(incident);
    if (held?.summary) {
      this.world.incidents.set(incident, summarised(held, held.summary));
      return;
    }
    const unconfirmed = this.#unconfirmed.map((of) => of(incident));
    const laid = unconfirmed.flatMap((one) => one.entries);
    const known = held ?? this.#openedBy(laid);
    if (!known) {
      this.world.incidents.delete(incident);
      return;
    }
    const { state } = known.held.with(laid);
    const entries = inOrder([...known.held.entries, ...laid]).sort(byOccurrence);
    this.world.incidents.set(incident, {
      record: recordNow(known.record, state, entries, this.world.session?.triggers ?? []),
      clearance: known.clearance,
      state,
      entries,
      pendingIds: new Set(unconfirmed.flatMap(({ pending }) => pending).filter((id) => !known.held.has(id))),
    });
  }

  /** An incident that this device opened and the server has not sent yet. */
  #openedBy(laid: readonly Entry[]): Known | null {
    const entry = laid.find(({ kind }) => kind === 'running_call_opened');
    if (!entry?.incident) return null;
    const record = recordOfRunning(entry, this.world.session?.triggers ?? []);
    const clearance = this.world.person?.role === 'clinician' ? 'crew' : 'treating';
    return { id: entry.incident, record, clearance, held: new Held() };
  }

  #hasGap(incident: Uuid): boolean {
    const entries = this.#known.get(incident)?.held.entries ?? [];
    const seqs = entries.map(({ seq }) => seq).filter((seq) => seq !== null);
    return seqs.length < Math.max(0, ...seqs);
  }
}

function summarised({ record, clearance }: Known, { patients, ...parts }: IncidentSummary): IncidentView {
  const state = { ...fold([]), ...parts };
  return { record, clearance, state, casualties: patients, isSummary: true, entries: [], pendingIds: new Set() };
}

function byIncident(entries: readonly Entry[]): Map<Uuid, Entry[]> {
  const grouped = new Map<Uuid, Entry[]>();
  for (const entry of entries) {
    if (entry.incident === null) continue;
    const own = grouped.get(entry.incident);
    if (own) own.push(entry);
    else grouped.set(entry.incident, [entry]);
  }
  return grouped;
}
