/** The kit of a unit as last checked, with its expiry. */
import { sentenceCase } from '../../ui/format';
import type { KitAsked, UnitRecord } from '../../wire/types';

export interface KitLine {
  item: string;
  words: string;
  isFit: boolean;
}

const DAY_MS = 86_400_000;
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Items that are not fit come first. */
export function kitLines(kit: UnitRecord['kit'], asked: readonly KitAsked[], nowMs: number): KitLine[] {
  return kit
    .map(({ item, serviceable, expires }): KitLine => {
      const label =
        asked.find((each) => each.item === item)?.label ?? (item.length <= 3 ? item.toUpperCase() : sentenceCase(item));
      const days = expires === null ? null : daysUntil(expires, nowMs);
      if (!serviceable) return { item, words: `${label}: missing or not fit`, isFit: false };
      if (days !== null && days < 0) return { item, words: `${label}: expired ${agoWords(-days)}`, isFit: false };
      return {
        item,
        words: expires === null ? label : `${label}, to ${date.format(Date.parse(expires))}`,
        isFit: true,
      };
    })
    .sort((a, b) => Number(a.isFit) - Number(b.isFit));
}

function agoWords(days: number): string {
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** Whole days from today, in this computer's time zone. The last good day is day 0. */
function daysUntil(day: string, nowMs: number): number {
  const here = new Date(nowMs);
  return Math.round((Date.parse(day) - Date.UTC(here.getFullYear(), here.getMonth(), here.getDate())) / DAY_MS);
}
