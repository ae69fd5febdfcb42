/** The languages that this client speaks, each by its own name. */
export const LANGUAGES = [
  { code: 'en', name: 'English', locale: 'en-GB', dir: 'ltr' },
  { code: 'es', name: 'Español', locale: 'es', dir: 'ltr' },
  { code: 'he', name: 'עברית', locale: 'he', dir: 'rtl' },
] as const;

export type Language = (typeof LANGUAGES)[number]['code'];
/** English made longer and accented, to find words that no catalogue holds and rooms that are too small. */
export const PSEUDO = 'en-XA';
/** What can be shown: a language, or the pseudo-language. */
export type Shown = Language | typeof PSEUDO;

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some(({ code }) => code === value);
}

/** The first of the wanted languages that there is, by its main part: `es-MX` finds `es`. */
export function firstKnown(wanted: readonly string[]): Language | null {
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? null;
}
