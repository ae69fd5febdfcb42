import type { Api, Method } from '../device/api';
import { problemOf, type Problem } from '../device/apiError';
import { keepAwake } from '../device/wakelock';
import { toInstant } from '../wire/ids';
import type { KitItem, UnitRecord, Uuid } from '../wire/types';
import type { OwnPosition } from './position';
import { askNotifications, type PushAlerts } from './push';
import type { ReadinessReports } from './readiness';
import type { Sessions } from './session';
import type { TestAlerts } from './testAlerts';
import { serverNow, type World } from './world.svelte';

export interface BookOn {
  unit: Uuid;
  kit: KitItem[];
  drill: boolean;
}

export interface DutiesParts {
  world: World;
  api: Api;
  position: OwnPosition;
  session: Pick<Sessions, 'takeOwnUnit'>;
  push: PushAlerts;
  readiness: ReadinessReports;
  testAlerts: TestAlerts;
}

/** Duty: booking on and off, the duty and kit of the unit, and what this device does while on duty. */
export class Duties {
  #wasOnDuty = false;

  constructor(private readonly parts: DutiesParts) {}

  /** The units of the own agency; without a link, as they were last seen. */
  async fetchUnits(): Promise<UnitRecord[]> {
    const { api, world } = this.parts;
    try {
      return ((await api.send('GET', '/api/units')) as { units: UnitRecord[] }).units;
    } catch {
      const agency = world.person?.agency.id;
      return [...world.units.values()].filter((unit) => unit.agency === agency);
    }
  }

  /** To be called within a touch: browsers ask whether notifications are allowed at no other time. */
  async bookOn(wanted: BookOn): Promise<Problem | null> {
    const allowed = askNotifications();
    this.parts.testAlerts.forget();
    const problem = await this.#change('POST', '/api/duty', wanted);
    if (!problem) void allowed.then(() => this.parts.push.setUp());
    return problem;
  }

  async bookOff(): Promise<Problem | null> {
    try {
      await this.parts.api.send('DELETE', '/api/duty');
      await this.parts.session.takeOwnUnit(null);
      return null;
    } catch (fault) {
      return problemOf(fault);
    }
  }

  /** `task` is the reference of the job that one's own service has given. */
  async set(duty: 'available' | 'divertible' | 'busy', task = ''): Promise<Problem | null> {
    return this.#change('PATCH', '/api/duty', {
      ...(duty === 'available' ? { duty } : { duty, task }),
      ...this.#moment(),
    });
  }

  async joinExercise(drill: boolean): Promise<Problem | null> {
    return this.#change('PATCH', '/api/duty', { drill, ...this.#moment() });
  }

  async checkKit(kit: KitItem[]): Promise<Problem | null> {
    return this.#change('PUT', '/api/duty/kit', { kit });
  }

  /** On a unit: the position goes out, the screen stays awake, and the server knows how this device is. Off it: none of these. */
  follow(): void {
    const { unit, person } = this.parts.world;
    const onDuty = unit !== null && person !== null;
    if (onDuty !== this.#wasOnDuty) {
      this.#wasOnDuty = onDuty;
      if (onDuty) this.#begin();
      else this.#end();
    }
    if (onDuty) this.parts.position.takeSimulated();
    keepAwake(onDuty);
  }

  /** The page closes. The shift goes on. */
  stop(): void {
    this.parts.position.stop();
    this.parts.readiness.stop();
  }

  /** When this is said, by the server's clock: what arrives late undoes nothing newer. Nothing where no clock was measured. */
  #moment(): { at?: string } {
    return this.parts.world.clock.offsetMs === null ? {} : { at: toInstant(serverNow(this.parts.world)) };
  }

  async #change(method: Method, path: string, body: object): Promise<Problem | null> {
    try {
      const answer = (await this.parts.api.send(method, path, body)) as { unit: UnitRecord };
      await this.parts.session.takeOwnUnit(answer.unit);
      return null;
    } catch (fault) {
      return problemOf(fault);
    }
  }

  #begin(): void {
    this.parts.position.start();
    this.parts.readiness.start();
    void this.parts.push.setUp();
  }

  #end(): void {
    this.stop();
    void this.parts.push.giveUp();
    this.parts.testAlerts.forget();
    this.parts.position.forget();
  }
}
