/** Sizes that all plots share. */
export const FONT_PX = 15;
/** Below it a plot has a phone's width. */
export const NARROW_PX = 620;

export function inMinutes(seconds: number): number {
  return seconds / 60;
}
