const CAP_MS = 15_000;
const FIRST_MS = 1_000;

/** The wait between attempts, which can be cut short. Full jitter, so that devices do not all come back at the same moment. */
export class Backoff {
  #attempt = 0;
  #wake: (() => void) | null = null;

  constructor(private readonly random: () => number) {}

  reset(): void {
    this.#attempt = 0;
  }

  wake(): void {
    this.#wake?.();
  }

  async backOff(): Promise<void> {
    const ceiling = Math.min(CAP_MS, FIRST_MS * 2 ** this.#attempt);
    this.#attempt += 1;
    await this.pause(this.random() * ceiling);
  }

  async pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }
}
