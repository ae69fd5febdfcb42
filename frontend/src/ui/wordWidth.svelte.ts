/** How wide words are, so that what is pressed is as wide as its longest word and never breaks it. */
const MEASURED_AT_PX = 100;
const FAMILIES = ['--font', '--font-fallback'];
/** For a browser that draws nothing: the widest that most letters are. */
const EMS_A_LETTER = 0.6;
const known = new Map<string, number>();
const letters = $state({ arrived: 0 });
let pen: CanvasRenderingContext2D | null | undefined;

if (typeof document !== 'undefined' && 'fonts' in document) {
  document.fonts.addEventListener('loadingdone', () => {
    known.clear();
    letters.arrived += 1;
  });
}

/** In em, of the longest word of what is written bold there: in the letters that came, or in those used until they come. */
export function wordEms(...texts: (string | null)[]): number {
  // Read, so that whoever asked asks again when the letters have come.
  void letters.arrived;
  const words = texts.flatMap((text) => text?.split(/[\s–—/-]+/) ?? []);
  return Math.round(Math.max(1, ...words.map(measured)) * 100) / 100;
}

function measured(word: string): number {
  let ems = known.get(word);
  if (ems === undefined) {
    ems = measure(word);
    known.set(word, ems);
  }
  return ems;
}

function measure(word: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  const style = getComputedStyle(document.documentElement);
  const families = FAMILIES.map((name) => style.getPropertyValue(name)).filter(Boolean);
  if (!pen || families.length === 0) return word.length * EMS_A_LETTER;
  return Math.max(...families.map((family) => widthIn(pen as CanvasRenderingContext2D, family, word)));
}

function widthIn(pen: CanvasRenderingContext2D, family: string, word: string): number {
  pen.font = `700 ${MEASURED_AT_PX}px ${family}`;
  return pen.measureText(word).width / MEASURED_AT_PX;
}
