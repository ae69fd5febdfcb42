/** Words for the service worker, which can load nothing later: it holds what a push says, in every language. */
import push from 'virtual:catalogue/push';
import { speak } from './catalogue';
import { firstKnown } from './languages';

/** Speaks a person's language, else the browser's, else English. */
export function speakInWorker(wanted: string | undefined): void {
  const language = firstKnown([wanted ?? '', ...navigator.languages]) ?? 'en';
  speak(language, push[language]);
}
