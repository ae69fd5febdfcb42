/** The entries of one incident that this device holds, and what they come to, kept from one entry to the next. */
import type { Entry, Uuid } from '../wire/types';
import { advance, advanced, folded, type Folded } from './fold';
import { bySeq, isBetter } from './order';

export class Held {
  readonly #entries = new Map<Uuid, Entry>();
  #folded: Folded = folded([]);
  /** Whether there are entries that only a fold of all takes in. It is done once, when somebody asks. */
  #isStale = false;

  constructor(entries: readonly Entry[] = []) {
    for (const entry of entries) this.#entries.set(entry.id, entry);
    this.#isStale = true;
  }

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  has(id: Uuid): boolean {
    return this.#entries.has(id);
  }

  /** Holds these entries. One that is held already is replaced: it is no longer withheld, or erased, or may no longer be read. */
  add(entries: readonly Entry[]): void {
    for (const entry of [...entries].sort(bySeq)) {
      if (isSame(this.#entries.get(entry.id), entry)) continue;
      const next = this.#isStale ? null : advanced(this.#folded, entry, this.#source());
      if (next) this.#folded = next;
      else this.#isStale = true;
      this.#entries.set(entry.id, entry);
    }
  }

  /** What the entries come to with these on top, which nobody has confirmed. What is held stays as it is. */
  with(unconfirmed: readonly Entry[]): Folded {
    const laid = new Map<Uuid, Entry>();
    let now = this.#now();
    for (const entry of [...unconfirmed].sort(bySeq)) {
      const held = laid.get(entry.id) ?? this.#entries.get(entry.id);
      if (held && !isBetter(entry, held)) continue;
      now = advance(now, entry, this.#source(laid));
      laid.set(entry.id, entry);
    }
    return now;
  }

  #now(): Folded {
    if (this.#isStale) this.#folded = folded(this.entries);
    this.#isStale = false;
    return this.#folded;
  }

  #source(laid: ReadonlyMap<Uuid, Entry> = new Map<Uuid, Entry>()) {
    return {
      get: (id: Uuid) => laid.get(id) ?? this.#entries.get(id),
      all: () => [...this.#entries.values(), ...laid.values()],
    };
  }
}

function isSame(held: Entry | undefined, entry: Entry): boolean {
  return held !== undefined && JSON.stringify(held) === JSON.stringify(entry);
}
