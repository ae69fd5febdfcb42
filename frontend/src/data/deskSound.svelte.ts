import { startDeskTone, stopDeskTone, unlockDeskTone, watchDeskTone } from '../device/deskTone';

/** The sound of a board. It rings while there is a warning that nobody has taken, or an item of the inbox that nobody has seen. */
export class DeskSound {
  #isReady = $state(false);
  #isRinging = $state(false);

  get ready(): boolean {
    return this.#isReady;
  }

  get ringing(): boolean {
    return this.#isRinging;
  }

  watch(): void {
    watchDeskTone((ready) => {
      this.#isReady = ready;
    });
  }

  /** Within a touch or a press of a key. */
  unlock(): void {
    unlockDeskTone();
  }

  ringInbox(rings: boolean): void {
    if (rings) startDeskTone('inbox');
    else stopDeskTone('inbox');
  }

  ring(rings: boolean): void {
    this.#isRinging = rings;
    if (rings) startDeskTone('warning');
    else stopDeskTone('warning');
  }
}
