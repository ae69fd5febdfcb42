/** For tests of screens: the app that they act through, wired to a server in memory and signed in as an officer. */
import { newDb } from '../../device/testing/db';
import { unit } from '../../timeline/testing/entries';
import { vi } from 'vitest';
import type { Person, Role } from '../../wire/types';
import { app, setApp } from '../app';
import { createApp } from '../start';
import { world } from '../world.svelte';
import { around, type FakeAlarm, type FakeShell } from './page';
import { FakeServer } from './server';

const OFFICER: Person = {
  id: 'p1',
  name: 'A. Officer',
  role: 'responder',
  agency: { id: unit.agency, name: 'West Yorkshire Police', service: 'police' },
  unit: null,
  competences: [],
};

export interface TestApp {
  server: FakeServer;
  alarm: FakeAlarm;
  shell: FakeShell;
}

/** To be called before each test: nothing has been recorded or asked yet. */
export function startTestApp(): TestApp {
  const server = new FakeServer();
  server.signedIn = OFFICER.id;
  const surroundings = around(server, newDb());
  world.person ??= OFFICER;
  document.cookie = 'csrftoken=test';
  setApp(createApp(world, surroundings));
  return { server, alarm: surroundings.alarm, shell: surroundings.shell };
}

/** Somebody else is signed in. */
export function signInAs(role: Role, person: Partial<Person> = {}): void {
  world.person = { ...OFFICER, role, ...person };
}

/** What this device says aloud from now on. */
export function listen(): string[] {
  const said: string[] = [];
  class Utterance {
    constructor(readonly text: string) {}
  }
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  vi.stubGlobal('speechSynthesis', {
    cancel: () => undefined,
    speak: ({ text }: Utterance) => void said.push(text),
  });
  app.voice.set(true);
  said.length = 0;
  return said;
}

export type Recorded = [incident: string, kind: string, payload: Record<string, unknown>, text?: string];

/** What the screen recorded, in order. */
export function recorded(): Recorded[] {
  return app.reports.own.map(({ incident, kind, payload, text }) =>
    text === undefined ? [incident, kind, payload] : [incident, kind, payload, text],
  );
}

/** The id of what was recorded last. */
export function lastRecorded(): string {
  return app.reports.own.at(-1)?.id ?? '';
}
