import { newId } from '../wire/ids';
import type { Uuid } from '../wire/types';
import type { Db } from './db';
import type { DeviceIdentity } from './rows';
import { t } from '../words';

/** This device's own id: made at its first use, kept for good. Without a store it lasts as long as the page. */
export class Identity {
  #known: DeviceIdentity | null = null;

  constructor(private readonly db: Db) {}

  async load(): Promise<DeviceIdentity> {
    if (this.#known) return this.#known;
    const stored = await this.db.readMeta('device').catch(() => undefined);
    this.#known ??= stored ?? { id: newId(), label: label() };
    if (!stored) await this.db.writeMeta('device', this.#known).catch(() => undefined);
    return this.#known;
  }

  /** The server calls this device otherwise: the id that it had is another's. */
  async adopt(id: Uuid): Promise<void> {
    const known = await this.load();
    if (known.id === id) return;
    // Another device is not the one that was enrolled.
    await this.#keep({ id, label: known.label });
  }

  /** It is the agency's own from now on, under the label that it was given. */
  async enrol(label: string, enrolled: string): Promise<void> {
    await this.#keep({ id: (await this.load()).id, label, enrolled });
  }

  async #keep(known: DeviceIdentity): Promise<void> {
    this.#known = known;
    await this.db.writeMeta('device', known).catch(() => undefined);
  }

  get id(): Uuid {
    this.#known ??= { id: newId(), label: label() };
    return this.#known.id;
  }
}

function label(): string {
  const agent = navigator.userAgent;
  if (/iPad|Tablet/i.test(agent) || (/Android/i.test(agent) && !/Mobile/i.test(agent))) return t('device-tablet');
  return /iPhone|Android|Mobile/i.test(agent) ? t('device-phone') : t('device-computer');
}
