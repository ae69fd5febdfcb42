/** The units that a control room sends which was asked. */
import { minutesWords } from '../../ui/format';
import type { Tasking } from '../../wire/types';
import { t } from '../../words';

/** Who is going for those who were asked, with the minutes until each is there. */
export function unitsGoing(taskings: readonly Tasking[], nowMs: number): string[] {
  return taskings
    .flatMap(({ units }) => Object.values(units))
    .map(({ call_sign: unit, arrives_at }) => {
      if (arrives_at === null) return t('tasking-unit-going', { unit });
      const leftS = (Date.parse(arrives_at) - nowMs) / 1000;
      return leftS <= 0
        ? t('tasking-unit-expected', { unit })
        : t('tasking-unit-due', { unit, eta: minutesWords(leftS) });
    });
}
