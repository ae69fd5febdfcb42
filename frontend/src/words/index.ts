export {
  capital,
  direction,
  has,
  known,
  language,
  languageToAskFor,
  list,
  locale,
  number,
  pieces,
  small,
  t,
  term,
} from './catalogue';
export type { Key, ListStyle, Piece, Values } from './catalogue';
export { isLanguage, LANGUAGES, PSEUDO } from './languages';
export type { Language, Shown } from './languages';
