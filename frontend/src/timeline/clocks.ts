import type { Instant } from '../wire/types';
import { passedMs } from './believable';
import { localAt } from './zone';

/** Seconds since an instant, never below zero; none since a time that nobody can believe. */
export function elapsedS(since: Instant, nowMs: number): number {
  return Math.max(0, passedMs(since, nowMs) ?? 0) / 1000;
}

/** A running clock: `03:12`, and `1:03:12` from an hour on. Two digits keep it as wide as it was a minute ago. */
export function clockText(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds));
  const hours = Math.floor(whole / 3600);
  const rest = `${twoDigits(Math.floor(whole / 60) % 60)}:${twoDigits(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** A duration in a sentence: `3:12`, never below `0:00`, in minutes also beyond an hour, as the server writes it. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${twoDigits(whole % 60)}`;
}

/** The agency’s clock time with seconds, 24 h: `22:41:07`. */
export function timeOfDay(at: Instant): string {
  return `${minuteOfDay(at)}:${twoDigits(localAt(Date.parse(at)).second)}`;
}

/** The agency’s clock time to the minute: `22:41`. */
export function minuteOfDay(at: Instant): string {
  const { hour, minute } = localAt(Date.parse(at));
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** A text in which times stand in braces, with local clock times in their place. */
export function withLocalTimes(text: string): string {
  return text.replace(/\{([^}]+)\}/g, (braced, at: string) => (Number.isNaN(Date.parse(at)) ? braced : timeOfDay(at)));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
