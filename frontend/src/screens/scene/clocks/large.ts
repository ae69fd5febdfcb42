/** A clock to be read from two metres: minutes and hours large, seconds too where they fit. */
export interface Afar {
  large: string;
  small: string;
  /** The width of both, in widths of the large letter. */ ems: number;
}

/** The widest digits of the shipped font and of its fallback, both bold. */
const DIGIT = 0.58;
const SIGN = 0.68;
const COLON = 0.33;

/** `figures`: `00:58`, `+12:34`, `1:03:12`. */
export function forAfar(figures: string, isSecondsSmall = false): Afar {
  const text = figures.replace(/^(\+?)0/, '$1');
  const isSplit = isSecondsSmall || text.length > 4;
  const large = isSplit ? text.slice(0, -3) : text;
  const small = isSplit ? text.slice(-3) : '';
  return { large, small, ems: Math.round((width(large) + width(small) / 2) * 100) / 100 };
}

function width(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter === ':' ? COLON : letter === '+' ? SIGN : DIGIT), 0);
}
