import { serverClock } from '../device/clock';
import { deviceIdentity } from '../device/identity';
import { onWakeUps } from '../device/wakeUps';
import { askPersistence, checkShell, registerShell } from '../device/shell';
import { readMeta, database, writeMeta } from '../device/db';
import { watchWakeLock } from '../device/wakelock';
import { refreshRelay } from './relay';
import { keepCertificate } from './certificate';
import { fetchCheckIns } from './checkIns.svelte';
import { followDuty } from './duty';
import { listenToLink, openLink, probeLink, restoreCache } from './link';
import { STORE_FAILED, refreshOutbox } from './outbox';
import { lookAtPush } from './push';
import { watchDevice } from './readiness';
import { sendNow, startSending } from './sending';
import {
  followOtherTabs,
  followPushedTests,
  followUnit,
  refreshSession,
  restoreSession,
  showUnit,
  takePerson,
} from './session';
import { watchSound } from './sound';
import { restoreTested, takePushedTest, takeTest } from './testalert';
import { forgiveStaleChunks } from './update';
import { now, tick, world } from './world.svelte';

const TICK_MS = 250;
const SESSION_AGAIN_MS = 10 * 60_000;
const MEET_AGAIN_MS = 3_000;

/** Opens the store, shows the last known world, and then goes looking for the server. Never throws. */
export async function startApp(): Promise<void> {
  startTicking();
  watchClock();
  watchSound();
  watchDevice();
  watchWakeLock();
  forgiveStaleChunks();
  followUnit(() => {
    followDuty();
    void keepCertificate();
  });
  followPushedTests(takePushedTest);
  followOtherTabs();
  listenToLink({
    onPerson: (person) => void takePerson(person),
    onUnits: showUnit,
    onUp: () => {
      sendNow();
      void keepCertificate();
      void fetchCheckIns();
    },
    onSignIn: () => void refreshSession(),
    onTest: (test) => void takeTest(test),
  });
  await restore();
  world.ready = true;
  startSending();
  if (world.person) openLink();
  onWakeUps(() => {
    probeLink();
    sendNow();
    lookAtPush();
    if (!world.person) void refreshSession();
  });
  setInterval(() => {
    void refreshSession();
    void keepCertificate();
  }, SESSION_AGAIN_MS);
  if (import.meta.env.PROD) registerShell(() => (world.updateReady = true));
  setInterval(checkShell, SESSION_AGAIN_MS);
  await askPersistence();
  await meetServer();
}

/** A device that never met the server asks until it does. */
async function meetServer(): Promise<void> {
  await refreshSession();
  if (!world.session) setTimeout(() => void meetServer(), MEET_AGAIN_MS);
}

async function restore(): Promise<void> {
  try {
    await database();
    const offset = await readMeta('offset');
    if (offset !== undefined) showOffset(offset);
    await deviceIdentity();
    await restoreSession();
    await refreshOutbox();
    await refreshRelay();
    if (world.person) await restoreCache();
    await restoreTested();
    showUnit();
  } catch {
    world.outbox.failure = STORE_FAILED;
    await deviceIdentity();
  }
}

function watchClock(): void {
  serverClock.onChange((offset) => {
    if (offset === world.clock.offsetMs) return;
    showOffset(offset);
    void writeMeta('offset', offset).catch(() => undefined);
  });
}

function showOffset(offset: number): void {
  serverClock.restore(offset);
  world.clock.offsetMs = offset;
}

/** Somebody set this device's clock. */
function askTime(): void {
  world.clock.offsetMs = null;
  void refreshSession();
}

function startTicking(): void {
  const move = () => {
    if (serverClock.offsetMs === null && world.clock.offsetMs !== null) askTime();
    if (document.visibilityState === 'visible') tick.now = now();
  };
  move();
  setInterval(move, TICK_MS);
  document.addEventListener('visibilitychange', move);
}
