/** Records of two patients that turn out to be one person. As apps/care/merges.py. */
import type { KnownEntry, Uuid } from '../wire/types';
import { byOccurrence } from './order';
import { namedIn, type Held } from './patients';
import { keyOf, type TimeKey } from './progress';

/**
 * The patient that a merge makes of another; null where it has no effect: a patient is merged once, and never into itself. `endedIn`:
 * what merges before it made of a patient.
 */
export function becomes(patient: Uuid, into: Uuid, endedIn: (patient: Uuid) => Uuid): Uuid | null {
  const end = endedIn(into);
  return endedIn(patient) !== patient || end === patient ? null : end;
}

/** The merges of a timeline that have an effect. */
export class Merges {
  readonly #links = new Map<Uuid, Uuid>();
  readonly #keys = new Map<Uuid, TimeKey>();

  constructor(entries: readonly KnownEntry[], first: Uuid) {
    for (const entry of [...entries].sort(byOccurrence)) {
      if (entry.kind !== 'patients_merged') continue;
      const [patient = first, into = first] = namedIn(entry, first);
      const end = becomes(patient, into, (one) => this.end(one));
      if (end === null) continue;
      this.#links.set(patient, end);
      this.#keys.set(patient, keyOf(entry));
    }
  }

  end(patient: Uuid): Uuid {
    let end = patient;
    for (let next = this.#links.get(end); next !== undefined; next = this.#links.get(end)) end = next;
    return end;
  }

  noted({ patient, progress }: Held): Held {
    const id = patient.patient;
    const merged = [...this.#links.keys()].filter((one) => this.end(one) === id).sort();
    return {
      patient: { ...patient, merged_into: this.#links.has(id) ? this.end(id) : null, merged },
      progress: { ...progress, merged: this.#keys.get(id) ?? null },
    };
  }
}
