import type { Api } from '../device/api';
import { problemOf, type Problem } from '../device/apiError';
import { copyText } from '../device/clipboard';
import { newId } from '../wire/ids';
import type { components } from '../wire/schema.gen';
import type {
  AlertRole,
  Call,
  CallAnswer,
  CallChange,
  Considered,
  Coverage,
  Duty,
  Entry,
  Figures,
  IncidentRecord,
  SchemeRecord,
  StandDownCause,
  UnitRecord,
  Uuid,
} from '../wire/types';
import type { Units } from './units';

export type Reads = components['schemas']['ReadsOut'];
export type ReadRecord = Reads['reads'][number];

export interface Tasking {
  duty: Exclude<Duty, 'off_duty'>;
  task: string | null;
}

/** How many units of a role are wanted (null: as the scheme says), no more at all, or units again. */
export type Wish =
  | { wanted: Partial<Record<AlertRole, number | null>> }
  | { close: true; reason: string }
  | { reopen: true; reason: string };

export type ClosedByHand = 'dealt_with' | 'nobody_found' | 'opened_in_error' | 'no_word';

/** What a control room asks of the server: calls, stand-downs, tasking, coverage, the scheme and its figures. */
export class Desk {
  /** The key under which a call was tried: pressing again after a lost answer must not open a second incident. */
  readonly #keys = new Map<string, Uuid>();

  constructor(
    private readonly api: Api,
    private readonly units: Units,
  ) {}

  async placeCall(call: Call): Promise<CallAnswer | Problem> {
    const content = JSON.stringify(call);
    const key = this.#keys.get(content) ?? newId();
    this.#keys.set(content, key);
    const headers = { 'Idempotency-Key': key };
    const answer = await orProblem<CallAnswer>(this.api.send('POST', '/api/calls', call, { headers }));
    if (!isProblem(answer)) this.#keys.delete(content);
    return answer;
  }

  /** What the CAD learnt since. Those who go are allocated again where it matters. */
  async changeCall(incident: Uuid, change: CallChange): Promise<CallAnswer | Problem> {
    return orProblem<CallAnswer>(this.api.send('PATCH', `/api/calls/${incident}`, change));
  }

  async cancelCall(incident: Uuid): Promise<CallAnswer | Problem> {
    return orProblem<CallAnswer>(this.api.send('DELETE', `/api/calls/${incident}`));
  }

  /** `then`: want no other unit in its place, or send one. */
  async standDown(
    incident: Uuid,
    unit: Uuid,
    cause: StandDownCause,
    then: 'close' | 'replace',
  ): Promise<Problem | null> {
    return problemIn(this.api.send('POST', `/api/incidents/${incident}/stand-down`, { unit, cause, then }));
  }

  /** Who could go for this role now, and what speaks against each. Nothing is written. */
  async candidates(incident: Uuid, role: AlertRole): Promise<{ considered: Considered[] } | Problem> {
    return orProblem(this.api.send('GET', `/api/incidents/${incident}/candidates?role=${role}`));
  }

  /** Sends a unit by name, although these checks speak against it. */
  async assign(
    incident: Uuid,
    given: { unit: Uuid; role: AlertRole; override: string[]; reason: string; divert?: boolean },
  ): Promise<Problem | null> {
    return problemIn(this.api.send('POST', `/api/incidents/${incident}/assign`, given));
  }

  /** Asks for no more units, or for units again. */
  async changeResponse(incident: Uuid, wish: Wish): Promise<Problem | null> {
    return problemIn(this.api.send('POST', `/api/incidents/${incident}/response`, wish));
  }

  /** Closes an incident by hand. Refused while a unit is with a patient. */
  async closeIncident(incident: Uuid, cause: ClosedByHand, reason: string): Promise<Problem | null> {
    return problemIn(this.api.send('POST', `/api/incidents/${incident}/close`, { cause, reason }));
  }

  /** Opens an incident that is over: units are asked for again at once. */
  async reopenIncident(incident: Uuid, reason: string): Promise<Problem | null> {
    return problemIn(this.api.send('POST', `/api/incidents/${incident}/reopen`, { reason }));
  }

  /** Whether the browser took the text. */
  copy(text: string): Promise<boolean> {
    return copyText(text);
  }

  /** This desk has the call that a unit opened in hand. */
  async confirmRunning(incident: Uuid): Promise<Problem | null> {
    return problemIn(this.api.send('POST', `/api/incidents/${incident}/running-call/confirm`));
  }

  /** What the own CAD calls an incident that a unit opened. */
  async setReference(incident: Uuid, external_ref: string): Promise<Problem | null> {
    return problemIn(this.api.send('PUT', `/api/incidents/${incident}/reference`, { external_ref }));
  }

  /** The incident goes on in another: one patient, two calls. */
  async merge(incident: Uuid, into: Uuid): Promise<Problem | null> {
    return problemIn(this.api.send('POST', `/api/incidents/${incident}/merge`, { into }));
  }

  /** Two calls, two patients: it is remembered. */
  async sayDifferent(incident: Uuid, other: Uuid): Promise<Problem | null> {
    return problemIn(this.api.send('POST', `/api/incidents/${incident}/link`, { with: other, relation: 'different' }));
  }

  async unlink(incident: Uuid, other: Uuid): Promise<Problem | null> {
    return problemIn(this.api.send('POST', `/api/incidents/${incident}/unlink`, { with: other }));
  }

  /** Tells every board that this desk has taken the warning. */
  async takeWarning(incident: Uuid, warning: Uuid): Promise<Problem | null> {
    return problemIn(this.api.send('POST', `/api/incidents/${incident}/attentions/${warning}/seen`));
  }

  /** The device is lost: its sign-in ends within seconds, and it erases what it holds. */
  async endDevice(device: Uuid): Promise<Problem | null> {
    return problemIn(this.api.send('POST', `/api/devices/${device}/end`));
  }

  /** Every sign-in of this person ends, on whatever device. */
  async endPerson(person: Uuid): Promise<Problem | null> {
    return problemIn(this.api.send('POST', `/api/people/${person}/end`));
  }

  /** Incidents of the last day that fit what was typed, those that are no longer on the board among them. */
  async findIncidents(typed: string): Promise<IncidentRecord[] | Problem> {
    const answer = await orProblem<{ incidents: IncidentRecord[] }>(
      this.api.send('POST', '/api/incidents/search', { typed }),
    );
    return isProblem(answer) ? answer : answer.incidents;
  }

  /** The considerations of units with their reasons, which the feed leaves out. */
  /** Who read the incident, the latest first; `before`: only what is older than that position. */
  async getReads(incident: Uuid, before: number | null): Promise<Reads | Problem> {
    const more = before === null ? '' : `?before=${before}`;
    return orProblem<Reads>(this.api.send('GET', `/api/incidents/${incident}/reads${more}`));
  }

  async getConsidered(incident: Uuid): Promise<Entry[] | Problem> {
    return orProblem<Entry[]>(this.api.getConsidered(incident));
  }

  /** Sets the duty of a unit of the own agency. `busy` takes it off an incident at once. */
  async taskUnit(unit: Uuid, { duty, task }: Tasking): Promise<Problem | null> {
    const tasking = this.api.send('PUT', `/api/units/${unit}/tasking`, task ? { duty, task } : { duty });
    const answer = await orProblem<{ unit: UnitRecord }>(tasking);
    if (isProblem(answer)) return answer;
    this.units.show([answer.unit]);
    return null;
  }

  /** Who would go if a call came from here now. Nothing is written. */
  async askCoverage({ lat, lon }: { lat: number; lon: number }): Promise<Coverage | Problem> {
    return orProblem<Coverage>(this.api.send('POST', '/api/coverage', { lat, lon }));
  }

  /** The scheme of the own agency; null where it has none. */
  async getScheme(): Promise<SchemeRecord | Problem | null> {
    return orProblem<SchemeRecord | null>(this.api.send('GET', '/api/scheme'));
  }

  async switchScheme(on: boolean, reason: string): Promise<SchemeRecord | Problem> {
    return orProblem<SchemeRecord>(
      this.api.send('POST', '/api/scheme/switch', reason === '' ? { on } : { on, reason }),
    );
  }

  /** `from` and `to` are days, `YYYY-MM-DD`, both counted. */
  async getFigures(from: string, to: string): Promise<Figures | Problem> {
    return orProblem<Figures>(this.api.send('GET', `/api/figures?from=${from}&to=${to}`));
  }
}

export function isProblem(answer: object): answer is Problem {
  return 'retryable' in answer && 'code' in answer;
}

async function orProblem<T>(answer: Promise<unknown>): Promise<T | Problem> {
  return (answer as Promise<T>).catch(problemOf);
}

async function problemIn(answer: Promise<unknown>): Promise<Problem | null> {
  return answer.then(() => null, problemOf);
}
