import { problemOf, send, type Problem } from '../device/api';
import { serverClock } from '../device/clock';
import { postPositions } from '../device/door';
import { PositionWatch } from '../device/position';
import { keepAwake } from '../device/wakelock';
import { toInstant } from '../wire/ids';
import type { Position, UnitRecord, Uuid } from '../wire/types';
import { takeOwnUnit } from './session';
import { world } from './world.svelte';

const watch = new PositionWatch({
  post: (fixes) => postPositions(fixes, world.outbox.waiting),
  serverInstant: (deviceMs) => toInstant(deviceMs + (serverClock.offsetMs ?? 0)),
  accepts: isInPlay,
  onFix: (fix) => {
    world.fix = fix;
  },
});

/** Somebody who tries the demo from elsewhere would drive the unit out of the county: it stays at its station then. */
function isInPlay({ lat, lon }: Position): boolean {
  const { demo, area } = world.session ?? {};
  return !demo || !area || (lat >= area.south && lat <= area.north && lon >= area.west && lon <= area.east);
}

/** The units of one's own agency; those last seen when there is no link. */
export async function fetchUnits(): Promise<UnitRecord[]> {
  try {
    return ((await send('GET', '/api/units')) as { units: UnitRecord[] }).units;
  } catch {
    const agency = world.person?.agency.id;
    return [...world.units.values()].filter((unit) => unit.agency === agency);
  }
}

export async function bookOn(unit: Uuid, kit: { aed: boolean }): Promise<Problem | null> {
  return changeDuty('POST', { unit, kit });
}

export async function bookOff(): Promise<Problem | null> {
  try {
    await send('DELETE', '/api/duty');
    await takeOwnUnit(null);
    return null;
  } catch (fault) {
    return problemOf(fault);
  }
}

export async function setDuty(duty: 'available' | 'busy'): Promise<Problem | null> {
  return changeDuty('PATCH', { duty });
}

async function changeDuty(method: 'POST' | 'PATCH', body: object): Promise<Problem | null> {
  try {
    const answer = (await send(method, '/api/duty', body)) as { unit: UnitRecord };
    await takeOwnUnit(answer.unit);
    return null;
  } catch (fault) {
    return problemOf(fault);
  }
}

/** On a unit: the position goes out and the screen stays awake. Off it: neither. */
export function followDuty(): void {
  const onDuty = world.unit !== null && world.person !== null;
  keepAwake(onDuty);
  if (onDuty) watch.start();
  else watch.stop();
  if (!onDuty) world.fix = null;
}
