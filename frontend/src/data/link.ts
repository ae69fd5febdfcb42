/** What comes down, on to the disk and on to the screen. */
import { problemOf } from '../device/api';
import { serverClock } from '../device/clock';
import { getSnapshot, getSubject, openFeedSocket, pollFeed } from '../device/endpoints';
import { Feed, type LinkState } from '../device/feed';
import { eraseCache, readCache, saveCursor, saveFrame, saveSnapshot, type JournalFrame } from '../device/cache';
import { knownDevice } from '../device/identity';
import { toInstant } from '../wire/ids';
import type { DeviceRecord, Frame, Person, Snapshot, Uuid } from '../wire/types';
import { forgetSettledRelayed } from './relay';
import { forgetCheckIns, showCheckIns } from './checkIns.svelte';
import { withUnitDefaults } from './storedDefaults';
import { STORE_FAILED, forgetSettled, settleSeen } from './outbox';
import { forgetChosen, restoreChosen } from './patientChosen.svelte';
import { forgetSubject, forgetSubjects, addEntries, putSubject, putSubjects } from './subjects';
import { forgetPartners, forgetUnits, placeUnits, showUnits } from './units';
import { now, world } from './world.svelte';

/** A pulse says one way's time only: a poor sample, used until there is a better one. */
const PULSE_BLUR_MS = 2_000;
/** Three pulses: by then the feed has brought what was settled before. */
const SETTLED_KEEP_MS = 15_000;
const healing = new Set<Uuid>();
let cursor: string | null = null;
let snapshotAskedMs = 0;

export interface LinkEvents {
  onPerson: (person: Person) => void;
  onUnits: () => void;
  onUp: () => void;
  onSignIn: () => void;
  onTest: (test: Uuid) => void;
}
let events: LinkEvents = { onPerson: ignore, onUnits: ignore, onUp: ignore, onSignIn: ignore, onTest: ignore };

function ignore(): void {
  // Until somebody listens.
}

const feed = new Feed({
  openSocket: (after) => openFeedSocket(after, knownDevice().id),
  poll: pollFeed,
  snapshot: (signal) => {
    snapshotAskedMs = Date.now();
    return getSnapshot(signal);
  },
  onSnapshot: takeSnapshot,
  onFrame: takeFrame,
  onCursor: (at) => kept(() => saveCursor(at)),
  onLink: showLink,
  onOpen: () => events.onUp(),
  onHeard: () => {
    world.link.lastServerAt = toInstant(now());
  },
  onSignIn: () => events.onSignIn(),
  random: Math.random,
});

export function listenToLink(listener: LinkEvents): void {
  events = listener;
}

export function openLink(): void {
  showLink('catching_up');
  feed.start(cursor);
}

export async function closeLink(): Promise<void> {
  await feed.stop();
  showLink('cut_off');
}

export function probeLink(): void {
  feed.nudge();
}

/** The last known world, before the server has said a word. */
export async function restoreCache(): Promise<void> {
  const held = await readCache();
  cursor = held.cursor;
  showUnits(held.units.map(withUnitDefaults));
  world.devices = held.devices;
  putSubjects(held.subjects, held.entries);
  await restoreChosen();
}

/** The worker has read an incident that this page does not know yet: the feed brings it as well, later. */
export async function takeCached(): Promise<void> {
  const { subjects, entries } = await readCache();
  for (const { id, record, clearance } of subjects) {
    if (world.incidents.has(id)) continue;
    putSubject({ incident: record, clearance, entries: entries.filter(({ incident }) => incident === id) });
  }
}

export async function eraseWorld(): Promise<void> {
  cursor = null;
  clearWorld();
  await kept(eraseCache);
}

/** Off the screen; what is on the disk stays. */
export function clearWorld(): void {
  forgetCheckIns();
  forgetSubjects();
  forgetUnits();
  world.devices = [];
  forgetChosen();
}

/** With nobody signed in there is no line; whether the server answers is all there is to know. */
export function showReach(isReached: boolean): void {
  if (!world.person) showLink(isReached ? 'live' : 'cut_off');
}

function showLink(state: LinkState): void {
  if (state === 'cut_off') world.link.cutOffSince ??= world.link.lastServerAt ?? toInstant(now());
  if (state === 'live') world.link.cutOffSince = null;
  const cameBack = state === 'live' && world.link.state !== 'live';
  world.link.state = state;
  if (cameBack) events.onUp();
}

async function takeSnapshot(snapshot: Snapshot): Promise<void> {
  const askedMs = snapshotAskedMs;
  cursor = snapshot.cursor;
  await kept(() => saveSnapshot(snapshot));
  forgetUnits();
  showUnits(snapshot.units);
  world.devices = snapshot.devices;
  putSubjects(
    snapshot.incidents.map(({ incident, clearance }) => ({ id: incident.id, record: incident, clearance })),
    snapshot.incidents.flatMap(({ entries }) => entries),
  );
  placeUnits(snapshot.positions);
  events.onPerson(snapshot.person);
  await settleSeen(snapshot.incidents.flatMap(({ entries }) => entries.map(({ id }) => id)));
  await forgetSettled(askedMs);
  await forgetSettledRelayed(askedMs);
}

async function takeFrame(frame: Frame): Promise<void> {
  if (frame.type === 'positions') {
    placeUnits(frame.positions);
    return;
  }
  if ('cursor' in frame) await keepFrame(frame);
  await paintFrame(frame);
}

async function keepFrame(frame: JournalFrame): Promise<void> {
  if (frame.type === 'pulse' && frame.cursor === cursor) return;
  cursor = frame.cursor;
  await kept(() => saveFrame(frame));
}

async function paintFrame(frame: Frame): Promise<void> {
  switch (frame.type) {
    case 'entries':
      for (const incident of addEntries(frame.entries)) void heal(incident);
      forgetPartners();
      return settleSeen(frame.entries.map(({ id }) => id));
    case 'subject':
      putSubject(frame.subject);
      return settleSeen(frame.subject.entries.map(({ id }) => id));
    case 'withdrawn':
      world.withdrawn = { incident: frame.incident, reason: frame.reason, at: toInstant(now()) };
      forgetSubject(frame.incident);
      forgetPartners();
      return;
    case 'units':
      showUnits(frame.units);
      forgetUnits(frame.gone);
      events.onUnits();
      return;
    case 'devices':
      showDevices(frame.devices);
      return;
    case 'check_ins':
      showCheckIns(frame.check_ins);
      return;
    case 'test_alert':
      events.onTest(frame.test);
      return;
    case 'pulse':
      notePulse(Date.parse(frame.server_time));
      await forgetSettled(Date.now() - SETTLED_KEEP_MS);
      return forgetSettledRelayed(Date.now() - SETTLED_KEEP_MS);
  }
}

function notePulse(serverMs: number): void {
  const at = Date.now();
  serverClock.note({ serverMs, sentAt: at, receivedAt: at, blurMs: PULSE_BLUR_MS });
}

/** A frame names only the devices that changed. */
function showDevices(devices: readonly DeviceRecord[]): void {
  const changed = new Map(devices.map((record) => [record.device, record]));
  world.devices = [...world.devices.filter(({ device }) => !changed.has(device)), ...devices];
}

/** A gap in an incident's entries should not be; if there is one, it is read again whole. */
async function heal(incident: Uuid): Promise<void> {
  if (healing.has(incident)) return;
  healing.add(incident);
  try {
    const subject = await getSubject(incident);
    const at = cursor;
    if (at !== null) await kept(() => saveFrame({ type: 'subject', subject, cursor: at }));
    putSubject(subject);
  } catch (fault) {
    if (problemOf(fault).code === 'incident_not_found') forgetSubject(incident);
  } finally {
    healing.delete(incident);
  }
}

/** What cannot be stored is still shown; but a person must know. */
async function kept(save: () => Promise<void>): Promise<void> {
  try {
    await save();
  } catch {
    world.outbox.failure = STORE_FAILED;
  }
}
