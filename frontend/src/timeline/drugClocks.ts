/** When a paramedic considers adrenaline and amiodarone. Shown to clinicians only; no doses, and nothing is refused. */
import { t } from '../words';
import type { Care, DrugGiven, Instant, Protocol } from '../wire/types';

export interface AdrenalineClock {
  given: number;
  since_s: number | null;
  /** Since the last one, while there is no pulse: amber from the protocol's `from_s`, red from its `until_s`. */
  stage: 'fresh' | 'amber' | 'red' | null;
  /** The sentence, once it is time. */
  due: string | null;
}
export interface AmiodaroneClock {
  given: number;
  due: string | null;
}
type Since = (at: Instant | null) => number | null;

export function drugsDue(
  care: Care,
  protocol: Protocol,
  since: Since,
): { adrenaline: AdrenalineClock; amiodarone: AmiodaroneClock } {
  return { adrenaline: adrenalineClock(care, protocol.adrenaline, since), amiodarone: amiodaroneClock(care, protocol) };
}

/** Whether the last analysis or rhythm was shockable; null if neither was recorded, or it does not say. */
export function isRhythmShockable({ analyses, rhythms }: Care): boolean | null {
  const [analysis, seen] = [analyses.at(-1), rhythms.at(-1)];
  if (seen && seen.at >= (analysis?.at ?? '')) return SHOCKABLE[seen.rhythm] ?? null;
  return analysis?.shock_advised ?? null;
}

const SHOCKABLE: Readonly<Record<string, boolean>> = { vf: true, pvt: true, asystole: false, pea: false };

function adrenalineClock(care: Care, times: Protocol['adrenaline'], since: Since): AdrenalineClock {
  const doses = given(care, 'adrenaline');
  const since_s = since(doses.at(-1)?.at ?? null);
  if (!times || !isInArrest(care)) return { given: doses.length, since_s, stage: null, due: null };
  if (since_s === null) return { given: 0, since_s, stage: null, due: firstAdrenaline(care, times) };
  const stage = since_s >= times.until_s ? 'red' : since_s >= times.from_s ? 'amber' : 'fresh';
  const due =
    stage === 'fresh'
      ? null
      : t('resus-adrenaline-again', { ago: lengthWords(stage === 'red' ? times.until_s : times.from_s) });
  return { given: doses.length, since_s, stage, due };
}

function firstAdrenaline(care: Care, times: NonNullable<Protocol['adrenaline']>): string | null {
  if (care.shock_count >= times.first_after_shocks)
    return t('resus-adrenaline-after-shock', { shock: care.shock_count });
  if (times.non_shockable_at_once && isRhythmShockable(care) === false) return t('resus-adrenaline-not-shockable');
  return null;
}

function amiodaroneClock(care: Care, { amiodarone_after_shocks }: Protocol): AmiodaroneClock {
  const doses = given(care, 'amiodarone').length;
  const next = amiodarone_after_shocks[doses];
  const isDue = next !== undefined && care.shock_count >= next && isInArrest(care) && isRhythmShockable(care) !== false;
  return { given: doses, due: isDue ? t('resus-amiodarone-after-shock', { shock: care.shock_count }) : null };
}

function isInArrest(care: Care): boolean {
  return care.cpr === 'running' || care.cpr === 'paused' || isLostAgain(care);
}

/** Whether the pulse returned and was lost again, and CPR has not been resumed. */
export function isLostAgain({ cpr, pulse, pulse_lost_at, stopped_at }: Care): boolean {
  return cpr === 'stopped' && pulse === 'absent' && (pulse_lost_at ?? '') > (stopped_at ?? '');
}

function given(care: Care, drug: DrugGiven['drug']): DrugGiven[] {
  return care.drugs.filter((one) => one.drug === drug);
}

function lengthWords(seconds: number): string {
  return seconds % 60 === 0 ? t('duration-minutes', { minutes: seconds / 60 }) : t('duration-seconds', { seconds });
}
