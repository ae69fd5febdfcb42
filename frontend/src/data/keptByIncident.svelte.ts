/** A choice that this device keeps for each incident: a reload does not change it, and with the incidents it goes. */
import { SvelteMap } from 'svelte/reactivity';
import { readMeta, writeMeta, type Choices } from '../device/db';
import type { Uuid } from '../wire/types';
import { world } from './world.svelte';

/** One after the other: each write reads what the one before has left. */
let writing: Promise<void> = Promise.resolve();

export class KeptByIncident<K extends keyof Choices> {
  readonly #kept = new SvelteMap<Uuid, Choices[K]>();

  constructor(readonly key: K) {}

  get(incident: Uuid): Choices[K] | undefined {
    return this.#kept.get(incident);
  }

  set(incident: Uuid, choice: Choices[K]): void {
    for (const other of this.#kept.keys()) if (!world.incidents.has(other)) this.#kept.delete(other);
    this.#kept.set(incident, choice);
    writing = writing.then(() => this.#write()).catch(() => undefined);
  }

  async restore(): Promise<void> {
    const { [this.key]: kept } = (await readMeta('choices')) ?? {};
    this.#kept.clear();
    for (const [incident, choice] of Object.entries(kept ?? {})) this.#kept.set(incident, choice as Choices[K]);
  }

  /** Off the screen; what is on the disk stays. */
  forget(): void {
    this.#kept.clear();
  }

  async #write(): Promise<void> {
    const others = (await readMeta('choices')) ?? {};
    await writeMeta('choices', { ...others, [this.key]: Object.fromEntries(this.#kept) });
  }
}
