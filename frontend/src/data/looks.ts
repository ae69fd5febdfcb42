/** What somebody opened on this device of a patient, for the server to write down: what was looked at differs from what was sent. */
import type { Api } from '../device/api';
import type { Instant, Uuid } from '../wire/types';
import type { World } from './world.svelte';

export type LookedAt = 'patient' | 'timeline' | 'handover' | 'incident';

interface Look {
  incident: Uuid;
  patient: Uuid | null;
  screen: LookedAt;
  at: Instant;
}

export interface LooksPorts {
  world: Pick<World, 'person'>;
  api: Pick<Api, 'postReads'>;
  now: () => number;
  later: (work: () => void, ms: number) => void;
}

const SEND_AFTER_MS = 10_000;
const AGAIN_AFTER_MS = 5 * 60_000;
const MOST_KEPT = 100;

/** Kept in memory only. A look that could not be sent is tried again with the next one. */
export class Looks {
  #unsent: { person: Uuid; look: Look }[] = [];
  readonly #lately = new Map<string, number>();
  #isDue = false;

  constructor(private readonly ports: LooksPorts) {}

  /** Opening the same again within five minutes is the same look. */
  opened(incident: Uuid, patient: Uuid | null, screen: LookedAt): void {
    const person = this.ports.world.person?.id;
    const key = `${person} ${incident} ${patient} ${screen}`;
    const now = this.ports.now();
    if (!person || now - (this.#lately.get(key) ?? -Infinity) < AGAIN_AFTER_MS) return;
    this.#lately.set(key, now);
    const look: Look = { incident, patient, screen, at: new Date(now).toISOString() };
    this.#unsent = [...this.#unsent, { person, look }].slice(-MOST_KEPT);
    this.#sendLater();
  }

  #sendLater(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.ports.later(() => {
      this.#isDue = false;
      void this.send();
    }, SEND_AFTER_MS);
  }

  /** Sends what the person who is signed in opened; what another one did is nobody's to say for him or her. */
  async send(): Promise<void> {
    const person = this.ports.world.person?.id;
    const own = this.#unsent.filter((one) => one.person === person);
    this.#unsent = [];
    if (own.length === 0) return;
    try {
      await this.ports.api.postReads(own.map(({ look }) => look));
    } catch {
      this.#unsent = [...own, ...this.#unsent].slice(-MOST_KEPT);
    }
  }
}
