import type { Db } from '../device/db';
import type { Meta } from '../device/rows';
import type { Involvement, Uuid } from '../wire/types';
import type { Link } from './link';
import type { Sessions } from './session';
import { incidentOf, serverNow, type IncidentView, type World } from './world.svelte';

/** As the server's rule says (`AFTER_CARE`): what one did and saw is kept so long after one's own part. */
export const KEPT_MS = 12 * 3_600_000;

export interface KeepingParts {
  world: World;
  db: Db;
  link: Pick<Link, 'eraseIncident'>;
  session: Pick<Sessions, 'lockForWant'>;
}

/**
 * What a device keeps of incidents ends by its own clock, without a link too: twelve hours after one's own part, and all of it after
 * twelve hours without the server. Nothing goes while one is on an incident, and reports that are not sent stay, sealed.
 */
export class Keeping {
  #heardAt: string | null = null;
  #counted: Meta['passed'] | undefined;

  constructor(private readonly parts: KeepingParts) {}

  /** Never throws: a store that fails is not a reason to stop. */
  async look(): Promise<void> {
    const { world, link, session } = this.parts;
    const nowMs = await this.#passed();
    for (const view of [...world.incidents.values()]) {
      if (isOver(view, world.unit?.id ?? null, nowMs)) await link.eraseIncident(view.record.id);
    }
    const heardMs = await this.#heard();
    if (heardMs === null || nowMs - heardMs < KEPT_MS || incidentOf(world)) return;
    if (world.incidents.size > 0 || world.operations.size > 0) await session.lockForWant();
  }

  /**
   * The time, of which a clock that is set back gives nothing away: from the last word of the server on, also on a page before this
   * one, only what the clock went forward is counted.
   */
  async #passed(): Promise<number> {
    const { world, db } = this.parts;
    const now = serverNow(world);
    const isNews = world.link.lastServerAt !== this.#heardAt;
    this.#heardAt = world.link.lastServerAt;
    const before = isNews ? undefined : await db.readMeta('passed').catch(() => this.#counted);
    const ms = before ? before.ms + Math.max(0, now - before.clock_ms) : now;
    this.#counted = { ms, clock_ms: now };
    await db.writeMeta('passed', this.#counted).catch(() => undefined);
    return ms;
  }

  /** When the server was last heard, also by a page before this one. */
  async #heard(): Promise<number | null> {
    const { world, db } = this.parts;
    const now = world.link.lastServerAt;
    if (now === null) return (await db.readMeta('heard_ms').catch(() => undefined)) ?? null;
    await db.writeMeta('heard_ms', Date.parse(now)).catch(() => undefined);
    return Date.parse(now);
  }
}

/** Whether one's own part, of which there was one, ended so long ago. */
function isOver(view: IncidentView, unit: Uuid | null, nowMs: number): boolean {
  const part: Involvement | undefined = unit === null ? undefined : view.state.involvements[unit];
  const ended = part?.ended_at ?? null;
  return ended !== null && nowMs - Date.parse(ended) > KEPT_MS;
}
