/** A change that the board asked of the server: its outcome in words, and an undo for ten seconds. */
import type { Problem } from '../../data/session';
import { tick } from '../../data/world.svelte';
import { t } from '../../words';

export const UNDO_MS = 10_000;

export class PendingAction {
  words = $state('');
  isProblem = $state(false);
  isAsking = $state(false);
  #back = $state.raw<{ ask: () => Promise<object | null>; until: number } | null>(null);

  /** Seconds in which it can still be undone; 0 when it cannot. */
  get undoS(): number {
    return this.#back === null ? 0 : Math.max(0, Math.ceil((this.#back.until - tick.now) / 1_000));
  }

  /** Resolves to whether the server did it. */
  async try(
    asked: Promise<object | null>,
    done: string,
    back: (() => Promise<object | null>) | null = null,
  ): Promise<boolean> {
    this.isAsking = true;
    this.#back = null;
    const answer = await asked;
    this.isAsking = false;
    this.isProblem = isRefused(answer);
    this.words = isRefused(answer) ? answer.detail : done;
    if (!this.isProblem && back) this.#back = { ask: back, until: tick.now + UNDO_MS };
    return !this.isProblem;
  }

  async undo(): Promise<void> {
    const back = this.#back;
    if (back) await this.try(back.ask(), t('board-undone'));
  }
}

function isRefused(answer: object | null): answer is Problem {
  return answer !== null && 'retryable' in answer && 'code' in answer;
}
