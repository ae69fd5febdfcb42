/** The sound of a board. It rings while something waits that nobody looks after. */
import { startDeskTone, stopDeskTone, unlockDeskTone, watchDeskTone } from '../device/deskTone';

export const deskSound = $state({ ready: false });

export function watchDeskSound(): void {
  watchDeskTone((ready) => {
    deskSound.ready = ready;
  });
}

/** Within a touch or a press of a key. */
export function unlockDeskSound(): void {
  unlockDeskTone();
}

export function ringDesk(rings: boolean): void {
  if (rings) startDeskTone();
  else stopDeskTone();
}
