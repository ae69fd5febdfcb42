import { isSoundReady, onSoundState, unlock } from '../device/alarm';
import { readinessChanged } from './readiness';
import { world } from './world.svelte';

export function watchSound(): void {
  onSoundState((ready) => {
    const sound = ready ? 'ready' : 'locked';
    if (world.sound === sound) return;
    world.sound = sound;
    readinessChanged();
  });
  // After a start of its own a page is mute until it is touched: any touch will do.
  document.addEventListener(
    'click',
    () => {
      if (world.unit && !isSoundReady()) void unlockSound();
    },
    { capture: true },
  );
}

/** Within a touch: browsers let no page make a sound before. */
export async function unlockSound(): Promise<void> {
  await unlock();
}
