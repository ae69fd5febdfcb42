/** The board's own tones, every ten seconds while a desk must act: two notes down for a warning, three up for the inbox. */

export const REPEAT_MS = 10_000;
const NOTES = {
  warning: [
    { hz: 660, after: 0 },
    { hz: 495, after: 0.22 },
  ],
  // After the warning, where both sound.
  inbox: [
    { hz: 523, after: 0.8 },
    { hz: 659, after: 1.0 },
    { hz: 784, after: 1.2 },
  ],
} as const;
export type DeskTone = keyof typeof NOTES;
const NOTE_S = 0.18;

let audio: AudioContext | null = null;
let timer: ReturnType<typeof setInterval> | undefined;
const wanted = new Set<DeskTone>();
let onState: (ready: boolean) => void = () => undefined;

function context(): AudioContext | null {
  if (!audio && typeof AudioContext !== 'undefined') {
    audio = new AudioContext();
    audio.onstatechange = report;
  }
  return audio;
}

function report(): void {
  onState(audio?.state === 'running');
}

/** Says whether it can be heard, now and whenever that changes. */
export function watchDeskTone(listener: (ready: boolean) => void): void {
  onState = listener;
  // Before anybody touched the page, browsers only complain.
  if ('userActivation' in navigator && navigator.userActivation.hasBeenActive) unlockDeskTone();
  report();
}

/** Browsers let no page make a sound before somebody touched it. */
export function unlockDeskTone(): void {
  const ctx = context();
  if (!ctx || ctx.state === 'running') return;
  void ctx.resume().then(unlocked, () => undefined);
}

function unlocked(): void {
  report();
  sound(wanted);
}

export function startDeskTone(tone: DeskTone): void {
  if (wanted.has(tone)) return;
  wanted.add(tone);
  sound([tone]);
  timer ??= setInterval(() => {
    sound(wanted);
  }, REPEAT_MS);
}

export function stopDeskTone(tone: DeskTone): void {
  wanted.delete(tone);
  if (wanted.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

function sound(tones: Iterable<DeskTone>): void {
  const ctx = context();
  if (ctx?.state !== 'running') return;
  for (const tone of tones) for (const { hz, after } of NOTES[tone]) note(ctx, hz, ctx.currentTime + 0.02 + after);
}

function note(ctx: AudioContext, hz: number, at: number): void {
  const tone = ctx.createOscillator();
  const level = ctx.createGain();
  tone.type = 'sine';
  tone.frequency.setValueAtTime(hz, at);
  level.gain.setValueAtTime(0, at);
  level.gain.linearRampToValueAtTime(0.5, at + 0.015);
  level.gain.setValueAtTime(0.5, at + NOTE_S - 0.05);
  level.gain.linearRampToValueAtTime(0, at + NOTE_S);
  tone.connect(level).connect(ctx.destination);
  tone.start(at);
  tone.stop(at + NOTE_S);
}
