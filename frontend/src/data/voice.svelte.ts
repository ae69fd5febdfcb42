/** Whether this device says the cycle aloud. */
import { canSpeak, fallSilent, keepVoice, readVoice, say } from '../device/voice';

const voice = $state({ on: readVoice() && canSpeak() });

export const speaker = {
  get there(): boolean {
    return canSpeak();
  },
  get on(): boolean {
    return voice.on;
  },
  /** A press says a word at once, to hear that it can be heard. */
  set(on: boolean): void {
    voice.on = on;
    keepVoice(on);
    if (on) say('Voice on');
    else fallSilent();
  },
  say(words: string): void {
    if (voice.on) say(words);
  },
} as const;
