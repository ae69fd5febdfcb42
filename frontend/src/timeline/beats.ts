/** The beat of CPR as a table: when which sound comes. The device plays it, the screen counts along. */
import type { Care, Protocol } from '../wire/types';

/** `30:2`, `15:2`, `3:1`, or without pauses. */
export type BeatMode = `${number}:${number}` | 'continuous';
/** `accent` marks the count, `last` the final ones before the breaths. */
export type BeatSound = 'beat' | 'accent' | 'last' | 'breath';
export interface Beat {
  at_s: number;
  sound: BeatSound;
}
export interface Round {
  beats: Beat[];
  lasts_s: number;
  compressions: number;
  breaths: number;
}

/** Two breaths of about a second each, with time for the chest to fall: less than five seconds together. */
const BREATH_S = 2;
const LAST = 3;

export function modesOf({ ratio }: Protocol): BeatMode[] {
  const own = ratioOf(ratio);
  const others: BeatMode[] = own === '30:2' ? ['15:2'] : ['30:2'];
  return [own, ...others, 'continuous'];
}

/** As the protocol says; without pauses once an advanced airway is in. */
export function usualMode({ ratio }: Protocol, { advanced_airway_at }: Pick<Care, 'advanced_airway_at'>): BeatMode {
  return advanced_airway_at === null ? ratioOf(ratio) : 'continuous';
}

function ratioOf([compressions = 30, breaths = 2]: readonly number[]): BeatMode {
  return `${compressions}:${breaths}`;
}

/** One round, after which the next begins. */
export function roundOf(mode: BeatMode, { metronome_per_min, breaths_per_min_advanced }: Protocol): Round {
  const beat_s = 60 / metronome_per_min;
  if (mode === 'continuous')
    return continuous(beat_s, Math.max(2, Math.round(metronome_per_min / breaths_per_min_advanced)));
  const [compressions = 30, breaths = 2] = mode.split(':').map(Number);
  // A single breath takes one beat, as at birth: three and one, thirty times a minute.
  const breath_s = breaths === 1 ? beat_s : BREATH_S;
  const pressed = Array.from({ length: compressions }, (_, n) => ({
    at_s: n * beat_s,
    sound: soundOf(n + 1, compressions),
  }));
  const breathed = Array.from({ length: breaths }, (_, n): Beat => ({
    at_s: compressions * beat_s + n * breath_s,
    sound: 'breath',
  }));
  return {
    beats: [...pressed, ...breathed],
    lasts_s: compressions * beat_s + breaths * breath_s,
    compressions,
    breaths,
  };
}

function continuous(beat_s: number, between: number): Round {
  const beats = Array.from({ length: between }, (_, n): Beat => ({
    at_s: n * beat_s,
    sound: n === 0 ? 'accent' : 'beat',
  }));
  return { beats, lasts_s: between * beat_s, compressions: between, breaths: 0 };
}

function soundOf(count: number, of: number): BeatSound {
  if (of <= LAST) return 'beat';
  if (count > of - LAST) return 'last';
  return count % (of > 15 ? 10 : 5) === 0 ? 'accent' : 'beat';
}

/** The place in an endless round: the current compression, or the breath. */
export function countAt({ beats, lasts_s, compressions }: Round, elapsedS: number): { count: number; breath: boolean } {
  const within = ((elapsedS % lasts_s) + lasts_s) % lasts_s;
  const reached = beats.filter(({ at_s }) => at_s <= within + 1e-6).length;
  return reached > compressions
    ? { count: reached - compressions, breath: true }
    : { count: Math.max(1, reached), breath: false };
}
