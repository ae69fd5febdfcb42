/** The catalogue of the language that is shown, and the words in it. One language for as long as a page lives. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Messages } from './keys.gen';
import { LANGUAGES, PSEUDO, type Language, type Shown } from './languages';
import { pseudoText } from './pseudo';

export type Key = keyof Messages;
type Together<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer A) => void ? A : never;
/** The values of a key. For a union of keys: the values of all of them. */
export type Values<K extends Key> = Together<Messages[K]>;
type Arguments<K extends Key> = keyof Values<K> extends never ? [] : [values: Values<K>];
export type ListStyle = 'and' | 'or' | 'unit';
/** A piece of a sentence: of the value that `name` names, or of the text between. */
export interface Piece {
  text: string;
  name: string | null;
}

interface Speaking {
  language: Shown;
  locale: string;
  dir: 'ltr' | 'rtl';
  bundle: FluentBundle;
}

const LIST_TYPES = { and: 'conjunction', or: 'disjunction' } as const;
// A bare enumeration is the same in all of these languages; the locale data of lists of units are not.
const COMMA = ', ';
// Private-use characters, which no catalogue and no name holds.
const SPEAKING = Symbol.for('coresponder.words');
const OPENS = '\uE000';
const NAMED = '\uE001';
const CLOSES = '\uE002';
// Of the page and not of this module: one page speaks one language, however often a module is loaded.
const page = globalThis as { [SPEAKING]?: Speaking };

/** Speaks a language from now on: `text` is its catalogue; the pseudo-language is made from the English one. */
export function speak(language: Shown, text: string): void {
  const isPseudo = language === PSEUDO;
  const { locale, dir } = LANGUAGES.find(({ code }) => code === language) ?? LANGUAGES[0];
  const bundle = new FluentBundle(locale, {
    // Marks around what is put in: needed where call signs and names run against the sentence, and exact text elsewhere.
    useIsolating: dir === 'rtl',
    ...(isPseudo ? { transform: pseudoText } : {}),
  });
  const faults = bundle.addResource(new FluentResource(text));
  if (faults[0]) throw faults[0];
  page[SPEAKING] = { language, locale, dir, bundle };
}

function spoken(): Speaking {
  if (!page[SPEAKING]) throw new Error('No catalogue is loaded yet');
  return page[SPEAKING];
}

export function language(): Shown {
  return spoken().language;
}

/** The language that the server is asked to answer in; null where nothing is spoken yet, as in a worker that only sends. */
export function languageToAskFor(): Language | null {
  const shown = page[SPEAKING]?.language ?? null;
  return shown === PSEUDO ? 'en' : shown;
}

export function direction(): 'ltr' | 'rtl' {
  return spoken().dir;
}

/** The locale for dates and numbers, such as `en-GB`. */
export function locale(): string {
  return spoken().locale;
}

/** The words of a key, with its values put in. */
export function t<K extends Key>(key: K, ...[values]: Arguments<K>): string {
  return written(key, values as object | undefined);
}

/** Whether the catalogue has such a key. */
export function has(key: string): key is Key {
  return spoken().bundle.hasMessage(key);
}

/** The words of a key that takes no values, or null where the catalogue has no such key. */
export function known(key: string): string | null {
  return has(key) ? written(key, undefined) : null;
}

/** The word of a term of the wire, by a key such as `region-left_arm`; of a term that this version does not know, the bare term. */
export function term(key: `${string}-${string}`): string {
  return known(key) ?? key.slice(key.lastIndexOf('-') + 1).replaceAll('_', ' ');
}

/** With a capital first letter, as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}

/** With a small first letter, as inside a sentence. */
export function small(text: string): string {
  return text.charAt(0).toLocaleLowerCase(locale()) + text.slice(1);
}

/** The sentence in pieces, so that a value can be shown in a look of its own: a `marked` value comes as a piece with its name. */
export function pieces<K extends Key>(
  key: K,
  values: Values<K>,
  marked: readonly (keyof Values<K> & string)[],
): Piece[] {
  const given = { ...(values as Record<string, FluentVariable>) };
  for (const name of marked) given[name] = `${OPENS}${name}${NAMED}${String(given[name])}${CLOSES}`;
  return written(key, given)
    .split(new RegExp(`(${OPENS}[^${CLOSES}]*${CLOSES})`))
    .filter((text) => text !== '')
    .map((text) => {
      if (!text.startsWith(OPENS)) return { text, name: null };
      const [name = '', value = ''] = text.slice(1, -1).split(NAMED);
      return { text: value, name };
    });
}

function written(key: Key, values: object | undefined): string {
  const { bundle, language: shown } = spoken();
  const pattern = bundle.getMessage(key)?.value;
  if (pattern === undefined || pattern === null) return key;
  const faults: Error[] = [];
  const text = bundle.formatPattern(pattern, values as Record<string, FluentVariable>, faults);
  // A sentence with a gap is better than none; the developer sees the fault.
  if (import.meta.env.DEV && faults[0]) throw faults[0];
  return shown === PSEUDO ? `[${text}]` : text;
}

/** `A, B and C`, `A, B or C`, `A, B, C`, as the language joins them. */
export function list(items: readonly string[], style: ListStyle = 'and'): string {
  if (style === 'unit') return items.join(COMMA);
  return new Intl.ListFormat(locale(), { type: LIST_TYPES[style] }).format(items);
}

export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(), options).format(value);
}
