/**
 * Words for the service worker, which can load nothing later: it holds what a push says, in every language. Imported first: what the
 * worker shares with the page may ask for words while it is loaded, and what it asks for there is never shown by the worker.
 */
import push from 'virtual:catalogue/push';
import { speak } from './catalogue';
import { firstKnown } from './languages';

/** Speaks a person's language, else the browser's, else English. */
export function speakInWorker(wanted: string | undefined): void {
  const language = firstKnown([wanted ?? '', ...navigator.languages]) ?? 'en';
  speak(language, push[language]);
}

speakInWorker(undefined);
