/** The board's own tone: two soft notes every ten seconds while a desk must act. Nothing else on a desk sounds like it. */

export const REPEAT_MS = 10_000;
const NOTES = [
  { hz: 660, after: 0 },
  { hz: 495, after: 0.22 },
] as const;
const NOTE_S = 0.18;

let audio: AudioContext | null = null;
let timer: ReturnType<typeof setInterval> | undefined;
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
  if (timer !== undefined) sound();
}

export function startDeskTone(): void {
  if (timer !== undefined) return;
  sound();
  timer = setInterval(sound, REPEAT_MS);
}

export function stopDeskTone(): void {
  clearInterval(timer);
  timer = undefined;
}

function sound(): void {
  const ctx = context();
  if (ctx?.state !== 'running') return;
  for (const { hz, after } of NOTES) note(ctx, hz, ctx.currentTime + 0.02 + after);
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
