/** The main clock of a resuscitation: what it counts from, what the cycle ring shows, and the figures next to it. */
import { t } from '../words';
import { clockText } from './clocks';
import type { Clocks } from './resus';
import type { Care, IncidentRecord, Instant, Protocol } from '../wire/types';

export type CprState = Care['cpr'];

export interface MainClock {
  since: Instant;
  label: string;
}

export function mainClock(care: Care, record: IncidentRecord): MainClock {
  if (care.pulse === 'present' && care.pulse_returned_at)
    return { since: care.pulse_returned_at, label: t('resus-since-pulse') };
  if (care.cpr === 'stopped' && isStoppedLast(care))
    return { since: care.stopped_at ?? record.opened_at, label: t('resus-since-stopped') };
  if (care.cpr_started_at) return { since: care.cpr_started_at, label: t('resus-since-cpr') };
  if (care.arrest_at) return { since: care.arrest_at, label: t('resus-since-arrest') };
  return { since: record.opened_at, label: t('resus-since-call') };
}

function isStoppedLast({ stopped_at, pulse_lost_at }: Care): boolean {
  return stopped_at !== null && stopped_at >= (pulse_lost_at ?? '');
}

export interface RingFace {
  look: 'idle' | 'running' | 'due' | 'paused' | 'alarm';
  fraction: number;
  figures: string | null;
  words: string;
  /** The words where there is little space; without them, the words. */
  brief?: string;
}

export function ringOf(care: Care, now: Clocks, { cycle_s }: Protocol): RingFace {
  const { cycle, hands_off_s } = now;
  if (hands_off_s !== null) {
    return {
      look: now.hands_off_long ? 'alarm' : 'paused',
      fraction: 0,
      figures: clockText(hands_off_s),
      words: t('resus-ring-hands-off'),
    };
  }
  if (!cycle) return { look: 'idle', fraction: 0, figures: null, words: idleWords(care) };
  const fraction = Math.min(1, cycle.elapsed_s / cycle_s);
  if (cycle.rhythm_check_due) {
    const words = care.pads_at === null ? t('resus-ring-change-over') : t('resus-ring-check-rhythm');
    return { look: 'due', fraction, figures: `+${clockText(cycle.elapsed_s - cycle_s)}`, words };
  }
  const figures = clockText(cycle.remaining_s);
  if (cycle.warn) return { look: 'due', fraction, figures, words: t('resus-ring-get-ready') };
  if (care.pads_at === null) return { look: 'running', fraction, figures, words: t('resus-ring-to-change-over') };
  const brief = t('resus-ring-to-rhythm-check-brief');
  return { look: 'running', fraction, figures, words: t('resus-ring-to-rhythm-check'), brief };
}

function idleWords(care: Care): string {
  if (care.pulse === 'present') return t('resus-ring-pulse-back');
  return care.cpr === 'stopped' ? t('resus-ring-cpr-stopped') : t('resus-ring-no-cpr');
}

export interface Figure {
  key: string;
  label: string;
  figures: string;
  look: 'calm' | 'wait' | 'danger' | 'done';
}

/** The second row: what has been done, and since when. Drugs are shown to clinicians only. */
export function figuresOf(now: Clocks, isClinician: boolean): Figure[] {
  const { cycle, since_shock_s, compressor_s, pulse_back_s } = now;
  const shown: (Figure | null)[] = [
    cycle && calm('cycle', t('resus-figure-cycle'), String(cycle.number)),
    since_shock_s === null
      ? null
      : calm('shocks', t('resus-figure-shocks', { count: now.shocks }), clockText(since_shock_s)),
    compressor_s === null
      ? null
      : {
          ...calm('compressor', t('resus-figure-compressing'), clockText(compressor_s)),
          ...(now.swap_due ? { look: 'wait' as const } : {}),
        },
    pulse_back_s !== null && now.rosc_sustained
      ? { ...calm('sustained', t('resus-figure-pulse'), t('resus-figure-pulse-sustained')), look: 'done' }
      : null,
    isClinician ? adrenalineFigure(now) : null,
  ];
  return shown.filter((figure) => figure !== null);
}

function calm(key: string, label: string, figures: string): Figure {
  return { key, label, figures, look: 'calm' };
}

function adrenalineFigure({ adrenaline: { given, since_s, stage } }: Clocks): Figure | null {
  if (since_s === null) return null;
  const figure = calm('adrenaline', t('resus-figure-adrenaline', { count: given }), clockText(since_s));
  if (stage === 'amber') return { ...figure, look: 'wait' };
  return stage === 'red' ? { ...figure, look: 'danger' } : figure;
}
