/** Reports on their way: painted first, stored next, sent when the link allows. */
import { notifyTabs } from '../device/channel';
import { serverClock } from '../device/clock';
import { knownDevice } from '../device/identity';
import { Outbox, type OutboxRow } from '../device/outbox';
import { newId, toInstant } from '../wire/ids';
import type { Author, Uuid } from '../wire/types';
import { drawPendingFrom, repaint } from './subjects';
import { world } from './world.svelte';

export const STORE_FAILED =
  'This device cannot store entries. Keep this page open until all is sent, and tell your supervisor.';
const NOBODY = 'Nobody is signed in, so this was not recorded. Sign in and record it again.';

export const outbox = new Outbox();
/** As stored, plus what is being stored this moment. */
const rows = new Map<Uuid, OutboxRow>();
const beingStored = new Set<Uuid>();
let kick: () => void = () => undefined;

drawPendingFrom(
  (incident) => mine().filter((row) => row.report.incident === incident),
  (id) => !beingStored.has(id),
);

/** There is something new to send that does not stand in the outbox. */
export function sendSoon(): void {
  kick();
}

/** Called whenever there is something new to send. */
export function sendWith(send: () => void): void {
  kick = send;
}

function mine(): OutboxRow[] {
  return [...rows.values()].filter((row) => row.person === world.person?.id);
}

/**
 * Puts a report into the outbox and gives back its id. It is on the screen when this returns. `happenedMs`: when, by the server's
 * clock, if not now.
 */
export function submit(incident: Uuid, kind: string, payload: object = {}, text?: string, happenedMs?: number): Uuid {
  const id = newId();
  const person = world.person;
  if (!person) {
    world.outbox.failure = NOBODY;
    return id;
  }
  const offset_ms = serverClock.offsetMs;
  const measured = offset_ms === null ? {} : { offset_ms };
  const atMs = happenedMs === undefined ? Date.now() : happenedMs - (offset_ms ?? 0);
  const report = {
    id,
    kind,
    incident,
    at: toInstant(atMs),
    payload: { ...payload },
    ...(text ? { text } : {}),
    ...measured,
  };
  const row: OutboxRow = {
    report,
    id,
    person: person.id,
    author: author(),
    unit: world.unit?.id ?? null,
    device: knownDevice().id,
    offset_ms,
    state: 'waiting',
    receipt: null,
    settled_ms: null,
    refusal: null,
  };
  rows.set(id, row);
  beingStored.add(id);
  show();
  repaint(incident);
  void store(row);
  return id;
}

function author(): Author | null {
  const person = world.person;
  return (
    person && {
      person: person.id,
      name: person.name,
      call_sign: world.unit?.call_sign ?? null,
      service: person.agency.service,
    }
  );
}

async function store(row: OutboxRow): Promise<void> {
  try {
    await outbox.put(row);
    if (outbox.unstored === 0 && world.outbox.failure === STORE_FAILED) world.outbox.failure = null;
    beingStored.delete(row.id);
    repaint(row.report.incident);
  } catch {
    // It stays on the screen, as one that is being stored, and is sent from memory; but the person must know that it is not safe.
    world.outbox.failure = STORE_FAILED;
  }
  notifyTabs('outbox');
  kick();
}

/** Reads again what the store has, after sending or after a word from another tab. */
export async function refreshOutbox(): Promise<void> {
  const before = new Map(rows);
  const kept = new Set(beingStored);
  const stored = await outbox.rows();
  for (const id of before.keys()) if (!kept.has(id)) rows.delete(id);
  for (const row of stored) rows.set(row.id, row);
  show();
  for (const incident of changedIncidents(before)) repaint(incident);
}

function changedIncidents(before: Map<Uuid, OutboxRow>): Set<Uuid> {
  const incidents = new Set<Uuid>();
  for (const row of [...before.values(), ...rows.values()]) {
    if (before.get(row.id)?.state !== rows.get(row.id)?.state) incidents.add(row.report.incident);
  }
  return incidents;
}

/** The feed brought these entries: whichever of them are ours have arrived. */
export async function settleSeen(ids: readonly Uuid[]): Promise<void> {
  const ours = ids.filter((id) => rows.has(id));
  if (ours.length === 0) return;
  await outbox.seen(ours).catch(() => undefined);
  await refreshOutbox();
  notifyTabs('outbox');
}

export async function forgetSettled(beforeMs: number): Promise<void> {
  if (![...rows.values()].some((row) => row.state === 'settled' && (row.settled_ms ?? 0) < beforeMs)) return;
  await outbox.forgetSettled(beforeMs).catch(() => undefined);
  await refreshOutbox();
}

function show(): void {
  const all = [...rows.values()];
  const own = mine();
  world.outbox.waiting = own.filter((row) => row.state === 'waiting').length;
  world.outbox.sealed =
    all.filter((row) => row.state !== 'settled').length - own.filter((row) => row.state !== 'settled').length;
  world.outbox.refused = own.flatMap(({ report, refusal, state }) =>
    state === 'refused' && refusal
      ? [{ ...report, text: report.text ?? null, code: refusal.code, detail: refusal.detail, refused_at: refusal.at }]
      : [],
  );
}

/** A person decided that a refused report may go. */
export async function discardRefused(id: Uuid): Promise<void> {
  await changeRefused(() => outbox.discard(id));
}

export async function retryRefused(id: Uuid): Promise<void> {
  await changeRefused(() => outbox.retry(id));
  kick();
}

async function changeRefused(change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch {
    world.outbox.failure = STORE_FAILED;
  }
  await refreshOutbox();
  notifyTabs('outbox');
}
