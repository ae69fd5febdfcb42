/** The metronome: which round it beats, and where in it one is. */
import { unlock } from '../device/alarm';
import { startMetronome, stopMetronome } from '../device/metronome';
import { countAt, roundOf, type BeatMode, type Round } from '../timeline/beats';
import type { Protocol } from '../wire/types';

const beating = $state<{ mode: BeatMode | null; bpm: number; round: Round | null }>({
  mode: null,
  bpm: 0,
  round: null,
});
/** Of `performance.now()`: a round began or begins then. Read on every tick of the screen. */
let startsAtMs = 0;

export const metronome = {
  get running(): boolean {
    return beating.round !== null;
  },
  get mode(): BeatMode | null {
    return beating.mode;
  },
  get bpm(): number {
    return beating.bpm;
  },
  start(mode: BeatMode, protocol: Protocol): void {
    // The tap that starts it may also be the first one on this page.
    void unlock();
    const round = roundOf(mode, protocol);
    Object.assign(beating, { mode, bpm: protocol.metronome_per_min, round });
    startsAtMs = performance.now();
    startMetronome(round, (at) => (startsAtMs = at));
  },
  stop(): void {
    stopMetronome();
    Object.assign(beating, { mode: null, round: null });
  },
  /** Null while it rests. Rounds are laid ahead of the sound, so one may not have begun yet. */
  count(): { count: number; breath: boolean } | null {
    return beating.round && countAt(beating.round, (performance.now() - startsAtMs) / 1000);
  },
} as const;
