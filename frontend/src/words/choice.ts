/** Which language a page shows: the address's, else the one kept on this device, else the browser's. */
import { firstKnown, isLanguage, PSEUDO, type Language, type Shown } from './languages';

const KEPT_UNDER = 'coresponder.language';
const DEMO_UNDER = 'coresponder.demo';
let isAsked = false;

/** The pseudo-language is never shown to a responder: an address asks for it in development, in tests and in a demo only. */
export function languageAtStart(): Shown {
  const wanted = asked();
  isAsked = wanted !== null;
  return wanted ?? kept() ?? firstKnown(navigator.languages) ?? 'en';
}

/** What the address asks for, as in `?language=es`: it holds for this page and is not kept. */
function asked(): Shown | null {
  const wanted = new URLSearchParams(location.search).get('language');
  if (wanted === PSEUDO) return import.meta.env.DEV || read(DEMO_UNDER) !== null ? PSEUDO : null;
  return isLanguage(wanted) ? wanted : null;
}

function kept(): Language | null {
  const stored = read(KEPT_UNDER);
  return isLanguage(stored) ? stored : null;
}

export function keepLanguage(language: Language): void {
  write(KEPT_UNDER, language);
}

/**
 * Keeps what the session says of the language. True where the page shows another one, and should be loaded again once that
 * disturbs nobody.
 */
export function followSession(
  session: { language: string; demo: boolean; person: object | null },
  shown: Shown,
): boolean {
  write(DEMO_UNDER, session.demo ? 'yes' : null);
  if (!session.person || !isLanguage(session.language)) return false;
  keepLanguage(session.language);
  return !isAsked && session.language !== shown;
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A device that keeps nothing follows the session, or the browser, each time.
  }
}
