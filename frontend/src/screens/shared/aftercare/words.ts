/** The words of the aftercare. */
import type { CheckIn, CheckInAnswers, ItemUsed, KitAsked, PayloadOf } from '../../../wire/types';
import { kitWords } from '../kit';

export const AED_DATA: readonly (readonly [PayloadOf['aed_data_noted']['status'], string])[] = [
  ['to_download', 'To be read out'],
  ['downloaded', 'Read out'],
  ['left_at_hospital', 'Left at the hospital'],
  ['not_used', 'AED not used'],
];

export const TOPICS: readonly (readonly [PayloadOf['debrief_noted']['topic'], string, string])[] = [
  ['went_well', 'What went well?', 'One thing to do again'],
  ['was_missing', 'What was missing?', 'Kit, words, hands, time'],
];

type Question = Exclude<keyof CheckInAnswers, 'talk' | 'note'>;
export const QUESTIONS: readonly (readonly [Question, string])[] = [
  ['sleep', 'Trouble resting or sleeping since?'],
  ['images', 'Pictures or sounds of it that come back?'],
  ['alone', 'Feeling alone with it?'],
];
export const DEGREES = ['Not at all', 'A little', 'Some', 'A lot', 'All the time'] as const;

const AFTER: Record<CheckIn['day'], string> = { first: '90 minutes', week: 'a week', month: 'four weeks' };

export function afterWords({ day, incident_number }: Pick<CheckIn, 'day' | 'incident_number'>): string {
  return `${AFTER[day]} after ${incident_number}`;
}

/** `2 tourniquets, 1 AED pads`, in the scheme's own words where it has some. */
export function usedWords(items: readonly ItemUsed[], asked: readonly KitAsked[]): string {
  return items.map(({ item, count }) => `${count} × ${labelOf(item, asked)}`).join(', ');
}

export function labelOf(item: string, asked: readonly KitAsked[]): string {
  return asked.find((one) => one.item === item)?.label ?? kitWords([item]);
}
