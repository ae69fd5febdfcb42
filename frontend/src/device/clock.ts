/** How far the server's clock is ahead of this device's. A wrong clock is measured and reported, never a reason to refuse. */

export interface Sample {
  serverMs: number;
  sentAt: number;
  receivedAt: number;
  /** How uncertain the server's figure itself is. */
  blurMs: number;
}
interface Measured {
  offsetMs: number;
  uncertaintyMs: number;
  at: number;
}

const KEEP_MS = 10 * 60_000;
const KEEP_SAMPLES = 16;
const STEP_MS = 1_000;
const DOUBTFUL_MS = 60_000;

/** Pure enough to test: takes the two clocks from outside. */
export class ServerClock {
  #samples: Measured[] = [];
  #wallMinusSteady: number | null = null;
  readonly #listeners = new Set<(offsetMs: number) => void>();

  constructor(
    private readonly wall: () => number,
    private readonly steady: () => number,
  ) {}

  get offsetMs(): number | null {
    this.#forgetIfSet();
    return this.#best()?.offsetMs ?? null;
  }

  note({ serverMs, sentAt, receivedAt, blurMs }: Sample): void {
    if (Number.isNaN(serverMs) || receivedAt < sentAt) return;
    this.#forgetIfSet();
    const at = this.steady();
    const uncertaintyMs = receivedAt - sentAt + blurMs;
    const offsetMs = Math.round(serverMs - (sentAt + receivedAt) / 2);
    this.#samples = this.#samples.filter((sample) => at - sample.at < KEEP_MS).slice(1 - KEEP_SAMPLES);
    this.#samples.push({ offsetMs, uncertaintyMs, at });
    const best = this.#best();
    if (best) this.#listeners.forEach((listener) => listener(best.offsetMs));
  }

  /** Begins with what was known before the page was closed: better than nothing until the first answer. */
  restore(offsetMs: number): void {
    if (this.#samples.length === 0) this.#samples.push({ offsetMs, uncertaintyMs: DOUBTFUL_MS, at: this.steady() });
  }

  onChange(listener: (offsetMs: number) => void): void {
    this.#listeners.add(listener);
  }

  #best(): Measured | undefined {
    return this.#samples.reduce<Measured | undefined>(
      (best, sample) => (!best || sample.uncertaintyMs <= best.uncertaintyMs ? sample : best),
      undefined,
    );
  }

  /**
   * A clock that was set back makes void what was measured before. A leap forward is most often a device that slept, whose steady
   * clock stood still meanwhile: what was measured stays, and yields to the next answer.
   */
  #forgetIfSet(): void {
    const difference = this.wall() - this.steady();
    const leap = difference - (this.#wallMinusSteady ?? difference);
    this.#wallMinusSteady = difference;
    if (leap < -STEP_MS) this.#samples = [];
    if (leap > STEP_MS) this.#samples = this.#samples.map((sample) => ({ ...sample, uncertaintyMs: DOUBTFUL_MS }));
  }
}

export function browserClock(): ServerClock {
  return new ServerClock(
    () => Date.now(),
    () => performance.now(),
  );
}
