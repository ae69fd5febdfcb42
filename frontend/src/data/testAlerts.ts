import type { Api } from '../device/api';
import { problemOf, type Problem } from '../device/apiError';
import type { Tested } from '../device/channel';
import type { Db } from '../device/db';
import { toInstant } from '../wire/ids';
import type { Path, Uuid } from '../wire/types';
import type { Sound } from './sound';
import { serverNow, type World } from './world.svelte';

export interface TestAlertsParts {
  world: World;
  api: Api;
  db: Db;
  sound: Sound;
}

/** Test alerts, which the server sends by every path of this device, so that a fault is found before a real alert. */
export class TestAlerts {
  #asked: { test: Uuid; atMs: number } | null = null;
  /** The socket may be quicker than the answer that says which test it is. */
  readonly #heard = new Map<Uuid, Partial<Record<Path, number>>>();

  constructor(private readonly parts: TestAlertsParts) {}

  /** Called in a touch handler, because browsers allow sound only there. */
  async start(): Promise<Problem | null> {
    const { world, api, sound } = this.parts;
    void sound.unlock();
    const atMs = Date.now();
    this.#asked = null;
    world.test = { paths: [], took: {} };
    try {
      const { test, paths } = await api.postTest();
      this.#asked = { test, atMs };
      world.test = { paths, took: {} };
      for (const [path, at] of Object.entries(this.#heard.get(test) ?? {})) this.#show(path as Path, at);
      this.#heard.clear();
      return null;
    } catch (fault) {
      world.test = null;
      return problemOf(fault);
    }
  }

  /** It came by the open link: ring once, and say so. */
  async take(test: Uuid): Promise<void> {
    const atMs = Date.now();
    this.parts.sound.testAlarm();
    // Without its receipt the server does not know: then it does not count here either.
    await this.parts.api.postTestReceipt(test, 'socket').then(
      () => this.#note(test, 'socket', atMs),
      () => undefined,
    );
  }

  /** It came by push: the worker has said so to the server, and now to this page. */
  takePushed({ tested, at }: Tested): void {
    this.#note(tested, 'push', at);
  }

  /** A test counts for the shift in which it came, also after this page was loaded again. */
  async restore(): Promise<void> {
    const tested = await this.parts.db.readMeta('tested').catch(() => undefined);
    if (tested && tested.person === this.parts.world.person?.id) this.parts.world.testedAt = tested.at;
  }

  forget(): void {
    this.#asked = null;
    this.#heard.clear();
    this.parts.world.test = null;
    this.parts.world.testedAt = null;
    void this.parts.db.forgetMeta('tested').catch(() => undefined);
  }

  #note(test: Uuid, path: Path, atMs: number): void {
    const { world, db } = this.parts;
    if (this.#asked?.test === test) this.#show(path, atMs);
    else this.#heard.set(test, { ...this.#heard.get(test), [path]: atMs });
    world.testedAt = toInstant(serverNow(world));
    const person = world.person?.id;
    if (person !== undefined) void db.writeMeta('tested', { person, at: world.testedAt }).catch(() => undefined);
  }

  #show(path: Path, atMs: number): void {
    const { world } = this.parts;
    if (!world.test || !this.#asked) return;
    world.test = { ...world.test, took: { ...world.test.took, [path]: Math.max(0, atMs - this.#asked.atMs) } };
  }
}
