/** What is recorded after the handover, in one line. */
import { list, t, term } from '../words';
import type { ItemUsed, PayloadOf } from '../wire/types';

export const AED_DATA_WORDS: Record<PayloadOf['aed_data_noted']['status'], string> = {
  to_download: t('aed-data-to_download'),
  downloaded: t('aed-data-downloaded'),
  left_at_hospital: t('aed-data-left_at_hospital'),
  not_used: t('aed-data-not_used'),
};
export const DEBRIEF_WORDS: Record<PayloadOf['debrief_noted']['topic'], string> = {
  went_well: t('debrief-topic-went_well'),
  was_missing: t('debrief-topic-was_missing'),
};

/** `AED pads, 2 × tourniquets`. */
export function usedWords(items: readonly ItemUsed[]): string {
  return list(
    items.map(({ item, count }) =>
      count === 1
        ? term(`item-${item}`)
        : t('timeline-item-counted', { count: String(count), item: term(`item-${item}`) }),
    ),
    'unit',
  );
}
