/** Loads the catalogue of the language to show, before anything is shown. */
import { direction, speak } from './catalogue';
import { languageAtStart } from './choice';
import { PSEUDO, type Language } from './languages';

const CATALOGUES: Record<Language, () => Promise<{ default: string }>> = {
  en: () => import('virtual:catalogue/en'),
  es: () => import('virtual:catalogue/es'),
  he: () => import('virtual:catalogue/he'),
};

export async function startWords(): Promise<void> {
  const language = languageAtStart();
  const { default: text } = await CATALOGUES[language === PSEUDO ? 'en' : language]();
  speak(language, text);
  document.documentElement.lang = language;
  document.documentElement.dir = direction();
}
