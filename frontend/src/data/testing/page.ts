/** Pages of a device against a server in memory: each has a world and an app of its own, on the disk that it is given. */
import type { Db } from '../../device/db';
import { newDb } from '../../device/testing/db';
import { expect, vi } from 'vitest';
import type { Alarm } from '../sound';
import { createApp, type App, type Surroundings } from '../start';
import type { Shell } from '../update';
import { createWorld, type World } from '../world.svelte';
import type { FakeServer } from './server';

/** Long enough for any machine: what is waited for comes as soon as it can. */
const TIMEOUT_MS = 15_000;
const stops: (() => Promise<void>)[] = [];

export async function until(check: () => unknown): Promise<void> {
  await vi.waitFor(check, { timeout: TIMEOUT_MS, interval: 5 });
}

/** A silent alarm that counts how often it rings. */
export class FakeAlarm implements Alarm {
  isRinging = false;
  starts = 0;
  tests = 0;
  chimes = 0;

  startAlarm = (): void => {
    this.isRinging = true;
    this.starts += 1;
  };
  stopAlarm = (): void => {
    this.isRinging = false;
  };
  testAlarm = (): void => {
    this.tests += 1;
  };
  chime = (): void => {
    this.chimes += 1;
  };
  unlock = (): Promise<void> => Promise.resolve();
  isSoundReady = (): boolean => false;
  onSoundState = (): void => undefined;
}

/** The installed shell: counts how often a new version was asked to take over. */
export class FakeShell implements Shell {
  taken = 0;

  takeNewShell = (): void => {
    this.taken += 1;
  };
}

export function around(server: FakeServer, db: Db): Surroundings & { alarm: FakeAlarm; shell: FakeShell } {
  return {
    fetch: server.fetch,
    openSocket: server.openSocket,
    db,
    tabs: { notify: () => undefined, onNote: () => undefined },
    alarm: new FakeAlarm(),
    shell: new FakeShell(),
  };
}

export interface Page extends App {
  close: () => Promise<void>;
}

export async function openPage(server: FakeServer, db: Db = newDb(), world: World = createWorld()): Promise<Page> {
  const app = createApp(world, around(server, db));
  const stop = await app.start();
  stops.push(stop);
  return { ...app, close: stop };
}

export async function openLivePage(server: FakeServer, db?: Db): Promise<Page> {
  const page = await openPage(server, db);
  await until(() => {
    server.pulse();
    expect(page.world.link.state).toBe('live');
  });
  return page;
}

/** To be called after each test. */
export async function closePages(): Promise<void> {
  await Promise.all(stops.splice(0).map((stop) => stop()));
}
