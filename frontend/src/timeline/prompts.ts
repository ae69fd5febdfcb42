/** What the clocks ask of the people who treat, gravest first. One that remains is said once. */
import { t } from '../words';
import type { Care, Protocol } from '../wire/types';
import type { Clocks } from './resus';

export type PromptKey =
  | 'hands_off'
  | 'shock_pause'
  | 'rescue_breaths'
  | 'rhythm_check'
  | 'swap'
  | 'warn'
  | 'adrenaline'
  | 'amiodarone'
  | 'sustained';
export interface Prompt {
  key: PromptKey;
  /** As written. */
  words: string;
  /** As said aloud; null: it is only written. */
  said: string | null;
  look: 'danger' | 'wait' | 'done';
  /** Asked for by the rhythm of the work, or only of interest to clinicians. */
  clinical: boolean;
}

export function prompts(care: Care, protocol: Protocol, now: Clocks): Prompt[] {
  return [...handsOff(now), ...cycleEnd(care, protocol, now), ...drugs(now), ...pulse(now)];
}

function prompt(
  key: PromptKey,
  look: Prompt['look'],
  words: string,
  said: string | null = words,
  clinical = false,
): Prompt {
  return { key, words, said, look, clinical };
}

function handsOff({ hands_off_long, shock_pause_long, rescue_breaths_due: breaths }: Clocks): Prompt[] {
  const pause = hands_off_long ? [prompt('hands_off', 'danger', t('resus-hands_off'), t('resus-hands_off-said'))] : [];
  const shock =
    shock_pause_long && !hands_off_long
      ? [prompt('shock_pause', 'danger', t('resus-shock_pause'), t('resus-shock_pause-said'))]
      : [];
  return [
    ...pause,
    ...shock,
    ...(breaths > 0 ? [prompt('rescue_breaths', 'wait', t('resus-rescue_breaths', { count: breaths }))] : []),
  ];
}

/** Without pads there is no rhythm to check: then the two minutes are there to change over. */
function cycleEnd({ pads_at }: Care, protocol: Protocol, { cycle, swap_due }: Clocks): Prompt[] {
  const left = protocol.cycle_s - protocol.warn_s;
  const check =
    cycle?.rhythm_check_due && pads_at !== null
      ? [
          prompt(
            'rhythm_check',
            'wait',
            t('resus-rhythm_check'),
            t('resus-rhythm_check-said', { seconds: protocol.cycle_s }),
          ),
        ]
      : [];
  const swap = swap_due ? [prompt('swap', 'wait', t('resus-swap'))] : [];
  return [
    ...check,
    ...swap,
    ...(cycle?.warn
      ? [prompt('warn', 'wait', t('resus-warn', { seconds: left }), t('resus-warn-said', { seconds: left }))]
      : []),
  ];
}

function drugs({ adrenaline, amiodarone }: Clocks): Prompt[] {
  // Both are due for the first time after the same shock, so one prompt names both.
  if (adrenaline.due && amiodarone.due && adrenaline.given === 0)
    return [prompt('adrenaline', 'wait', t('resus-with-amiodarone', { adrenaline: adrenaline.due }), null, true)];
  return [
    ...(adrenaline.due
      ? [prompt('adrenaline', adrenaline.stage === 'red' ? 'danger' : 'wait', adrenaline.due, null, true)]
      : []),
    ...(amiodarone.due ? [prompt('amiodarone', 'wait', amiodarone.due, null, true)] : []),
  ];
}

function pulse({ rosc_sustained }: Clocks): Prompt[] {
  return rosc_sustained ? [prompt('sustained', 'done', t('resus-sustained'), null)] : [];
}
