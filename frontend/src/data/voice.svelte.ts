import { canSpeak, fallSilent, keepVoice, readVoice, say } from '../device/voice';
import { t } from '../words';

/** Whether this device says the cycle aloud. */
export class Voice {
  #isOn = $state(readVoice() && canSpeak());

  get there(): boolean {
    return canSpeak();
  }

  get on(): boolean {
    return this.#isOn;
  }

  /** A press says a word at once, to hear that it can be heard. */
  set(on: boolean): void {
    this.#isOn = on;
    keepVoice(on);
    if (on) say(t('device-voice-on'));
    else fallSilent();
  }

  say(words: string): void {
    if (this.#isOn) say(words);
  }
}
