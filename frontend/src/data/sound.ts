import { METRONOME_BPM, onSoundState, startMetronome, stopMetronome, unlock } from '../device/alarm';
import { readinessChanged } from './readiness';
import { beat, world } from './world.svelte';

export function watchSound(): void {
  onSoundState((ready) => {
    const sound = ready ? 'ready' : 'locked';
    if (world.sound === sound) return;
    world.sound = sound;
    readinessChanged();
  });
}

/** Within a touch: browsers let no page make a sound before. */
export async function unlockSound(): Promise<void> {
  await unlock();
}

export const metronome = {
  get running(): boolean {
    return beat.running;
  },
  bpm: METRONOME_BPM,
  start(): void {
    // The tap that starts it may also be the first one on this page.
    void unlock();
    startMetronome();
    beat.running = true;
  },
  stop(): void {
    stopMetronome();
    beat.running = false;
  },
} as const;
