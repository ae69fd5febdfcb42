/** The beat of CPR, a round at a time: higher tones mark the count and its end, long low ones the breaths. */
import type { BeatSound, Round } from '../timeline/beats';
import { onLook, play, Repeating, type Note } from './alarm';

const TONES: Record<BeatSound, Omit<Note, 'at'>> = {
  beat: { type: 'triangle', from: 1000, to: 900, lasts: 0.05, gain: 0.6 },
  accent: { type: 'triangle', from: 1500, to: 1350, lasts: 0.07, gain: 0.7 },
  last: { type: 'triangle', from: 1250, to: 1350, lasts: 0.07, gain: 0.7 },
  breath: { type: 'sine', from: 330, to: 440, lasts: 0.45, gain: 0.5 },
};

let playing: Repeating | null = null;
onLook(() => playing?.look());

/** `onRound`: a round has been laid on the audio clock, and begins at that time of `performance.now()`. */
export function startMetronome(round: Round, onRound: (startsAtMs: number) => void): void {
  stopMetronome();
  playing = new Repeating((ctx, at) => {
    onRound(performance.now() + (at - ctx.currentTime) * 1000);
    return {
      lasts: round.lasts_s,
      nodes: round.beats.map(({ at_s, sound }) => play(ctx, { ...TONES[sound], at: at + at_s })),
    };
  });
  playing.start();
}

export function stopMetronome(): void {
  playing?.stop();
  playing = null;
}
