import { problemOf, type Problem } from '../device/api';
import { onNote, notifyTabs, type Tested } from '../device/channel';
import { csrfToken, rememberCsrf } from '../device/csrf';
import { deleteSession, getSession, postSession } from '../device/endpoints';
import { deviceIdentity } from '../device/identity';
import { withoutSending } from '../device/sender';
import { forgetMeta, readMeta, writeMeta } from '../device/db';
import type { Person, Session, UnitRecord, Uuid } from '../wire/types';
import { refreshRelay } from './relay';
import { withSessionDefaults } from './storedDefaults';
import { clearWorld, closeLink, eraseWorld, openLink, probeLink, restoreCache, showReach, takeCached } from './link';
import { refreshOutbox } from './outbox';
import { showLanguageOf } from './language';
import { giveUpPush, setUpPush } from './push';
import { myIncident, world } from './world.svelte';

export type { Problem } from '../device/api';

/** As the server gave it: what is shown is a reactive copy. */
let current: Session | null = null;
let onUnit: () => void = () => undefined;
let onPushedTest: (tested: Tested) => void = () => undefined;

/** Called whenever one's own unit, or its record, may be another. */
export function followUnit(listener: () => void): void {
  onUnit = listener;
}

/** Called when the worker says that a test alert came by push. */
export function followPushedTests(listener: (tested: Tested) => void): void {
  onPushedTest = listener;
}

export async function signIn(username: string, password: string): Promise<Problem | null> {
  try {
    // Nothing is sent while the session changes hands: it could go out under the wrong name.
    await withoutSending(async () => {
      const session = await postSession(username, password, await deviceIdentity());
      await forgetMeta('owes_sign_out').catch(() => undefined);
      await adopt(session);
    });
  } catch (fault) {
    return problemOf(fault);
  }
  notifyTabs('session');
  return null;
}

/** Incidents are erased from this device. Reports not yet sent stay, sealed, until the same person signs in again. */
export async function signOut(): Promise<Problem | null> {
  try {
    await withoutSending(endSession);
  } catch (fault) {
    return problemOf(fault);
  }
  notifyTabs('session');
  return null;
}

async function endSession(): Promise<void> {
  let isReached = true;
  try {
    // Only who is signed in may tell the server that push ends here.
    if (!myIncident()) await giveUpPush();
    await deleteSession();
  } catch (fault) {
    const problem = problemOf(fault);
    if (problem.status !== 0 && problem.status !== 401) {
      if (world.unit) void setUpPush();
      throw fault;
    }
    // Without a link the server hears of it later; the device forgets now.
    if (problem.status === 0) await writeMeta('owes_sign_out', true).catch(() => undefined);
    isReached = problem.status !== 0;
  }
  await closeLink();
  await eraseWorld();
  await forgetMeta('holder').catch(() => undefined);
  if (current) await showSession({ ...current, person: null });
  showReach(isReached);
}

/** Asks the server who is signed in. Without an answer everything stays as it is. */
export async function refreshSession(): Promise<void> {
  try {
    if (await readMeta('owes_sign_out').catch(() => false)) {
      await deleteSession();
      await forgetMeta('owes_sign_out');
    }
    await adopt(await getSession());
    showReach(true);
  } catch (fault) {
    // No link, or no store: the last known session holds until there is word.
    if (problemOf(fault).status === 0) showReach(false);
  }
}

/** The session as it was when this device was last used. */
export async function restoreSession(): Promise<void> {
  const session = await readMeta('session');
  if (!session) return;
  current = withSessionDefaults(session);
  show(current);
}

/** Another tab signed in or out. */
export function followOtherTabs(): void {
  onNote((note) => {
    if (note === 'session')
      void readMeta('session')
        .then((session) => session && adopt(withSessionDefaults(session)))
        .catch(() => undefined);
    if (note === 'outbox') {
      void refreshOutbox();
      void refreshRelay();
    }
    if (note === 'pushed') probeLink();
    if (note === 'cached' && world.person) void takeCached().catch(() => undefined);
    if (typeof note === 'object') onPushedTest(note);
  });
}

async function adopt(session: Session): Promise<void> {
  await rememberCsrf();
  if (session.person) await enter(session, session.person);
  else await leave(session);
}

async function enter(session: Session, person: Person): Promise<void> {
  const isSame = world.person?.id === person.id && !world.signInNeeded;
  const holder = await readMeta('holder').catch(() => undefined);
  world.signInNeeded = false;
  if (isSame) {
    await showSession(session);
    return;
  }
  await closeLink();
  if (holder === person.id) await restoreCache().catch(() => undefined);
  else await eraseWorld();
  await writeMeta('holder', person.id).catch(() => undefined);
  await showSession(session);
  openLink();
}

async function leave(session: Session): Promise<void> {
  await closeLink();
  // In the middle of an incident recording goes on; sending waits for the sign-in.
  const holder = await readMeta('holder').catch(() => undefined);
  if (current?.person && current.person.id === holder && myIncident()) {
    world.signInNeeded = true;
    return;
  }
  world.signInNeeded = false;
  clearWorld();
  await showSession(session);
}

async function showSession(session: Session): Promise<void> {
  current = session;
  show(session);
  await writeMeta('session', session).catch(() => undefined);
  await refreshOutbox();
  await refreshRelay();
  showLanguageOf(session);
}

function show(session: Session): void {
  const isOtherKey = world.session?.push?.key !== session.push?.key;
  world.session = session;
  const wasOnUnit = world.unit !== null;
  showPerson(session.person);
  // Going on a unit sets it up by itself.
  if (isOtherKey && wasOnUnit && world.unit !== null) void setUpPush();
}

function showPerson(person: Person | null): void {
  world.person = person;
  showUnit();
}

/** Keeps one's own unit current: from the frames where they name it, else from the session. */
export function showUnit(): void {
  const unit = current?.person?.unit ?? null;
  world.unit = unit && (world.units.get(unit.id) ?? unit);
  onUnit();
}

export async function takePerson(person: Person): Promise<void> {
  // Somebody else signed in with this browser: find out before anything is shown or sent under the wrong name.
  if (person.id !== world.person?.id) return refreshSession();
  if (current) await showSession({ ...current, person });
}

/** One's own unit after booking on or off, without waiting for the feed to say so. */
export async function takeOwnUnit(unit: UnitRecord | null): Promise<void> {
  if (unit) world.units.set(unit.id, unit);
  if (current?.person) await takePerson({ ...current.person, unit });
}

/**
 * Who the outbox may be sent as. The token changes when anybody signs in with this browser, be it in another tab: then the server
 * is asked first.
 */
export async function personToSendAs(): Promise<Uuid | null> {
  const remembered = await readMeta('csrf').catch(() => undefined);
  const token = await csrfToken();
  if (token !== null && remembered !== undefined && token !== remembered) await refreshSession();
  return world.signInNeeded ? null : (world.person?.id ?? null);
}
