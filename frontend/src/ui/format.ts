/** Words for lengths of time. No clock is read here. */
import { t } from '../words';

export function minutesWords(seconds: number): string {
  if (seconds < 45) return t('duration-under-minute');
  return t('duration-minutes', { minutes: Math.max(1, Math.round(seconds / 60)) });
}

export function ageWords(seconds: number): string {
  if (seconds < 5) return t('ago-now');
  if (seconds < 60) return t('ago-seconds', { seconds: Math.floor(seconds) });
  if (seconds < 3_600) return t('ago-minutes', { minutes: Math.floor(seconds / 60) });
  return t('ago-hours', { hours: Math.floor(seconds / 3_600) });
}

export function sentenceCase(code: string): string {
  const words = code.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
