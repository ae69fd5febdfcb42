/** The words at the top of the board for the state of an agency's scheme. */
import { minuteOfDay } from '../../timeline/clocks';
import { zoneShown } from '../../timeline/zone';
import type { SchemeRecord } from '../../wire/types';
import { locale, t } from '../../words';

export function schemeWords({ on, weekly_cap, alerts_this_week, version }: SchemeRecord): string {
  const state = on ? 'on' : 'off';
  if (version === null) return t(`board-scheme-${state}-not-in-force`);
  const alerts = String(alerts_this_week);
  return weekly_cap === null
    ? t(`board-scheme-${state}-week`, { alerts })
    : t(`board-scheme-${state}-week-of`, { alerts, cap: String(weekly_cap) });
}

export function schemeName({ title, name, version }: SchemeRecord): string {
  const called = title ?? name ?? t('board-scheme-none');
  return version === null ? called : t('board-scheme-version', { name: called, version: String(version) });
}

/** A scheme that sends nobody, because it is off, full or not in force. */
export function isIdle({ on, weekly_cap, alerts_this_week, version }: SchemeRecord): boolean {
  return !on || version === null || (weekly_cap !== null && alerts_this_week >= weekly_cap);
}

/** The last switch: who, when and why. */
export function switchedWords({ switched }: SchemeRecord): string | null {
  if (!switched) return null;
  const day = new Date(switched.at).toLocaleDateString(locale(), {
    day: 'numeric',
    month: 'short',
    timeZone: zoneShown(),
  });
  const state = switched.on ? 'on' : 'off';
  const values = { by: switched.by, when: `${day} ${minuteOfDay(switched.at)}` };
  return switched.reason === ''
    ? t(`board-scheme-switched-${state}`, values)
    : t(`board-scheme-switched-${state}-because`, { ...values, reason: switched.reason });
}
