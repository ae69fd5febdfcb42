import type { Api } from '../device/api';
import { problemOf, type Problem } from '../device/apiError';
import type { CheckIn, CheckInAnswers, Uuid, WelfareCheckIn } from '../wire/types';
import type { PushAlerts } from './push';
import type { Sound } from './sound';
import type { World } from './world.svelte';

export interface CheckInsParts {
  world: World;
  api: Api;
  push: PushAlerts;
  sound: Pick<Sound, 'chime'>;
}
interface Listed {
  check_ins: (CheckIn | WelfareCheckIn)[];
}

/** How people are after a job: one's own check-ins, and for the welfare role those of the agency. Answers are kept on no device. */
export class CheckIns {
  /** Those put off until the page is loaded again. */
  #putOff = $state<Uuid[]>([]);
  #rung: Uuid[] = [];

  constructor(private readonly parts: CheckInsParts) {}

  /** Reads the list again, after signing in and after the link came back. Without an answer the last one remains. */
  async fetch(): Promise<void> {
    const { world, api } = this.parts;
    const role = world.person?.role;
    const isOwn = role === 'responder' || role === 'clinician';
    const path = role === 'welfare' ? '/api/welfare' : isOwn ? '/api/check-ins' : null;
    if (path === null) return;
    try {
      this.show(((await api.send('GET', path)) as Listed).check_ins);
    } catch {
      // It is asked for again as soon as there is a link.
    }
  }

  show(checkIns: readonly (CheckIn | WelfareCheckIn)[]): void {
    const { world } = this.parts;
    if (world.person?.role === 'welfare') world.welfare = checkIns.filter(isForWelfare);
    else world.checkIns = [...checkIns];
  }

  forget(): void {
    this.parts.world.checkIns = [];
    this.parts.world.welfare = [];
    this.#putOff = [];
    this.#rung = [];
  }

  /** The check-in to ask about now: due, open, not postponed, and the last that fell due. */
  due(nowMs: number): CheckIn | null {
    let found: CheckIn | null = null;
    for (const one of this.parts.world.checkIns) {
      if (one.answered_at !== null || Date.parse(one.due_at) > nowMs || this.#putOff.includes(one.id)) continue;
      if (found === null || one.due_at > found.due_at) found = one;
    }
    return found;
  }

  putOff(id: Uuid): void {
    this.#putOff = [...this.#putOff, id];
  }

  /** Once for each: two low notes, nothing like an alert. */
  ring(id: Uuid): void {
    if (this.#rung.includes(id)) return;
    this.#rung.push(id);
    this.parts.sound.chime();
  }

  async answer(id: Uuid, answers: CheckInAnswers): Promise<Problem | null> {
    try {
      this.show(((await this.parts.api.send('PUT', `/api/check-ins/${id}`, answers)) as Listed).check_ins);
      return null;
    } catch (fault) {
      return problemOf(fault);
    }
  }

  /** To say that one calls. */
  async takeCall(id: Uuid): Promise<Problem | null> {
    const problem = await this.parts.api.send('POST', `/api/welfare/${id}/taken`).then(() => null, problemOf);
    await this.fetch();
    return problem;
  }

  /** Within a touch: this device then rings, without a word about the person, when somebody would like a call. */
  async ringHere(): Promise<void> {
    await this.parts.push.allow();
  }
}

function isForWelfare(one: CheckIn | WelfareCheckIn): one is WelfareCheckIn {
  return 'needs_call' in one;
}
