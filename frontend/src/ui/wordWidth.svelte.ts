/** How wide words are, so that a button is as wide as its longest word and never breaks it. */
import { emsOf } from './measuring';

const fonts = $state({ arrived: 0 });

if (typeof document !== 'undefined' && 'fonts' in document)
  document.fonts.addEventListener('loadingdone', () => (fonts.arrived += 1));

/** The width in em of the longest word of these texts, in bold. Measured again when a font has arrived. */
export function wordEms(...texts: (string | null)[]): number {
  const words = texts.flatMap((text) => text?.split(/[\s–—/-]+/) ?? []);
  return Math.round(Math.max(1, ...words.map((word) => emsOf(word, fonts.arrived))) * 100) / 100;
}
