import type { CachedOperation } from '../device/rows';
import { foldOperation } from '../timeline/operation';
import type { Entry, OperationSubject, Uuid } from '../wire/types';
import type { World } from './world.svelte';

interface Known extends CachedOperation {
  entries: Map<Uuid, Entry>;
}

/** What this device knows of each operation, and how it gets on to the screen. */
export class Operations {
  readonly #known = new Map<Uuid, Known>();

  constructor(private readonly world: World) {}

  putAll(operations: readonly CachedOperation[], entries: readonly Entry[]): void {
    this.forgetAll();
    for (const operation of operations) this.#known.set(operation.id, { ...operation, entries: new Map() });
    for (const entry of entries)
      if (entry.incident !== null) this.#known.get(entry.incident)?.entries.set(entry.id, entry);
    for (const id of this.#known.keys()) this.#repaint(id);
  }

  put({ operation, clearance, entries }: OperationSubject): void {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.#known.set(operation.id, { id: operation.id, record: operation, clearance, entries: byId });
    this.#repaint(operation.id);
  }

  /** Adds entries; says of which operations some are still missing in between. */
  addEntries(entries: readonly Entry[]): Uuid[] {
    const touched = new Set<Uuid>();
    for (const entry of entries) {
      const known = entry.incident === null ? undefined : this.#known.get(entry.incident);
      known?.entries.set(entry.id, entry);
      if (known) touched.add(known.id);
    }
    for (const id of touched) this.#repaint(id);
    return [...touched].filter((id) => this.#hasGap(id));
  }

  forget(operation: Uuid): void {
    this.#known.delete(operation);
    this.world.operations.delete(operation);
  }

  forgetAll(): void {
    this.#known.clear();
    this.world.operations.clear();
  }

  #repaint(id: Uuid): void {
    const known = this.#known.get(id);
    if (!known) return;
    const { record, clearance } = known;
    this.world.operations.set(id, { record, clearance, state: foldOperation([...known.entries.values()]) });
  }

  #hasGap(id: Uuid): boolean {
    const seqs = [...(this.#known.get(id)?.entries.values() ?? [])].map(({ seq }) => seq ?? 0);
    return seqs.length < Math.max(0, ...seqs);
  }
}
