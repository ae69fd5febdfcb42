/** The widths of words, each measured once in each font. */
const MEASURED_AT_PX = 100;
const FAMILIES = ['--font', '--font-fallback'];
/** For a browser that draws nothing: no letter but the widest is wider. */
const EMS_A_LETTER = 0.6;
const known = new Map<string, number>();
let knownIn = 0;
let pen: CanvasRenderingContext2D | null | undefined;

/** In em, of a word in bold: in the shipped font or in its fallback, whichever is wider. `fonts`: how many times fonts have arrived. */
export function emsOf(word: string, fonts: number): number {
  if (fonts !== knownIn) known.clear();
  knownIn = fonts;
  let ems = known.get(word);
  if (ems === undefined) {
    ems = measure(word);
    known.set(word, ems);
  }
  return ems;
}

function measure(word: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return word.length * EMS_A_LETTER;
  const style = getComputedStyle(document.documentElement);
  let widest = 0;
  for (const name of FAMILIES) {
    pen.font = `700 ${MEASURED_AT_PX}px ${style.getPropertyValue(name) || 'sans-serif'}`;
    widest = Math.max(widest, pen.measureText(word).width / MEASURED_AT_PX);
  }
  return widest;
}
