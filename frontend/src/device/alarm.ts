/** Sound. Everything is scheduled on the audio clock, so a busy page does not make the beat stumble. */

const AHEAD_S = 0.3;
/** The timers of a hidden page come once a second, if that. */
const HIDDEN_AHEAD_S = 3;
const LOOK_MS = 50;
const SWEEP_S = 1.4;
const VIBRATION = [500, 200, 500, 200];

let audio: AudioContext | null = null;
let onState: (ready: boolean) => void = () => undefined;
/** What else sounds and must go on without a gap when the page is hidden or shown. */
const lookers = new Set<() => void>();

function context(): AudioContext | null {
  if (!audio && typeof AudioContext !== 'undefined') {
    audio = new AudioContext({ latencyHint: 'interactive' });
    audio.onstatechange = report;
  }
  return audio;
}

function report(): void {
  onState(isSoundReady());
}

export function isSoundReady(): boolean {
  return audio?.state === 'running';
}

export function onSoundState(listener: (ready: boolean) => void): void {
  onState = listener;
  // The state can change while the page is hidden, without a word.
  document.addEventListener('visibilitychange', () => {
    alarm.look();
    for (const look of lookers) look();
    report();
  });
}

export function onLook(look: () => void): void {
  lookers.add(look);
}

/** Works only within a touch: that is why the duty tap does it. */
export async function unlock(): Promise<void> {
  await context()
    ?.resume()
    .catch(() => undefined);
  report();
}

/** Something to play again and again until it is stopped: `schedule` plays one round at a time and says how long it is. */
export class Repeating {
  #timer: ReturnType<typeof setInterval> | undefined;
  #next = 0;
  #nodes = new Set<AudioScheduledSourceNode>();

  constructor(
    private readonly round: (ctx: AudioContext, at: number) => { lasts: number; nodes: AudioScheduledSourceNode[] },
  ) {}

  get running(): boolean {
    return this.#timer !== undefined;
  }

  start(): void {
    if (this.running) return;
    this.#next = 0;
    this.#timer = setInterval(() => this.#fill(), LOOK_MS);
    this.#fill();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    for (const node of this.#nodes) node.stop();
    this.#nodes.clear();
  }

  /** The page was hidden or shown: go on without a gap. */
  look(): void {
    if (this.running) this.#fill();
  }

  #fill(): void {
    const ctx = context();
    if (ctx?.state !== 'running') {
      void ctx?.resume().catch(() => undefined);
      return;
    }
    if (this.#next < ctx.currentTime) this.#next = ctx.currentTime + 0.02;
    const ahead = document.visibilityState === 'visible' ? AHEAD_S : HIDDEN_AHEAD_S;
    while (this.#next < ctx.currentTime + ahead) {
      const { lasts, nodes } = this.round(ctx, this.#next);
      for (const node of nodes) this.#keep(node);
      this.#next += lasts;
    }
  }

  #keep(node: AudioScheduledSourceNode): void {
    this.#nodes.add(node);
    node.onended = () => this.#nodes.delete(node);
  }
}

export interface Note {
  type: OscillatorType;
  from: number;
  to: number;
  at: number;
  lasts: number;
  gain: number;
}

export function play(ctx: AudioContext, { type, from, to, at, lasts, gain }: Note): OscillatorNode {
  const tone = ctx.createOscillator();
  const level = ctx.createGain();
  tone.type = type;
  tone.frequency.setValueAtTime(from, at);
  tone.frequency.exponentialRampToValueAtTime(to, at + lasts);
  level.gain.setValueAtTime(0, at);
  level.gain.linearRampToValueAtTime(gain, at + 0.008);
  level.gain.setValueAtTime(gain, at + lasts - 0.02);
  level.gain.linearRampToValueAtTime(0, at + lasts);
  tone.connect(level).connect(ctx.destination);
  tone.start(at);
  tone.stop(at + lasts);
  return tone;
}

/** Two rising sweeps and a gap: no phone rings so, and no siren falls so seldom. */
function sweeps(ctx: AudioContext, at: number): { lasts: number; nodes: OscillatorNode[] } {
  const low: Note = { type: 'sawtooth', from: 520, to: 1040, at, lasts: 0.45, gain: 0.5 };
  const high: Note = { type: 'square', from: 780, to: 1560, at: at + 0.5, lasts: 0.45, gain: 0.4 };
  return { lasts: SWEEP_S, nodes: [play(ctx, low), play(ctx, high)] };
}

const alarm = new Repeating(sweeps);
let shaking: ReturnType<typeof setInterval> | undefined;

export function startAlarm(): void {
  alarm.start();
  if (shaking !== undefined) return;
  vibrate(VIBRATION);
  shaking = setInterval(() => vibrate(VIBRATION), SWEEP_S * 1000);
}

export function stopAlarm(): void {
  alarm.stop();
  if (shaking === undefined) return;
  clearInterval(shaking);
  shaking = undefined;
  vibrate(0);
}

/** One round, to hear that it is loud enough. */
export function testAlarm(): void {
  const ctx = context();
  if (ctx?.state === 'running') sweeps(ctx, ctx.currentTime + 0.02);
  vibrate(VIBRATION);
}

/** Two low notes, once: somebody may look when there is time. */
export function chime(): void {
  const ctx = context();
  if (ctx?.state !== 'running') return;
  const at = ctx.currentTime + 0.02;
  play(ctx, { type: 'sine', from: 392, to: 392, at, lasts: 0.5, gain: 0.12 });
  play(ctx, { type: 'sine', from: 330, to: 330, at: at + 0.45, lasts: 0.7, gain: 0.1 });
}

function vibrate(pattern: number | number[]): void {
  if ('vibrate' in navigator) navigator.vibrate(pattern);
}
