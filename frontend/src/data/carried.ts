/** Records of other devices that this one was shown: read, believed or not, kept, drawn into the story, and sent. */
import { unpack, type Disbelieved } from '../device/carried';
import { CarriedStore, type CarriedRow } from '../device/carriedStore';
import { canSign } from '../device/deviceKey';
import type { Certificate } from '../wire/carried';
import type { Uuid } from '../wire/types';
import { sendSoon, STORE_FAILED } from './outbox';
import { drawCarriedFrom, repaint } from './subjects';
import { now, world, type RefusedReport } from './world.svelte';

export const carriedStore = new CarriedStore();
let rows: CarriedRow[] = [];

drawCarriedFrom((incident) => mine().filter((row) => row.incident === incident && row.state !== 'refused'));

/** A record that was read: whose it is, and how many facts it brought that were not known here. */
export interface TakenRecord {
  from: Certificate;
  facts: number;
}
export type NotTaken = Disbelieved | 'no_keys' | 'other_incident' | 'not_on_it' | 'own' | 'no_store';

/** Checks what was shown and keeps it; it is in the story when this returns. */
export async function takeShown(bytes: Uint8Array<ArrayBuffer>, incident: Uuid): Promise<TakenRecord | NotTaken> {
  const houseKey = world.session?.house_key;
  const person = world.person?.id;
  if (!houseKey || !canSign() || person === undefined) return 'no_keys';
  const believed = await unpack(bytes, houseKey, now());
  if (typeof believed === 'string') return believed;
  const { certificate, record, carried } = believed;
  const view = world.incidents.get(incident);
  if (record.incident !== incident) return 'other_incident';
  if (!view || certificate.unit === null || !(certificate.unit in view.state.involvements)) return 'not_on_it';
  if (certificate.person === person) return 'own';
  const known = new Set(view.entries.map(({ id }) => id));
  const isKept = await keep({
    id: carried.signature,
    incident,
    person,
    unit: world.unit?.id ?? null,
    carried,
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

async function keep(row: CarriedRow): Promise<boolean> {
  try {
    await carriedStore.put(row);
  } catch {
    world.outbox.failure = STORE_FAILED;
    return false;
  }
  await refreshCarried();
  sendSoon();
  return true;
}

/** Reads again what the store has, after sending or after a word from another tab. */
export async function refreshCarried(): Promise<void> {
  const before = rows;
  rows = await carriedStore.rows();
  show();
  for (const incident of new Set([...before, ...rows].map((row) => row.incident))) repaint(incident);
}

export async function forgetSettledCarried(beforeMs: number): Promise<void> {
  if (!rows.some((row) => row.state === 'settled' && (row.settled_ms ?? 0) < beforeMs)) return;
  await carriedStore.forgetSettled(beforeMs).catch(() => undefined);
  await refreshCarried();
}

export async function retryCarried(id: string): Promise<void> {
  await carriedStore.retry(id).catch(() => undefined);
  await refreshCarried();
  sendSoon();
}

export async function discardCarried(id: string): Promise<void> {
  await carriedStore.discard(id).catch(() => undefined);
  await refreshCarried();
}

function mine(): CarriedRow[] {
  return rows.filter((row) => row.person === world.person?.id);
}

function show(): void {
  world.carried = {
    waiting: mine().reduce((sum, { state, reports }) => sum + (state === 'waiting' ? reports.length : 0), 0),
    refused: mine().flatMap((row) => (row.refusal && row.state === 'refused' ? [refused(row, row.refusal)] : [])),
  };
}

function refused(
  { id, incident, certificate, read_ms }: CarriedRow,
  refusal: NonNullable<CarriedRow['refusal']>,
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
