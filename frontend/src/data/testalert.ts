/** A test alert: rung by the server on every path that this device has, so that a person knows before it matters. */
import { problemOf, type Problem } from '../device/api';
import { testAlarm } from '../device/alarm';
import type { Tested } from '../device/channel';
import { postTest, postTestReceipt } from '../device/endpoints';
import { forgetMeta, readMeta, writeMeta } from '../device/db';
import { toInstant } from '../wire/ids';
import type { Path, Uuid } from '../wire/types';
import { unlockSound } from './sound';
import { now, world } from './world.svelte';

let asked: { test: Uuid; atMs: number } | null = null;
/** The socket may be quicker than the answer that says which test it is. */
const heard = new Map<Uuid, Partial<Record<Path, number>>>();

/** Within a touch, so that the sound is there to be heard. */
export async function startTestAlert(): Promise<Problem | null> {
  void unlockSound();
  const atMs = Date.now();
  asked = null;
  world.test = { paths: [], took: {} };
  try {
    const { test, paths } = await postTest();
    asked = { test, atMs };
    world.test = { paths, took: {} };
    for (const [path, at] of Object.entries(heard.get(test) ?? {})) show(path as Path, at);
    heard.clear();
    return null;
  } catch (fault) {
    world.test = null;
    return problemOf(fault);
  }
}

/** It came by the open link: ring once, and say so. */
export async function takeTest(test: Uuid): Promise<void> {
  const atMs = Date.now();
  testAlarm();
  // Without its receipt the server does not know: then it does not count here either.
  await postTestReceipt(test, 'socket').then(
    () => note(test, 'socket', atMs),
    () => undefined,
  );
}

/** It came by push: the worker has said so to the server, and now to this page. */
export function takePushedTest({ tested, at }: Tested): void {
  note(tested, 'push', at);
}

function note(test: Uuid, path: Path, atMs: number): void {
  if (asked?.test === test) show(path, atMs);
  else heard.set(test, { ...heard.get(test), [path]: atMs });
  world.testedAt = toInstant(now());
  const person = world.person?.id;
  if (person !== undefined) void writeMeta('tested', { person, at: world.testedAt }).catch(() => undefined);
}

function show(path: Path, atMs: number): void {
  if (!world.test || !asked) return;
  world.test = { ...world.test, took: { ...world.test.took, [path]: Math.max(0, atMs - asked.atMs) } };
}

/** A test counts for the shift in which it came, also after this page was loaded again. */
export async function restoreTested(): Promise<void> {
  const tested = await readMeta('tested').catch(() => undefined);
  if (tested && tested.person === world.person?.id) world.testedAt = tested.at;
}

export function forgetTested(): void {
  asked = null;
  heard.clear();
  world.test = null;
  world.testedAt = null;
  void forgetMeta('tested').catch(() => undefined);
}
