/**
 * The clocks of a resuscitation (docs/wire.md). Every one is the difference of two wall-clock times, so a reload, a sleep or another
 * device changes nothing. They say when; never what, never how much.
 */
import type { Care, Instant, Protocol } from '../wire/types';
import { passedMs } from './believable';
import { drugsDue, isLostAgain, isRhythmShockable, type AdrenalineClock, type AmiodaroneClock } from './drugClocks';

/** Utstein, and NEMSIS 3012007: a return of circulation is sustained after 20 minutes. */
export const SUSTAINED_S = 20 * 60;

export interface CycleClock {
  /** The first runs from the start of CPR; each rhythm check begins the next. */
  number: number;
  elapsed_s: number;
  remaining_s: number;
  /** Get ready: from the protocol's `warn_s` on, until the check is due. */
  warn: boolean;
  rhythm_check_due: boolean;
}

/** Whole seconds, never negative; null: does not run. */
export interface Clocks {
  since_arrest_s: number | null;
  since_cpr_s: number | null;
  cycle: CycleClock | null;
  shocks: number;
  since_shock_s: number | null;
  /** There is no pulse and CPR is not running. */
  hands_off_s: number | null;
  hands_off_long: boolean;
  /** Hands are off longer than the protocol allows for a shock. */
  shock_pause_long: boolean;
  compressor_s: number | null;
  swap_due: boolean;
  /** So many are still to be given before the first compressions. */
  rescue_breaths_due: number;
  pulse_back_s: number | null;
  rosc_sustained: boolean;
  rhythm_shockable: boolean | null;
  adrenaline: AdrenalineClock;
  amiodarone: AmiodaroneClock;
}

/** `atMs`: server time in milliseconds, as the device knows it. */
export function clocks(care: Care, protocol: Protocol, atMs: number): Clocks {
  const since = (at: Instant | null): number | null => {
    const passed = at === null ? null : passedMs(at, atMs);
    return passed === null ? null : Math.floor(Math.max(0, passed) / 1000);
  };
  const cycle = cycleOf(care, protocol, since(care.cycle_from));
  const since_shock_s = since(care.last_shock_at);
  const hands_off_s = since(handsOffFrom(care));
  const compressor_s = since(care.compressor_since);
  const pulse_back_s = care.pulse === 'present' ? since(care.pulse_returned_at) : null;
  return {
    since_arrest_s: since(care.arrest_at),
    since_cpr_s: since(care.cpr_started_at),
    cycle,
    shocks: care.shock_count,
    since_shock_s,
    hands_off_s,
    hands_off_long: hands_off_s !== null && hands_off_s > protocol.hands_off_s,
    shock_pause_long: hands_off_s !== null && isShockedInPause(care) && (since_shock_s ?? 0) > protocol.shock_pause_s,
    compressor_s,
    swap_due: compressor_s !== null && compressor_s >= protocol.swap_s,
    rescue_breaths_due: breathsDue(care, protocol, cycle),
    pulse_back_s,
    rosc_sustained: pulse_back_s !== null && pulse_back_s >= SUSTAINED_S,
    rhythm_shockable: isRhythmShockable(care),
    ...drugsDue(care, protocol, since),
  };
}

function cycleOf(care: Care, { cycle_s, warn_s }: Protocol, elapsed_s: number | null): CycleClock | null {
  if (elapsed_s === null) return null;
  const rhythm_check_due = elapsed_s >= cycle_s;
  return {
    number: 1 + checksMade(care),
    elapsed_s,
    remaining_s: Math.max(0, cycle_s - elapsed_s),
    warn: elapsed_s >= warn_s && !rhythm_check_due,
    rhythm_check_due,
  };
}

/** The number of rhythm checks: pauses with their rhythm and shocks, and analyses with their shock where no pause was recorded. */
function checksMade(care: Care): number {
  const started = care.cpr_started_at ?? '~';
  const pauses = care.spans.slice(1).map(({ from }, index) => ({ from: care.spans[index]?.to ?? from, to: from }));
  const isOnItsOwn = (at: Instant) => at > started && !pauses.some(({ from, to }) => from <= at && at <= to);
  const analyses = care.analyses.filter(({ at }) => isOnItsOwn(at));
  const shocks = care.shocks.filter(
    ({ at }, index) => isOnItsOwn(at) && !isAnalysed(care, at, care.shocks[index - 1]?.at ?? ''),
  );
  return pauses.length + analyses.length + shocks.length;
}

function isAnalysed(care: Care, shock: Instant, before: Instant): boolean {
  return care.analyses.some(({ at }) => at <= shock && at > before);
}

function handsOffFrom(care: Care): Instant | null {
  if (care.cpr === 'paused') return care.cpr_since;
  return isLostAgain(care) ? care.pulse_lost_at : null;
}

function isShockedInPause({ cpr, cpr_since, last_shock_at }: Care): boolean {
  return cpr === 'paused' && last_shock_at !== null && last_shock_at >= (cpr_since ?? '~');
}

/** Asked for from the arrest until they are recorded or the first cycle is over: the people who treat have then decided otherwise. */
function breathsDue(care: Care, { rescue_breaths }: Protocol, cycle: CycleClock | null): number {
  const isArrest = care.arrest_at !== null || care.cpr === 'running';
  const isFirst = care.cpr === 'not_started' || (cycle !== null && cycle.number === 1 && !cycle.rhythm_check_due);
  if (!isArrest || !isFirst || care.pulse === 'present') return 0;
  return Math.max(0, rescue_breaths - care.breaths.reduce((sum, { count }) => sum + count, 0));
}
