import { expect, it } from 'vitest';
import { competenceLines, dayOf, expiryWords, itemState, startingKit, wanting } from './kit';

const TODAY = '2026-11-22';
const asked = [
  { item: 'aed', label: 'AED', dated: false, required: true },
  { item: 'aed_pads', label: 'AED pads', dated: true, required: true },
  { item: 'oxygen', label: 'Oxygen', dated: true, required: false },
];

it.each([
  ['2026-11-19', 'expired 3 days ago'],
  ['2026-11-21', 'expired yesterday'],
  ['2026-11-22', 'expires today'],
  ['2026-11-23', 'expires tomorrow'],
  ['2026-12-04', 'expires in 12 days'],
])('%s: %s', (day, words) => expect(expiryWords(day, TODAY)).toBe(words));

it('counts days across a change of the clocks', () => {
  expect(expiryWords('2027-04-01', '2027-03-27')).toBe('expires in 5 days');
  expect(dayOf(new Date(2026, 10, 2, 23, 59).getTime())).toBe('2026-11-02');
});

it('starts from the last check; what was never checked is missing, and what bears no date gets none', () => {
  const last = [
    { item: 'aed', serviceable: true, expires: '2027-01-01' },
    { item: 'aed_pads', serviceable: true, expires: '2026-11-19' },
  ];
  expect(startingKit(asked, last)).toEqual([
    { item: 'aed', serviceable: true, expires: null },
    { item: 'aed_pads', serviceable: true, expires: '2026-11-19' },
    { item: 'oxygen', serviceable: false, expires: null },
  ]);
});

it('names what is required and missing, out of date or without a date, and nothing else', () => {
  const kit = (aed: boolean, pads: string | null) => [
    { item: 'aed', serviceable: aed, expires: null },
    { item: 'aed_pads', serviceable: true, expires: pads },
  ];
  expect(wanting(kit(true, '2026-11-22'), asked, TODAY)).toEqual([]);
  expect(wanting(kit(false, '2026-11-19'), asked, TODAY)).toEqual(['AED (missing)', 'AED pads (expired 3 days ago)']);
  expect(wanting(kit(true, null), asked, TODAY)).toEqual(['AED pads (no date given)']);
  expect(wanting([], asked, TODAY)).toEqual(['AED (missing)', 'AED pads (missing)']);
});

it('says the state of an item in a word and a shape', () => {
  const pads = (expires: string | null, serviceable = true) =>
    itemState({ item: 'aed_pads', serviceable, expires }, { dated: true }, TODAY);
  expect(pads('2026-11-19')).toMatchObject({ words: 'expired 3 days ago', shape: 'triangle', look: 'danger' });
  expect(pads('2026-12-04')).toMatchObject({ words: 'expires in 12 days', shape: 'half', look: 'wait' });
  expect(pads('2027-12-04')).toMatchObject({ shape: 'tick', look: 'done' });
  expect(pads(null)).toMatchObject({ words: 'no date given', look: 'wait' });
  expect(pads('2027-12-04', false)).toMatchObject({ words: 'missing', shape: 'cross' });
});

it('warns of a competence from 60 days on, and says what follows when it has run out', () => {
  const line = (expires: string, required = true) =>
    competenceLines([{ code: 'co_responder', label: 'Co-responder', expires, required }], TODAY)[0];
  expect(line('2027-02-01')).toBeUndefined();
  expect(line('2027-01-15')).toMatchObject({ words: 'Co-responder competence expires in 54 days.', look: 'calm' });
  expect(line('2026-12-04')).toMatchObject({
    words: 'Co-responder competence expires in 12 days. Book its renewal.',
    look: 'wait',
  });
  expect(line('2026-11-25')).toMatchObject({ look: 'danger' });
  expect(line('2026-11-20')?.words).toBe(
    'Co-responder competence expired 2 days ago. You will not be alerted as co-responder.',
  );
  expect(line('2026-11-20', false)?.words).not.toContain('not be alerted');
});
