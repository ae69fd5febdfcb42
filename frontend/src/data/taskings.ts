import type { Api } from '../device/api';
import { problemOf, type Problem } from '../device/apiError';
import type { SceneState, TaskingDecision, TaskingReason, Uuid } from '../wire/types';

/** What control rooms ask of each other at an incident, and what they answer. */
export class Taskings {
  constructor(private readonly api: Api) {}

  async ask(incident: Uuid, reason: TaskingReason, note: string): Promise<Problem | null> {
    return this.#send(incident, 'taskings', note === '' ? { reason } : { reason, note });
  }

  async answer(incident: Uuid, tasking: Uuid, decision: TaskingDecision): Promise<Problem | null> {
    return this.#send(incident, `taskings/${tasking}/acknowledge`, { decision });
  }

  /** The unit that this control room sends; the seconds until it is there, null where nobody knows. */
  async sendUnit(incident: Uuid, tasking: Uuid, call_sign: string, eta_s: number | null): Promise<Problem | null> {
    return this.#send(incident, `taskings/${tasking}/resources`, { call_sign, eta_s });
  }

  async reachedScene(incident: Uuid, tasking: Uuid): Promise<Problem | null> {
    return this.#send(incident, `taskings/${tasking}/at-scene`);
  }

  async end(incident: Uuid, tasking: Uuid): Promise<Problem | null> {
    return this.#send(incident, `taskings/${tasking}/end`);
  }

  async declareScene(incident: Uuid, state: SceneState): Promise<Problem | null> {
    return this.#send(incident, 'scene', { state });
  }

  async setRendezvous(incident: Uuid, place: { lat: number; lon: number }, text: string): Promise<Problem | null> {
    return this.#send(incident, 'rendezvous', { lat: place.lat, lon: place.lon, text });
  }

  async #send(incident: Uuid, what: string, body?: object): Promise<Problem | null> {
    return this.api.send('POST', `/api/incidents/${incident}/${what}`, body).then(() => null, problemOf);
  }
}
