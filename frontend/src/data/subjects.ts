/** What this device holds of each incident, and how it gets on to the screen: fold(confirmed + pending). */
import type { RelayRow } from '../device/relayStore';
import type { OutboxRow } from '../device/outbox';
import type { CachedSubject } from '../device/db';
import { fold } from '../timeline/fold';
import { byOccurrence, inOrder } from '../timeline/order';
import type { Entry, Subject, Uuid } from '../wire/types';
import { relayedEntries } from './relayedEntries';
import { entriesOf } from './pending';
import { recordNow } from './record';
import { world } from './world.svelte';

interface Held extends CachedSubject {
  entries: Map<Uuid, Entry>;
}

const subjects = new Map<Uuid, Held>();
let pendingRows: (incident: Uuid) => OutboxRow[] = () => [];
let isStored: (id: Uuid) => boolean = () => true;
let relayRows: (incident: Uuid) => RelayRow[] = () => [];

/** The outbox says here what is still on its way. */
export function drawPendingFrom(rows: (incident: Uuid) => OutboxRow[], stored: (id: Uuid) => boolean): void {
  pendingRows = rows;
  isStored = stored;
}

/** Records of other devices that the server may not have yet. */
export function drawRelayedFrom(of: (incident: Uuid) => RelayRow[]): void {
  relayRows = of;
}

export function putSubjects(held: readonly CachedSubject[], entries: readonly Entry[]): void {
  forgetSubjects();
  for (const subject of held) subjects.set(subject.id, { ...subject, entries: new Map() });
  for (const entry of entries) if (entry.incident !== null) subjects.get(entry.incident)?.entries.set(entry.id, entry);
  for (const id of subjects.keys()) repaint(id);
}

export function putSubject({ incident, clearance, entries }: Subject): void {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  subjects.set(incident.id, { id: incident.id, record: incident, clearance, entries: byId });
  repaint(incident.id);
}

/** Adds entries; says of which incidents some are still missing in between. */
export function addEntries(entries: readonly Entry[]): Uuid[] {
  const touched = new Set<Uuid>();
  for (const entry of entries) {
    const held = entry.incident === null ? undefined : subjects.get(entry.incident);
    held?.entries.set(entry.id, entry);
    if (held) touched.add(held.id);
  }
  for (const id of touched) repaint(id);
  return [...touched].filter(hasGap);
}

export function forgetSubject(incident: Uuid): void {
  subjects.delete(incident);
  world.incidents.delete(incident);
}

export function forgetSubjects(): void {
  subjects.clear();
  world.incidents.clear();
}

export function repaint(incident: Uuid): void {
  const held = subjects.get(incident);
  if (!held) return;
  const rows = pendingRows(incident);
  const drawn = (row: OutboxRow): Entry[] => entriesOf(row, isStored(row.id));
  const waiting = rows.filter((row) => row.state === 'waiting').flatMap(drawn);
  const shown = relayRows(incident);
  const unsent = shown.filter((row) => row.state === 'waiting').flatMap(relayedEntries);
  const entries = inOrder([...held.entries.values(), ...shown.flatMap(relayedEntries), ...rows.flatMap(drawn)]).sort(
    byOccurrence,
  );
  const state = fold(entries);
  world.incidents.set(incident, {
    record: recordNow(held.record, state, entries, world.session?.triggers ?? []),
    clearance: held.clearance,
    state,
    entries,
    pendingIds: new Set([...waiting, ...unsent].map(({ id }) => id).filter((id) => !held.entries.has(id))),
  });
}

function hasGap(incident: Uuid): boolean {
  const seqs = [...(subjects.get(incident)?.entries.values() ?? [])]
    .map(({ seq }) => seq)
    .filter((seq) => seq !== null);
  return seqs.length < Math.max(0, ...seqs);
}
