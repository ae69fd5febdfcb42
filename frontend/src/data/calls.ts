import { problemOf, send, type Method, type Problem } from '../device/api';
import { newId } from '../wire/ids';
import type { Call, CallAnswer, CallChange, StandDownCause, Uuid } from '../wire/types';

/** The key under which a call was tried: pressing again after a lost answer must not open a second incident. */
const keys = new Map<string, Uuid>();

export function isProblem(answer: object): answer is Problem {
  return 'retryable' in answer && 'code' in answer;
}

export async function placeCall(call: Call): Promise<CallAnswer | Problem> {
  const content = JSON.stringify(call);
  const key = keys.get(content) ?? newId();
  keys.set(content, key);
  const answer = await ask('POST', '/api/calls', call, { 'Idempotency-Key': key });
  if (!isProblem(answer)) keys.delete(content);
  return answer;
}

/** What the CAD learnt since. Those who go are chosen anew where it matters. */
export async function changeCall(incident: Uuid, change: CallChange): Promise<CallAnswer | Problem> {
  return ask('PATCH', `/api/calls/${incident}`, change);
}

export async function cancelCall(incident: Uuid): Promise<CallAnswer | Problem> {
  return ask('DELETE', `/api/calls/${incident}`);
}

export async function standDown(incident: Uuid, unit: Uuid, cause: StandDownCause): Promise<Problem | null> {
  try {
    await send('POST', `/api/incidents/${incident}/stand-down`, { unit, cause });
    return null;
  } catch (fault) {
    return problemOf(fault);
  }
}

async function ask(
  method: Method,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<CallAnswer | Problem> {
  try {
    return (await send(method, path, body, { headers })) as CallAnswer;
  } catch (fault) {
    return problemOf(fault);
  }
}
