/** Saying the cycle aloud, where the device has a voice. Whether it does is this device's own setting. */
const KEPT_UNDER = 'coresponder.voice';

export function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis;
}

/** What is said last counts: whatever was still being said is cut off. */
export function say(words: string): void {
  if (!canSpeak()) return;
  speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(words);
  said.lang = 'en-GB';
  said.rate = 1.1;
  speechSynthesis.speak(said);
}

export function fallSilent(): void {
  if (canSpeak()) speechSynthesis.cancel();
}

export function readVoice(): boolean {
  try {
    return localStorage.getItem(KEPT_UNDER) === 'on';
  } catch {
    return false;
  }
}

export function keepVoice(on: boolean): void {
  try {
    localStorage.setItem(KEPT_UNDER, on ? 'on' : 'off');
  } catch {
    // A device that keeps nothing still speaks until it is closed.
  }
}
