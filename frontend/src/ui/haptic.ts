/** Vibrates briefly to confirm a press in gloves, where the device can. */
export function buzz(ms = 30): void {
  if ('vibrate' in navigator) navigator.vibrate(ms);
}
