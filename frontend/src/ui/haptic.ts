/** A short answer to a thumb in a glove, where the device can give one. */
export function buzz(ms = 30): void {
  if ('vibrate' in navigator) navigator.vibrate(ms);
}
