/** Records that other devices showed to this one: verified, stored, drawn into the timeline, and relayed to the server. */
import { unpack, type RecordFault } from '../device/relayedRecord';
import { RelayStore, type RelayRow } from '../device/relayStore';
import { canSign } from '../device/deviceKey';
import type { Certificate } from '../wire/relayed';
import type { Uuid } from '../wire/types';
import { sendSoon, STORE_FAILED } from './outbox';
import { drawRelayedFrom, repaint } from './subjects';
import { now, world, type RefusedReport } from './world.svelte';

export const relayStore = new RelayStore();
let rows: RelayRow[] = [];

drawRelayedFrom((incident) => mine().filter((row) => row.incident === incident && row.state !== 'refused'));

/** A record that was read: whose it is, and how many facts it brought that were not known here. */
export interface TakenRecord {
  from: Certificate;
  facts: number;
}
export type NotTaken = RecordFault | 'no_keys' | 'other_incident' | 'not_on_it' | 'own' | 'no_store';

/** Checks what was shown and keeps it; it is in the timeline when this returns. */
export async function takeShown(bytes: Uint8Array<ArrayBuffer>, incident: Uuid): Promise<TakenRecord | NotTaken> {
  const houseKey = world.session?.house_key;
  const person = world.person?.id;
  if (!houseKey || !canSign() || person === undefined) return 'no_keys';
  const verified = await unpack(bytes, houseKey, now());
  if (typeof verified === 'string') return verified;
  const { certificate, record, relayed } = verified;
  const view = world.incidents.get(incident);
  if (record.incident !== incident) return 'other_incident';
  if (!view || certificate.unit === null || !(certificate.unit in view.state.involvements)) return 'not_on_it';
  if (certificate.person === person) return 'own';
  const known = new Set(view.entries.map(({ id }) => id));
  const isKept = await keep({
    id: relayed.signature,
    incident,
    person,
    unit: world.unit?.id ?? null,
    record: relayed,
    certificate,
    reports: record.reports,
    offset_ms: record.clock.offset_ms,
    read_ms: now(),
    state: 'waiting',
    settled_ms: null,
    refusal: null,
  });
  return isKept ? { from: certificate, facts: record.reports.filter(({ id }) => !known.has(id)).length } : 'no_store';
}

async function keep(row: RelayRow): Promise<boolean> {
  try {
    await relayStore.put(row);
  } catch {
    world.outbox.failure = STORE_FAILED;
    return false;
  }
  await refreshRelay();
  sendSoon();
  return true;
}

/** Reads again what the store has, after sending or after a word from another tab. */
export async function refreshRelay(): Promise<void> {
  const before = rows;
  rows = await relayStore.rows();
  show();
  for (const incident of new Set([...before, ...rows].map((row) => row.incident))) repaint(incident);
}

export async function forgetSettledRelayed(beforeMs: number): Promise<void> {
  if (!rows.some((row) => row.state === 'settled' && (row.settled_ms ?? 0) < beforeMs)) return;
  await relayStore.forgetSettled(beforeMs).catch(() => undefined);
  await refreshRelay();
}

export async function retryRelayed(id: string): Promise<void> {
  await relayStore.retry(id).catch(() => undefined);
  await refreshRelay();
  sendSoon();
}

export async function discardRelayed(id: string): Promise<void> {
  await relayStore.discard(id).catch(() => undefined);
  await refreshRelay();
}

function mine(): RelayRow[] {
  return rows.filter((row) => row.person === world.person?.id);
}

function show(): void {
  world.relay = {
    waiting: mine().reduce((sum, { state, reports }) => sum + (state === 'waiting' ? reports.length : 0), 0),
    refused: mine().flatMap((row) => (row.refusal && row.state === 'refused' ? [refused(row, row.refusal)] : [])),
  };
}

function refused(
  { id, incident, certificate, read_ms }: RelayRow,
  refusal: NonNullable<RelayRow['refusal']>,
): RefusedReport {
  return {
    id,
    incident,
    kind: `record_of_${certificate.call_sign ?? certificate.name}`,
    at: new Date(read_ms).toISOString(),
    payload: {},
    text: null,
    code: refusal.code,
    detail: refusal.detail,
    refused_at: refusal.at,
  };
}
