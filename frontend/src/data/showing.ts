import type { ServerClock } from '../device/clock';
import type { Db } from '../device/db';
import { canSign, recordKey } from '../device/deviceKey';
import type { Outbox } from '../device/outbox';
import { pack } from '../device/relayedRecord';
import { toInstant } from '../wire/ids';
import { bytesIn, qrCodesOf } from '../wire/qrCodes';
import type { Report, Uuid } from '../wire/types';
import type { Certificates } from './certificate';
import type { World } from './world.svelte';

/** The most that a person can scan. Beyond it, reports that the server has already are left out, the oldest first. */
const CODES_WANTED = 12;
const MOST_REPORTS = 200;
/** Who was alerted and answered is not the patient's care. */
const NOT_SHOWN = new Set(['alert_displayed', 'accept_alert', 'decline_alert', 'take_police_tasking']);

export interface RecordShown {
  codes: string[];
  reports: number;
  /** Of those, how many the server does not have yet. */
  unsent: number;
}
export type NotShown = 'no_keys' | 'no_certificate' | 'nothing' | 'too_much' | 'no_store';

export interface OwnRecordParts {
  world: World;
  db: Db;
  clock: ServerClock;
  outbox: Outbox;
  certificates: Certificates;
}

/** A record to show to another device: what this one wrote of an incident, signed, as QR codes. */
export class OwnRecord {
  constructor(private readonly parts: OwnRecordParts) {}

  async show(incident: Uuid): Promise<RecordShown | NotShown> {
    if (!canSign()) return 'no_keys';
    try {
      return await this.#prepared(incident);
    } catch (fault) {
      return fault instanceof RangeError ? 'too_much' : 'no_store';
    }
  }

  async #prepared(incident: Uuid): Promise<RecordShown | NotShown> {
    const { world, outbox, certificates } = this.parts;
    const certificate = await certificates.current();
    const person = world.person?.id;
    if (!certificate || person === undefined) return 'no_certificate';
    const waiting = (await outbox.waitingOf(person))
      .map(({ report }) => report)
      .filter((report) => report.incident === incident);
    const delivered = byId(await outbox.deliveredOf(person, incident)).filter(({ kind }) => !NOT_SHOWN.has(kind));
    if (waiting.length + delivered.length === 0) return 'nothing';
    const unsent = waiting.slice(0, MOST_REPORTS);
    for (let count = Math.min(delivered.length, MOST_REPORTS - unsent.length); ; count = Math.floor(count / 2)) {
      const reports = byId([...(count > 0 ? delivered.slice(-count) : []), ...unsent]);
      const bytes = await this.#packed(person, incident, certificate.jws, reports);
      if (count > 0 && bytes.length > bytesIn(CODES_WANTED)) continue;
      return { codes: qrCodesOf(bytes), reports: reports.length, unsent: unsent.length };
    }
  }

  async #packed(person: Uuid, incident: Uuid, certificate: string, reports: Report[]): Promise<Uint8Array> {
    const clock = { sent_at: toInstant(Date.now()), offset_ms: this.parts.clock.offsetMs };
    return pack(await recordKey(this.parts.db, person), certificate, { incident, clock, reports });
  }
}

/** Ids begin with the time, so this is the order in which they were made. */
function byId(reports: readonly Report[]): Report[] {
  return [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
}
