import * as browserAlarm from '../device/alarm';
import { feedUrl, type Fetch } from '../device/api';
import { browserFetch, openWebSocket } from '../device/browser';
import { openTabs, type ChannelNote, type Tabs } from '../device/channel';
import { Db } from '../device/db';
import { createDevice, type Device } from '../device/device';
import { SendLoop } from '../device/sendLoop';
import { sendOutbox } from '../device/sender';
import * as browserShell from '../device/shell';
import { watchWakeLock } from '../device/wakelock';
import { onWakeUps } from '../device/wakeUps';
import { Administration } from './administration';
import { Alerts } from './alerts';
import { Certificates } from './certificate';
import { CheckIns } from './checkIns.svelte';
import { IncidentChoices } from './choices.svelte';
import { Corrections } from './corrections';
import { Desk } from './desk';
import { Taskings } from './taskings';
import { DeskSound } from './deskSound.svelte';
import { Inbox } from './inbox';
import { Duties } from './duty';
import { Enrolment } from './enrolment';
import { Handovers } from './handover';
import { Incidents } from './incidents';
import { Keeping } from './keeping';
import { Operations } from './operations';
import { LanguageSetting } from './language';
import { Link } from './link';
import { Looks } from './looks';
import { Metronome } from './metronome.svelte';
import { People } from './people';
import { OwnPosition } from './position';
import { PushAlerts } from './push';
import { ReadinessReports } from './readiness';
import { Relay } from './relay';
import { Reports, STORE_FAILED } from './reports';
import { Running } from './running';
import { Sessions } from './session';
import { OwnRecord } from './showing';
import { Sound, type Alarm } from './sound';
import { TestAlerts } from './testAlerts';
import { Units } from './units';
import { Updates, type Shell } from './update';
import { Voice } from './voice.svelte';
import { serverNow, tick, type World } from './world.svelte';

const TICK_MS = 250;
const SESSION_AGAIN_MS = 10 * 60_000;
const MEET_AGAIN_MS = 3_000;
const KEEPING_MS = 60_000;

/** What an app takes from its surroundings. */
export interface Surroundings {
  fetch: Fetch;
  openSocket: (url: string) => WebSocket;
  db: Db;
  tabs: Tabs;
  alarm: Alarm;
  shell: Shell;
}

export function browser(): Surroundings {
  return {
    fetch: browserFetch,
    openSocket: openWebSocket,
    db: new Db(),
    tabs: openTabs(),
    alarm: browserAlarm,
    shell: browserShell,
  };
}

export type App = ReturnType<typeof createApp>;

/** Wires the objects that screens act through. Nothing runs before `start`. */
export function createApp(world: World, { fetch, openSocket, db, tabs, alarm, shell }: Surroundings) {
  const device = createDevice(fetch, db);
  const { api, cache, clock, csrf, identity, outbox, proofs } = device;
  const send = () => loop.kick();
  const incidents = new Incidents(world);
  const operations = new Operations(world);
  const units = new Units(world);
  const readiness = new ReadinessReports(world, api);
  const push = new PushAlerts(world, api, readiness);
  const sound = new Sound(world, readiness, alarm);
  const relay = new Relay({ world, incidents, store: device.relayStore, send });
  const reports = new Reports({ world, incidents, outbox, clock, identity, tabs, send });
  const choices = new IncidentChoices(world, db);
  const checkIns = new CheckIns({ world, api, push, sound });
  const testAlerts = new TestAlerts({ world, api, db, sound });
  const certificates = new Certificates({ world, api, db, identity, proofs });
  const language = new LanguageSetting(world, api);
  const position = new OwnPosition({ world, api, clock, db, readiness });
  const link = new Link({
    world,
    api,
    cache,
    clock,
    incidents,
    operations,
    units,
    checkIns,
    choices,
    reports,
    relay,
    openSocket: (cursor) => openSocket(feedUrl(cursor, identity.id)),
    onPerson: (person) => void session.takePerson(person),
    onUnits: () => session.showUnit(),
    onPositions: () => position.takeSimulated(),
    onUp: () => {
      send();
      void certificates.keep();
      void checkIns.fetch();
    },
    onSignIn: () => void session.refresh(),
    onTest: (test) => void testAlerts.take(test),
    onPushLost: () => void push.setUp(true),
  });
  const onUnit = () => {
    duty.follow();
    void certificates.keep();
  };
  const session = new Sessions({
    world,
    api,
    db,
    csrf,
    outbox,
    clock,
    identity,
    proofs,
    tabs,
    link,
    reports,
    relay,
    push,
    language,
    onUnit,
  });
  const duty = new Duties({ world, api, position, session, push, readiness, testAlerts });
  const loop = new SendLoop(
    () =>
      sendOutbox({
        outbox,
        post: (batch) => api.postReports(batch),
        relay: device.relayStore,
        postRelayed: (record) => api.postRelayed(record),
        person: () => session.personToSendAs(),
        offsetMs: () => Promise.resolve(clock.offsetMs),
        wall: () => Date.now(),
        onChange: () => {
          void reports.refresh();
          void relay.refresh();
          tabs.notify('outbox');
        },
      }),
    ({ done }) => {
      if (done === 'sign_in') void session.refresh();
      if (done === 'later') void browserShell.askBackgroundSend();
    },
    () => {
      world.outbox.failure = STORE_FAILED;
    },
  );
  const app = {
    world,
    device,
    administration: new Administration(api),
    alerts: new Alerts({ world, identity, reports, push }),
    certificates,
    checkIns,
    choices,
    corrections: new Corrections(reports),
    desk: new Desk(api, units),
    taskings: new Taskings(api),
    deskSound: new DeskSound(),
    inbox: new Inbox(api),
    duty,
    enrolment: new Enrolment({ api, db, identity, proofs }),
    handovers: new Handovers(reports),
    keeping: new Keeping({ world, db, link, session }),
    language,
    link,
    looks: new Looks({
      world,
      api,
      now: () => Date.now() + (clock.offsetMs ?? 0),
      later: (work, ms) => setTimeout(work, ms),
    }),
    loop,
    metronome: new Metronome(),
    ownRecord: new OwnRecord({ world, db, clock, outbox, certificates }),
    people: new People(world),
    position,
    push,
    readiness,
    relay,
    reports,
    running: new Running({ world, reports }),
    session,
    sound,
    testAlerts,
    updates: new Updates(world, shell),
    voice: new Voice(),
  };
  return { ...app, start: () => start(app, tabs) };
}

type Parts = Omit<App, 'start'>;

/** Opens the store, shows the last known world, and then goes looking for the server. Never throws. Gives back how to stop. */
async function start(app: Parts, tabs: Tabs): Promise<() => Promise<void>> {
  const { world, duty, link, loop, session } = app;
  const stop = new AbortController();
  startTicking(app, stop.signal);
  watchClock(app);
  app.sound.watch();
  app.readiness.watch();
  watchWakeLock();
  app.updates.forgiveStaleChunks();
  tabs.onNote((note) => takeNote(app, note));
  watchStore(app);
  await restore(app);
  await app.keeping.look();
  world.ready = true;
  loop.kick();
  if (world.person) link.open();
  const forgetWakeUps = onWakeUps(() => {
    link.probe();
    loop.kick();
    app.push.look();
    if (!world.person) void session.refresh();
  });
  every(KEEPING_MS, stop.signal, () => void app.keeping.look());
  every(SESSION_AGAIN_MS, stop.signal, () => {
    void session.refresh();
    void proveAgain(app);
    void app.certificates.keep();
    browserShell.checkShell();
  });
  if (import.meta.env.PROD) browserShell.registerShell(() => (world.updateReady = true));
  await browserShell.askPersistence();
  await meetServer(app, stop.signal);
  return async () => {
    stop.abort();
    forgetWakeUps();
    loop.stop();
    duty.stop();
    app.device.db.stop();
    await link.close();
  };
}

/** An enrolled device shows every ten minutes that it still holds its key; where that fails, the next request is asked for it. */
async function proveAgain({ world, device }: Parts): Promise<void> {
  const { enrolled } = await device.identity.load();
  if (enrolled && world.person) await device.proofs.renew().catch(() => undefined);
}

/** Another tab, or the worker, has changed something. */
function takeNote({ world, link, relay, reports, session, testAlerts }: Parts, note: ChannelNote): void {
  if (note === 'session') void session.takeStored().catch(() => undefined);
  if (note === 'ended') void session.resumeEnding();
  if (note === 'outbox') {
    void reports.refresh();
    void relay.refresh();
  }
  if (note === 'pushed') link.probe();
  if (note === 'cached' && world.person) void link.takeCached().catch(() => undefined);
  if (typeof note === 'object') testAlerts.takePushed(note);
}

/** A device that never met the server asks until it does. */
async function meetServer(app: Parts, signal: AbortSignal): Promise<void> {
  await app.session.refresh();
  if (app.world.session || signal.aborted) return;
  setTimeout(() => void meetServer(app, signal), MEET_AGAIN_MS);
}

async function restore({ world, device, link, position, relay, reports, session, testAlerts }: Parts): Promise<void> {
  const { db, identity } = device;
  try {
    await db.open();
    const offset = await db.readMeta('offset');
    if (offset !== undefined) showOffset(world, device, offset);
    await identity.load();
    if (await session.isEnding()) void session.resumeEnding();
    else await session.restore();
    await position.restore();
    await reports.refresh();
    await relay.refresh();
    if (world.person) await link.restore();
    await testAlerts.restore();
    session.showUnit();
  } catch {
    world.outbox.failure = STORE_FAILED;
    await identity.load();
  }
}

/** A store that does not answer is not waited for: the device says so, and stores again what it kept in memory. */
function watchStore({ world, device, link, reports }: Parts): void {
  device.db.watch({
    onSilent: () => (world.outbox.failure = STORE_FAILED),
    onBack: () => {
      void device.outbox
        .storeUnstored()
        .then(() => reports.refresh())
        .then(() => (world.outbox.failure = null));
      link.catchUp();
    },
  });
}

function watchClock({ world, device, reports }: Parts): void {
  device.clock.onChange((offset) => {
    if (offset === world.clock.offsetMs) return;
    const wasUnknown = world.clock.offsetMs === null;
    showOffset(world, device, offset);
    if (wasUnknown) reports.repaint();
    void device.db.writeMeta('offset', offset).catch(() => undefined);
  });
}

function showOffset(world: World, { clock }: Device, offset: number): void {
  clock.restore(offset);
  world.clock.offsetMs = offset;
}

function startTicking({ world, device, session }: Parts, signal: AbortSignal): void {
  const move = () => {
    if (device.clock.offsetMs === null && world.clock.offsetMs !== null) {
      // Somebody set this device's clock.
      world.clock.offsetMs = null;
      void session.refresh();
    }
    if (document.visibilityState === 'visible') tick.now = serverNow(world);
  };
  move();
  every(TICK_MS, signal, move);
  document.addEventListener('visibilitychange', move, { signal });
}

function every(ms: number, signal: AbortSignal, act: () => void): void {
  const timer = setInterval(act, ms);
  signal.addEventListener('abort', () => clearInterval(timer));
}
