/** The words of the aftercare. */
import type { CheckIn, CheckInAnswers, ItemUsed, KitAsked, PayloadOf } from '../../../wire/types';
import { AED_DATA_WORDS } from '../../../timeline/afterWords';
import { capital, list, pieces, t, type Piece } from '../../../words';
import { itemLabel } from '../kit';

type AedData = PayloadOf['aed_data_noted']['status'];
const AED_STATUSES: readonly AedData[] = ['to_download', 'downloaded', 'left_at_hospital', 'not_used'];
export const AED_DATA = AED_STATUSES.map((status) => [status, capital(AED_DATA_WORDS[status])] as const);

export const TOPICS: readonly PayloadOf['debrief_noted']['topic'][] = ['went_well', 'was_missing'];

type Question = Exclude<keyof CheckInAnswers, 'talk' | 'note'>;
export const QUESTIONS: readonly (readonly [Question, string])[] = [
  ['sleep', t('aftercare-question-sleep')],
  ['images', t('aftercare-question-images')],
  ['alone', t('aftercare-question-alone')],
];
/** By what an answer is on the wire, from 0 to 4. */
export const DEGREES = [
  t('aftercare-degree-none'),
  t('aftercare-degree-little'),
  t('aftercare-degree-some'),
  t('aftercare-degree-much'),
  t('aftercare-degree-always'),
] as const;

type Asked = Pick<CheckIn, 'day' | 'incident_number'>;

export function afterWords({ day, incident_number }: Asked): string {
  return t(`aftercare-after-${day}`, { incident: incident_number });
}

/** The same in pieces; the number is a piece of its own, because it must not break. */
export function afterPieces({ day, incident_number }: Asked): Piece[] {
  return pieces(`aftercare-after-${day}`, { incident: incident_number }, ['incident']);
}

/** The same as an invitation to answer. */
export function duePieces({ day, incident_number }: Asked): Piece[] {
  return pieces(`aftercare-due-${day}`, { incident: incident_number }, ['incident']);
}

/** `2 × Tourniquets, 1 × AED pads`, in the scheme's own words where it has some. */
export function usedWords(items: readonly ItemUsed[], asked: readonly KitAsked[]): string {
  return list(
    items.map(({ item, count }) => t('timeline-item-counted', { count: String(count), item: itemLabel(item, asked) })),
    'unit',
  );
}
