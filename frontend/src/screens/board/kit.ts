/** The kit of a unit as last checked, with its expiry. */
import type { KitAsked, UnitRecord } from '../../wire/types';
import { locale, t } from '../../words';
import { itemLabel } from '../shared/kit';
import { dayAt } from '../../timeline/zone';

export interface KitLine {
  item: string;
  words: string;
  isFit: boolean;
}

const DAY_MS = 86_400_000;
const date = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Items that are not fit come first. */
export function kitLines(kit: UnitRecord['kit'], asked: readonly KitAsked[], nowMs: number): KitLine[] {
  return kit
    .map(({ item, serviceable, expires }): KitLine => {
      const label = itemLabel(item, asked);
      const days = expires === null ? null : daysUntil(expires, nowMs);
      if (!serviceable) return { item, words: t('board-kit-unfit', { item: label }), isFit: false };
      if (days !== null && days < 0)
        return {
          item,
          words: t('board-kit-expired', { item: label, ago: t('ago-days', { days: -days }) }),
          isFit: false,
        };
      return {
        item,
        words: expires === null ? label : t('board-kit-until', { item: label, date: date.format(Date.parse(expires)) }),
        isFit: true,
      };
    })
    .sort((a, b) => Number(a.isFit) - Number(b.isFit));
}

/** Whole days from today, by the agency's calendar. The last good day is day 0. */
function daysUntil(day: string, nowMs: number): number {
  return Math.round((Date.parse(day) - Date.parse(dayAt(nowMs))) / DAY_MS);
}
