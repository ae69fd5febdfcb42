/** How people are after a job: one's own check-ins, and for the welfare role those of the agency. Answers are kept on no device. */
import { problemOf, send, type Problem } from '../device/api';
import { chime } from '../device/alarm';
import type { CheckIn, CheckInAnswers, Uuid, WelfareCheckIn } from '../wire/types';
import { askNotifications, setUpPush } from './push';
import { world } from './world.svelte';

/** Those put off until the page is loaded again. */
const putOff = $state<{ ids: Uuid[] }>({ ids: [] });
let rung: Uuid[] = [];

/** The list anew, after signing in and after a line that broke. Without an answer the last one stands. */
export async function fetchCheckIns(): Promise<void> {
  const role = world.person?.role;
  try {
    if (role === 'welfare')
      showCheckIns(((await send('GET', '/api/welfare')) as { check_ins: WelfareCheckIn[] }).check_ins);
    else if (role === 'responder' || role === 'clinician')
      showCheckIns(((await send('GET', '/api/check-ins')) as { check_ins: CheckIn[] }).check_ins);
  } catch {
    // The next time that the line is up it is asked again.
  }
}

export function showCheckIns(checkIns: readonly (CheckIn | WelfareCheckIn)[]): void {
  if (world.person?.role === 'welfare') world.welfare = checkIns.filter(isForWelfare);
  else world.checkIns = [...checkIns];
}

function isForWelfare(one: CheckIn | WelfareCheckIn): one is WelfareCheckIn {
  return 'needs_call' in one;
}

export function forgetCheckIns(): void {
  world.checkIns = [];
  world.welfare = [];
  putOff.ids = [];
  rung = [];
}

/** The one to ask about now: due, open and not put off; the one that fell due last. */
export function dueCheckIn(nowMs: number): CheckIn | null {
  let found: CheckIn | null = null;
  for (const one of world.checkIns) {
    if (one.answered_at !== null || Date.parse(one.due_at) > nowMs || putOff.ids.includes(one.id)) continue;
    if (found === null || one.due_at > found.due_at) found = one;
  }
  return found;
}

export function putOffCheckIn(id: Uuid): void {
  putOff.ids = [...putOff.ids, id];
}

/** Once for each: two low notes, nothing like an alert. */
export function ringSoftly(id: Uuid): void {
  if (rung.includes(id)) return;
  rung.push(id);
  chime();
}

export async function answerCheckIn(id: Uuid, answers: CheckInAnswers): Promise<Problem | null> {
  try {
    showCheckIns(((await send('PUT', `/api/check-ins/${id}`, answers)) as { check_ins: CheckIn[] }).check_ins);
    return null;
  } catch (fault) {
    return problemOf(fault);
  }
}

/** To say that one calls. */
export async function takeCall(id: Uuid): Promise<Problem | null> {
  let problem: Problem | null = null;
  try {
    await send('POST', `/api/welfare/${id}/taken`);
  } catch (fault) {
    problem = problemOf(fault);
  }
  await fetchCheckIns();
  return problem;
}

/** Within a touch: this device is then rung, without a word of whom it is about, when somebody would like a call. */
export async function ringHere(): Promise<void> {
  await askNotifications();
  await setUpPush();
}
