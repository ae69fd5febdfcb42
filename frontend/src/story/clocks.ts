import type { Instant } from '../wire/types';

export const CYCLE_S = 120;

/** Seconds since an instant, never below zero. */
export function elapsedS(since: Instant, nowMs: number): number {
  return Math.max(0, (nowMs - Date.parse(since)) / 1000);
}

/** `03:12`, and `1:03:12` from an hour on. */
export function clockText(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds));
  const hours = Math.floor(whole / 3600);
  const rest = `${twoDigits(Math.floor(whole / 60) % 60)}:${twoDigits(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

export interface Cycle {
  elapsed_s: number;
  left_s: number;
  /** 0 to 1 within the two minutes, 1 when they are over. */
  fraction: number;
  over: boolean;
}

/** Where one is in the two minutes between rhythm checks. */
export function cycle(cycleFrom: Instant | null, nowMs: number): Cycle | null {
  if (cycleFrom === null) return null;
  const elapsed_s = elapsedS(cycleFrom, nowMs);
  const left_s = Math.max(0, CYCLE_S - elapsed_s);
  return { elapsed_s, left_s, fraction: Math.min(1, elapsed_s / CYCLE_S), over: left_s === 0 };
}

/** Local clock time with seconds, 24 h: `22:41:07`. */
export function timeOfDay(at: Instant): string {
  return `${minuteOfDay(at)}:${twoDigits(new Date(at).getSeconds())}`;
}

/** Local clock time to the minute: `22:41`. */
export function minuteOfDay(at: Instant): string {
  const local = new Date(at);
  return `${twoDigits(local.getHours())}:${twoDigits(local.getMinutes())}`;
}

/** A text in which times stand in braces, with local clock times in their place. */
export function withLocalTimes(text: string): string {
  return text.replace(/\{([^}]+)\}/g, (braced, at: string) => (Number.isNaN(Date.parse(at)) ? braced : timeOfDay(at)));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
