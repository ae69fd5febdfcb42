/** Kit and competences in words: on board, in date, missing. */
import { sentenceCase } from '../../ui/format';
import type { ShapeName } from '../../ui/shapes';
import type { CompetenceHeld, KitAsked, KitItem } from '../../wire/types';

const SHORT: Record<string, string | undefined> = {
  aed: 'AED',
  bvm: 'BVM',
  aed_pads: 'AED pads',
  aed_battery: 'AED battery',
};
const DAY_MS = 86_400_000;

export interface KitLabel {
  shape: ShapeName;
  words: string;
  look: 'done' | 'wait' | 'danger' | 'calm';
}

export function kitWords(equipment: readonly string[]): string {
  return equipment.map((item) => SHORT[item] ?? sentenceCase(item)).join(', ');
}

/** The day by this device's calendar, `YYYY-MM-DD`. */
export function dayOf(ms: number): string {
  const local = new Date(ms);
  return [local.getFullYear(), local.getMonth() + 1, local.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Whole days from one day to another, below zero when it is past. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}

export function expiryWords(expires: string, today: string): string {
  const days = daysUntil(expires, today);
  if (days < -1) return `expired ${-days} days ago`;
  if (days === -1) return 'expired yesterday';
  if (days === 0) return 'expires today';
  return days === 1 ? 'expires tomorrow' : `expires in ${days} days`;
}

const SOON_DAYS = 30;

/** The state of one item. An item with an expiry date serves to the end of that day. */
export function itemState(
  { serviceable, expires }: KitItem,
  { dated }: Pick<KitAsked, 'dated'>,
  today: string,
): KitLabel {
  if (!serviceable) return { shape: 'cross', words: 'missing', look: 'danger' };
  if (!dated) return { shape: 'tick', words: 'present', look: 'done' };
  if (!expires) return { shape: 'half', words: 'no date given', look: 'wait' };
  const days = daysUntil(expires, today);
  const words = expiryWords(expires, today);
  if (days < 0) return { shape: 'triangle', words, look: 'danger' };
  return days <= SOON_DAYS
    ? { shape: 'half', words, look: 'wait' }
    : { shape: 'tick', words: `present, ${words}`, look: 'done' };
}

/** The kit as last checked. An item that was never checked counts as missing. */
export function startingKit(asked: readonly KitAsked[], last: readonly KitItem[]): KitItem[] {
  return asked.map(({ item, dated }) => {
    const known = last.find((each) => each.item === item);
    return { item, serviceable: known?.serviceable ?? false, expires: dated ? (known?.expires ?? null) : null };
  });
}

/** Required items that are missing or out of date, in words. */
export function wanting(kit: readonly KitItem[], asked: readonly KitAsked[], today: string): string[] {
  return asked.flatMap((one) => {
    const held = kit.find(({ item }) => item === one.item);
    const why = held ? fault(held, one, today) : 'missing';
    return one.required && why !== null ? [`${one.label} (${why})`] : [];
  });
}

function fault({ serviceable, expires }: KitItem, { dated }: KitAsked, today: string): string | null {
  if (!serviceable) return 'missing';
  if (expires === null) return dated ? 'no date given' : null;
  return expires < today ? expiryWords(expires, today) : null;
}

const WARN_DAYS = 60;
const URGENT_DAYS = 7;

/** Warnings about competences that expire soon or have expired. */
export function competenceLines(held: readonly CompetenceHeld[], today: string): KitLabel[] {
  return held.flatMap<KitLabel>(({ label, expires, required }) => {
    const days = daysUntil(expires, today);
    if (days > WARN_DAYS) return [];
    const words = `${label} competence ${expiryWords(expires, today)}.`;
    if (days < 0) {
      return [
        {
          shape: 'triangle',
          words: required ? `${words} You will not be alerted as co-responder.` : words,
          look: 'danger',
        },
      ];
    }
    if (days <= URGENT_DAYS) return [{ shape: 'triangle', words: `${words} Renew it this week.`, look: 'danger' }];
    return [
      {
        shape: 'half',
        words: days <= SOON_DAYS ? `${words} Book its renewal.` : words,
        look: days <= SOON_DAYS ? 'wait' : 'calm',
      },
    ];
  });
}
