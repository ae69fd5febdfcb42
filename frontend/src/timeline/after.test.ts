import { expect, it } from 'vitest';
import { fold } from './fold';
import { alertRaised, entry, unconfirmed, UNIT } from './testing/entries';
import { timelineLines } from './lines';

const entries = [
  alertRaised(1, 'al1'),
  entry(2, 'debrief_noted', { topic: 'was_missing' }, { text: 'A razor.' }),
  entry(3, 'kit_used', {
    items: [
      { item: 'aed_pads', count: 1 },
      { item: 'tourniquets', count: 2 },
    ],
  }),
  unconfirmed(entry(4, 'aed_data_noted', { status: 'to_download' })),
];

it('folds what is recorded after the handover, without its words', () => {
  const { after } = fold(entries);
  expect(after.kit_used.map(({ unit, items }) => [unit, items.length])).toEqual([[UNIT, 2]]);
  expect(after.aed_data?.status).toBe('to_download');
  expect(after.debriefs.map(({ topic }) => topic)).toEqual(['was_missing']);
  expect(JSON.stringify(after)).not.toContain('razor');
});

it('says it in the timeline', () => {
  expect(
    timelineLines(entries, fold(entries), new Set())
      .map(({ words }) => words)
      .slice(1),
  ).toEqual(['Was missing: A razor.', 'PW21 used AED pads, 2 × tourniquets', 'AED record to be downloaded']);
});
