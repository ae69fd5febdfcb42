/** The words at the top of the board for the state of an agency's scheme. */
import { minuteOfDay } from '../../timeline/clocks';
import type { SchemeRecord } from '../../wire/types';

export function schemeWords({ on, weekly_cap, alerts_this_week, version }: SchemeRecord): string {
  const state = on ? 'On' : 'Off';
  if (version === null) return `${state}, none in force today`;
  return weekly_cap === null
    ? `${state} — ${alerts_this_week} this week`
    : `${state} — ${alerts_this_week} of ${weekly_cap} this week`;
}

/** A scheme that sends nobody, because it is off, full or not in force. */
export function isIdle({ on, weekly_cap, alerts_this_week, version }: SchemeRecord): boolean {
  return !on || version === null || (weekly_cap !== null && alerts_this_week >= weekly_cap);
}

/** The last switch: who, when and why. */
export function switchedWords({ switched }: SchemeRecord): string | null {
  if (!switched) return null;
  const day = new Date(switched.at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  const reason = switched.reason === '' ? '' : `: ${switched.reason}`;
  return `Switched ${switched.on ? 'on' : 'off'} by ${switched.by}, ${day} ${minuteOfDay(switched.at)}${reason}`;
}
