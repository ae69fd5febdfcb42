/** Days as the language of the screen writes them. */
import { locale } from '../../../words';

const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const weekday = new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Monday first. */
export const WEEKDAYS: readonly string[] = Array.from({ length: 7 }, (_, index) =>
  weekday.format(A_MONDAY + index * DAY_MS),
);

/** `5 Sep`: the name of a day at an axis. */
export function dayName(at: Date): string {
  return day.format(at);
}
