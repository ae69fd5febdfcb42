/** What the great clock counts from, and what the ring says. */
import { clockText, cycle, elapsedS } from '../../story/clocks';
import type { Care, IncidentRecord, IncidentState, Instant } from '../../wire/types';

export type CprState = Care['cpr'];
const READY_S = 15;

export interface HeroClock { since: Instant; label: string }

export function heroClock({ care }: IncidentState, record: IncidentRecord): HeroClock {
  if (care.pulse === 'present' && care.pulse_returned_at) return { since: care.pulse_returned_at, label: 'since pulse back' };
  if (care.cpr === 'stopped' && care.stopped_at) return { since: care.stopped_at, label: 'since resuscitation stopped' };
  if (care.cpr_started_at) return { since: care.cpr_started_at, label: 'since CPR' };
  if (care.arrest_at) return { since: care.arrest_at, label: 'since arrest' };
  return { since: record.opened_at, label: 'since the call' };
}

export interface Ring { look: 'idle' | 'running' | 'due' | 'paused'; fraction: number; figures: string | null; words: string }

export function ringOf(care: Care, nowMs: number): Ring {
  if (care.cpr === 'paused' && care.cpr_since) {
    return { look: 'paused', fraction: 0, figures: clockText(elapsedS(care.cpr_since, nowMs)), words: 'CPR paused' };
  }
  const round = care.cpr === 'running' ? cycle(care.cycle_from, nowMs) : null;
  if (!round) return { look: 'idle', fraction: 0, figures: null, words: idleWords(care) };
  if (round.over) {
    return { look: 'due', fraction: 1, figures: `+${clockText(round.elapsed_s - 120)}`, words: 'Check rhythm' };
  }
  const look = round.left_s <= READY_S ? 'due' : 'running';
  const words = look === 'due' ? 'Get ready' : 'to rhythm check';
  return { look, fraction: round.fraction, figures: clockText(Math.ceil(round.left_s)), words };
}

function idleWords(care: Care): string {
  if (care.pulse === 'present') return 'Pulse back';
  return care.cpr === 'stopped' ? 'CPR stopped' : 'No CPR yet';
}
