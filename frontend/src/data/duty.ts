import { problemOf, send, type Method, type Problem } from '../device/api';
import { serverClock } from '../device/clock';
import { postPositions } from '../device/endpoints';
import { PositionWatch } from '../device/position';
import { keepAwake } from '../device/wakelock';
import { toInstant } from '../wire/ids';
import type { KitItem, Position, UnitRecord, Uuid } from '../wire/types';
import { askNotifications, giveUpPush, setUpPush } from './push';
import { readinessChanged, startReporting, stopReporting } from './readiness';
import { takeOwnUnit } from './session';
import { forgetTested } from './testalert';
import { world } from './world.svelte';

const watch = new PositionWatch({
  post: (fixes) => postPositions(fixes, world.outbox.waiting),
  serverInstant: (deviceMs) => toInstant(deviceMs + (serverClock.offsetMs ?? 0)),
  accepts: isInPlay,
  onFix: (fix) => {
    world.fix = fix;
  },
  onState: (state) => {
    if (world.device.location === state) return;
    world.device.location = state;
    readinessChanged();
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

export interface BookOn {
  unit: Uuid;
  kit: KitItem[];
  drill: boolean;
}

/** To be called within a touch: browsers ask whether notifications are allowed at no other time. */
export async function bookOn(wanted: BookOn): Promise<Problem | null> {
  const allowed = askNotifications();
  forgetTested();
  const problem = await changeDuty('POST', '/api/duty', wanted);
  if (!problem) void allowed.then(setUpPush);
  return problem;
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

/** `task` is the reference of the job that one's own service has given. */
export async function setDuty(duty: 'available' | 'divertible' | 'busy', task = ''): Promise<Problem | null> {
  return changeDuty('PATCH', '/api/duty', duty === 'available' ? { duty } : { duty, task });
}

export async function joinExercise(drill: boolean): Promise<Problem | null> {
  return changeDuty('PATCH', '/api/duty', { drill });
}

export async function checkKit(kit: KitItem[]): Promise<Problem | null> {
  return changeDuty('PUT', '/api/duty/kit', { kit });
}

async function changeDuty(method: Method, path: string, body: object): Promise<Problem | null> {
  try {
    const answer = (await send(method, path, body)) as { unit: UnitRecord };
    await takeOwnUnit(answer.unit);
    return null;
  } catch (fault) {
    return problemOf(fault);
  }
}

let wasOnDuty = false;

/** On a unit: the position goes out, the screen stays awake, and the server knows how this device is. Off it: none of these. */
export function followDuty(): void {
  const onDuty = world.unit !== null && world.person !== null;
  if (onDuty !== wasOnDuty) {
    wasOnDuty = onDuty;
    if (onDuty) begin();
    else end();
  }
  keepAwake(onDuty);
}

function begin(): void {
  watch.start();
  startReporting();
  void setUpPush();
}

function end(): void {
  watch.stop();
  stopReporting();
  void giveUpPush();
  forgetTested();
  world.fix = null;
  world.device.location = 'off';
}
