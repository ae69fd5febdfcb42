/** Kit and competences in words: on board, in date, missing. */
import { capital, known, list, t, term } from '../../words';
import type { ShapeName } from '../../ui/shapes';
import type { CompetenceHeld, KitAsked, KitItem } from '../../wire/types';
import { dayAt } from '../../timeline/zone';

const DAY_MS = 86_400_000;

export interface KitLabel {
  shape: ShapeName;
  words: string;
  look: 'done' | 'wait' | 'danger' | 'calm';
}

export function kitWords(equipment: readonly string[]): string {
  return list(
    equipment.map((item) => capital(term(`kit-${item}`))),
    'unit',
  );
}

/** The item in the language of this screen; one that the catalogue does not know, as its agency calls it. */
export function itemLabel(item: string, asked: readonly KitAsked[]): string {
  const label = asked.find((one) => one.item === item)?.label;
  return label !== undefined && known(`item-${item}`) === null ? label : capital(term(`item-${item}`));
}

/** The day by the agency's calendar, `YYYY-MM-DD`. */
export function dayOf(ms: number): string {
  return dayAt(ms);
}

/** Whole days from one day to another, below zero when it is past. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}

export function expiryWords(expires: string, today: string): string {
  const days = daysUntil(expires, today);
  if (days < 0) return t('kit-expired', { days: -days });
  return days === 0 ? t('kit-expires-today') : t('kit-expires', { days });
}

const SOON_DAYS = 30;

/** The state of one item. An item with an expiry date serves to the end of that day. */
export function itemState(
  { serviceable, expires }: KitItem,
  { dated }: Pick<KitAsked, 'dated'>,
  today: string,
): KitLabel {
  if (!serviceable) return { shape: 'cross', words: t('kit-state-missing'), look: 'danger' };
  if (!dated) return { shape: 'tick', words: t('kit-state-present'), look: 'done' };
  if (!expires) return { shape: 'half', words: t('kit-state-no-date'), look: 'wait' };
  const days = daysUntil(expires, today);
  const words = expiryWords(expires, today);
  if (days < 0) return { shape: 'triangle', words, look: 'danger' };
  return days <= SOON_DAYS
    ? { shape: 'half', words, look: 'wait' }
    : { shape: 'tick', words: t('kit-state-present-expiring', { expiry: words }), look: 'done' };
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
    const why = held ? fault(held, one, today) : t('kit-state-missing');
    return one.required && why !== null ? [t('kit-lacking', { item: itemLabel(one.item, [one]), why })] : [];
  });
}

function fault({ serviceable, expires }: KitItem, { dated }: KitAsked, today: string): string | null {
  if (!serviceable) return t('kit-state-missing');
  if (expires === null) return dated ? t('kit-state-no-date') : null;
  return expires < today ? expiryWords(expires, today) : null;
}

const WARN_DAYS = 60;
const URGENT_DAYS = 7;

/** Warnings about competences that expire soon or have expired. */
export function competenceLines(held: readonly CompetenceHeld[], today: string): KitLabel[] {
  return held.flatMap<KitLabel>(({ label, expires, required }) => {
    const days = daysUntil(expires, today);
    if (days > WARN_DAYS) return [];
    const said = { label, expiry: expiryWords(expires, today) };
    if (days < 0) {
      return [
        {
          shape: 'triangle',
          words: required ? t('kit-competence-not-alerted', said) : t('kit-competence', said),
          look: 'danger',
        },
      ];
    }
    if (days <= URGENT_DAYS) return [{ shape: 'triangle', words: t('kit-competence-renew', said), look: 'danger' }];
    return [
      {
        shape: 'half',
        words: days <= SOON_DAYS ? t('kit-competence-book', said) : t('kit-competence', said),
        look: days <= SOON_DAYS ? 'wait' : 'calm',
      },
    ];
  });
}
