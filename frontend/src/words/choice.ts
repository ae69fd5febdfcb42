/** Which language a page shows: the address's, else the one kept on this device, else the browser's. */
import { firstKnown, isLanguage, PSEUDO, type Language, type Shown } from './languages';

const KEPT_UNDER = 'coresponder.language';
const DEMO_UNDER = 'coresponder.demo';

export function languageAtStart(): Shown {
  return asked() ?? kept() ?? firstKnown(navigator.languages) ?? 'en';
}

/**
 * What the address asks for, as in `?language=es`: it holds for this page and is not kept. The pseudo-language is never shown to a
 * responder, but in development, in tests and in a demo only.
 */
function asked(): Shown | null {
  const language = new URLSearchParams(location.search).get('language');
  if (language === PSEUDO) return import.meta.env.DEV || read(DEMO_UNDER) === 'yes' ? PSEUDO : null;
  return isLanguage(language) ? language : null;
}

function kept(): Language | null {
  const stored = read(KEPT_UNDER);
  return isLanguage(stored) ? stored : null;
}

export function keepLanguage(language: Language): void {
  write(KEPT_UNDER, language);
}

/** Keeps what the session says of the language. True where the page, loaded again, would show another one than it shows now. */
export function followSession(
  session: { language: string; demo: boolean; person: object | null },
  shown: Shown,
): boolean {
  const isKept = write(DEMO_UNDER, session.demo ? 'yes' : 'no');
  if (session.person && isLanguage(session.language)) keepLanguage(session.language);
  // A device that keeps nothing would load the same page again, for ever.
  return isKept && languageAtStart() !== shown;
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): boolean {
  try {
    localStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
}
