import { canSign } from '../device/deviceKey';
import { unpack, type RecordFault } from '../device/relayedRecord';
import type { RelayStore } from '../device/relayStore';
import type { Refusal, RelayRow } from '../device/rows';
import type { Certificate } from '../wire/relayed';
import type { Uuid } from '../wire/types';
import type { Incidents, Unconfirmed } from './incidents';
import { relayedEntries } from './relayedEntries';
import { STORE_FAILED } from './reports';
import { serverNow, type RefusedReport, type World } from './world.svelte';
import { t } from '../words';

/** A record that was read: its author, and how many of its facts were new here. */
export interface TakenRecord {
  from: Certificate;
  facts: number;
}
export type NotTaken = RecordFault | 'no_keys' | 'other_incident' | 'not_on_it' | 'own' | 'no_store';

export interface RelayParts {
  world: World;
  incidents: Incidents;
  store: RelayStore;
  /** There is something new to send. */
  send: () => void;
}

/** Records that other devices showed to this one: verified, stored, drawn into the timeline, and relayed to the server. */
export class Relay {
  #rows: RelayRow[] = [];

  constructor(private readonly parts: RelayParts) {
    parts.incidents.drawFrom((incident) => this.#unconfirmed(incident));
  }

  /** Checks what was shown and keeps it; it is in the timeline when this returns. */
  async take(bytes: Uint8Array<ArrayBuffer>, incident: Uuid): Promise<TakenRecord | NotTaken> {
    const { world } = this.parts;
    const caKey = world.session?.house_key;
    const person = world.person?.id;
    if (!caKey || !canSign() || person === undefined) return 'no_keys';
    const verified = await unpack(bytes, caKey, serverNow(world));
    if (typeof verified === 'string') return verified;
    const { certificate, record, relayed } = verified;
    const view = world.incidents.get(incident);
    if (record.incident !== incident) return 'other_incident';
    if (!view || certificate.unit === null || !(certificate.unit in view.state.involvements)) return 'not_on_it';
    if (certificate.person === person) return 'own';
    const known = new Set(view.entries.map(({ id }) => id));
    const isKept = await this.#keep({
      id: relayed.signature,
      incident,
      person,
      unit: world.unit?.id ?? null,
      record: relayed,
      certificate,
      reports: record.reports,
      offset_ms: record.clock.offset_ms,
      read_ms: serverNow(world),
      state: 'waiting',
      settled_ms: null,
      refusal: null,
    });
    return isKept ? { from: certificate, facts: record.reports.filter(({ id }) => !known.has(id)).length } : 'no_store';
  }

  /** Reads again what the store has, after sending or after a word from another tab. */
  async refresh(): Promise<void> {
    const before = this.#rows;
    this.#rows = await this.parts.store.rows();
    this.#show();
    for (const incident of new Set([...before, ...this.#rows].map((row) => row.incident)))
      this.parts.incidents.repaint(incident);
  }

  async forgetSettled(beforeMs: number): Promise<void> {
    if (!this.#rows.some((row) => row.state === 'settled' && (row.settled_ms ?? 0) < beforeMs)) return;
    await this.parts.store.forgetSettled(beforeMs).catch(() => undefined);
    await this.refresh();
  }

  async retry(id: string): Promise<void> {
    await this.parts.store.retry(id).catch(() => undefined);
    await this.refresh();
    this.parts.send();
  }

  async discard(id: string): Promise<void> {
    await this.parts.store.discard(id).catch(() => undefined);
    await this.refresh();
  }

  async #keep(row: RelayRow): Promise<boolean> {
    try {
      await this.parts.store.put(row);
    } catch {
      this.parts.world.outbox.failure = STORE_FAILED;
      return false;
    }
    await this.refresh();
    this.parts.send();
    return true;
  }

  #mine(): RelayRow[] {
    return this.#rows.filter((row) => row.person === this.parts.world.person?.id);
  }

  #unconfirmed(incident: Uuid): Unconfirmed {
    const rows = this.#mine().filter((row) => row.incident === incident && row.state !== 'refused');
    const waiting = rows.filter((row) => row.state === 'waiting');
    return {
      entries: rows.flatMap(relayedEntries),
      pending: waiting.flatMap(relayedEntries).map(({ id }) => id),
    };
  }

  #show(): void {
    const mine = this.#mine();
    this.parts.world.relay = {
      waiting: mine.reduce((sum, { state, reports }) => sum + (state === 'waiting' ? reports.length : 0), 0),
      refused: mine.flatMap((row) => (row.refusal && row.state === 'refused' ? [refused(row, row.refusal)] : [])),
    };
  }
}

function refused({ id, incident, certificate, read_ms }: RelayRow, refusal: Refusal): RefusedReport {
  return {
    id,
    incident,
    at: new Date(read_ms).toISOString(),
    words: t('bar-refused-record', { name: certificate.call_sign ?? certificate.name }),
    code: refusal.code,
    detail: refusal.detail,
    refused_at: refusal.at,
  };
}
