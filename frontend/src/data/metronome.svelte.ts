import { unlock } from '../device/alarm';
import { startMetronome, stopMetronome } from '../device/metronome';
import { countAt, roundOf, type BeatMode, type Round } from '../timeline/beats';
import type { Protocol } from '../wire/types';

/** The metronome: which round it beats, and where in it one is. */
export class Metronome {
  #mode = $state<BeatMode | null>(null);
  #bpm = $state(0);
  #round = $state.raw<Round | null>(null);
  /** Of `performance.now()`: a round began or begins then. Read on every tick of the screen. */
  #startsAtMs = 0;

  get running(): boolean {
    return this.#round !== null;
  }

  get mode(): BeatMode | null {
    return this.#mode;
  }

  get bpm(): number {
    return this.#bpm;
  }

  start(mode: BeatMode, protocol: Protocol): void {
    // The tap that starts it may also be the first one on this page.
    void unlock();
    const round = roundOf(mode, protocol);
    this.#mode = mode;
    this.#bpm = protocol.metronome_per_min;
    this.#round = round;
    this.#startsAtMs = performance.now();
    startMetronome(round, (at) => (this.#startsAtMs = at));
  }

  stop(): void {
    stopMetronome();
    this.#mode = null;
    this.#round = null;
  }

  /** Null while it rests. Rounds are laid ahead of the sound, so one may not have begun yet. */
  count(): { count: number; breath: boolean } | null {
    return this.#round && countAt(this.#round, (performance.now() - this.#startsAtMs) / 1000);
  }
}
