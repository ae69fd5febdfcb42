import { backoffMs, type SendOutcome } from './sender';

const MIN_WAIT_MS = 100;

/**
 * The loop that empties the outbox: one run at a time, another at once if asked for during a run, and a retry after a backoff when
 * it failed.
 */
export class SendLoop {
  #running = false;
  #again = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly run: () => Promise<SendOutcome>,
    private readonly onOutcome: (outcome: SendOutcome) => void,
    private readonly onFault: (fault: unknown) => void,
  ) {}

  /** Send now: something new waits, or there is reason to think that the link is back. */
  kick(): void {
    if (this.#running) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    void this.#turn();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#again = false;
  }

  async #turn(): Promise<void> {
    this.#running = true;
    this.#again = false;
    const wait = await this.#once();
    this.#running = false;
    this.#plan(wait);
  }

  #plan(wait: number | null): void {
    if (this.#again) this.kick();
    else if (wait !== null) this.#timer = setTimeout(() => this.kick(), wait);
  }

  /** How long to wait before the next attempt; null when there is nothing to try again. */
  async #once(): Promise<number | null> {
    try {
      const outcome = await this.run();
      this.onOutcome(outcome);
      if (outcome.done === 'later') return Math.max(outcome.afterMs ?? 0, this.#nextBackoff());
      if (outcome.done === 'sign_in') return this.#nextBackoff();
      this.#attempt = 0;
      return null;
    } catch (fault) {
      this.onFault(fault);
      return this.#nextBackoff();
    }
  }

  #nextBackoff(): number {
    this.#attempt += 1;
    return MIN_WAIT_MS + backoffMs(this.#attempt);
  }
}
