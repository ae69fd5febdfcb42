/** What is recorded after the handover, in one line. */
import type { ItemUsed, PayloadOf } from '../wire/types';

export const AED_DATA_WORDS: Record<PayloadOf['aed_data_noted']['status'], string> = {
  to_download: 'to be read out',
  downloaded: 'read out',
  left_at_hospital: 'left at the hospital',
  not_used: 'not needed: the AED was not used',
};
export const DEBRIEF_WORDS: Record<PayloadOf['debrief_noted']['topic'], string> = {
  went_well: 'Went well',
  was_missing: 'Was missing',
};
const ITEM_WORDS: Record<ItemUsed['item'], string> = {
  aed: 'AED',
  aed_pads: 'AED pads',
  aed_battery: 'AED battery',
  bag_valve_mask: 'bag-valve-mask',
  oxygen: 'oxygen',
  tourniquets: 'tourniquets',
};

export function usedWords(items: readonly ItemUsed[]): string {
  return items.map(({ item, count }) => (count === 1 ? ITEM_WORDS[item] : `${count} × ${ITEM_WORDS[item]}`)).join(', ');
}
