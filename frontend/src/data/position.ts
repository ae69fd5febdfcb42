import type { Api } from '../device/api';
import type { ServerClock } from '../device/clock';
import type { Db } from '../device/db';
import { PositionWatch } from '../device/position';
import { toInstant } from '../wire/ids';
import type { Position } from '../wire/types';
import type { ReadinessReports } from './readiness';
import { serverNow, type World } from './world.svelte';

const SIMULATED = 'simulation';
const PLACED = 'placed';
const STATION = 'station';

export interface OwnPositionParts {
  world: World;
  api: Api;
  clock: ServerClock;
  db: Db;
  readiness: ReadinessReports;
}

interface LatLon {
  lat: number;
  lon: number;
}

/**
 * The position of the person's own unit. In a demo the demo sets it, wherever this device is, until the person puts the unit on the map
 * or asks for the device's own position.
 */
export class OwnPosition {
  readonly #watch: PositionWatch;

  constructor(private readonly parts: OwnPositionParts) {
    const { world, api, clock } = parts;
    this.#watch = new PositionWatch({
      post: (fixes) => api.postPositions(fixes, world.outbox.waiting),
      serverInstant: (deviceMs) => toInstant(deviceMs + (clock.offsetMs ?? 0)),
      locates: () => this.#usesDevice(),
      accepts: (fix) => this.#isInPlay(fix),
      onFix: (fix) => {
        world.fix = fix;
      },
      onState: (state) => this.#show(state),
    });
  }

  async restore(): Promise<void> {
    this.parts.world.ownPosition = (await this.parts.db.readMeta('own_position').catch(() => undefined)) ?? false;
  }

  start(): void {
    const here = this.here();
    // What a demo drives is located, whatever this device may say of itself.
    if (!this.#usesDevice()) this.#show('on');
    this.#watch.start();
    // Another browser may have set its own position, which would no longer be renewed.
    if (!this.#usesDevice() && here && isFromDevice(here)) this.#put(here, SIMULATED);
  }

  stop(): void {
    this.#watch.stop();
  }

  forget(): void {
    this.parts.world.fix = null;
    this.parts.world.device.location = 'off';
  }

  /** As the server has it. */
  here(): Position | null {
    const { unit, units } = this.parts.world;
    return (unit && (units.get(unit.id) ?? unit).position) ?? null;
  }

  /** In a demo one's own unit is where the server says, unless it is where this device is. */
  takeSimulated(): void {
    const { world } = this.parts;
    const here = this.here();
    if (!this.#usesDevice() && here && !isFromDevice(here)) world.fix = here;
  }

  /** Puts the unit there. From now on the demo does not move it. */
  place(place: LatLon): void {
    if (!this.#isInPlay(place)) return;
    this.#setOwn(false);
    this.#put(place, PLACED);
  }

  /** The unit is where this device is from now on. */
  useOwn(): void {
    this.#setOwn(true);
  }

  /** The demo drives again, from where the unit is. */
  letDemoDrive(): void {
    this.#setOwn(false);
    const here = this.here();
    if (here) this.#put(here, SIMULATED);
  }

  #setOwn(on: boolean): void {
    this.parts.world.ownPosition = on;
    if (!on) this.#show('on');
    this.#watch.settle();
    void this.parts.db.writeMeta('own_position', on).catch(() => undefined);
  }

  #put({ lat, lon }: LatLon, source: string): void {
    this.#watch.put({ lat, lon, accuracy_m: 10, at: toInstant(serverNow(this.parts.world)), source });
  }

  #usesDevice(): boolean {
    const { ownPosition, session } = this.parts.world;
    return ownPosition || session?.demo !== true;
  }

  /** Somebody who tries a demo from elsewhere would take the unit out of the county: the demo goes on driving it. */
  #isInPlay({ lat, lon }: LatLon): boolean {
    const { demo, area } = this.parts.world.session ?? {};
    return !demo || !area || (lat >= area.south && lat <= area.north && lon >= area.west && lon <= area.east);
  }

  #show(state: 'on' | 'off'): void {
    const { device } = this.parts.world;
    if (device.location === state) return;
    device.location = state;
    this.parts.readiness.changed();
  }
}

function isFromDevice({ source }: Position): boolean {
  return source !== SIMULATED && source !== PLACED && source !== STATION;
}
