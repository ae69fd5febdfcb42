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
    this.#known = { ...known, id };
    await this.db.writeMeta('device', this.#known).catch(() => undefined);
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
