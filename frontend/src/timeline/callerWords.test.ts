import { expect, it } from 'vitest';
import { accessParts, accessWords, callerParts, callerSaidWords } from './callerWords';

it('says the most urgent first, and nothing of what is not known', () => {
  expect(
    callerParts({ dnacpr: 'reported', patients: 2, cpr: true, instructed: false, aed_on_way: true, breathing: null }),
  ).toEqual(['CPR in progress', 'no CPR instructions yet', 'AED on its way', '2 patients', 'DNACPR reported']);
});

it('says since when CPR is given, and a priority in the words of the CAD', () => {
  expect(callerSaidWords({ cpr: true, cpr_since: '2026-11-22T22:38:30.000Z' }, 'Amber')).toBe(
    'The caller says: CPR in progress since 22:38, priority Amber',
  );
  expect(callerSaidWords({ priority: 'c1' }, null)).toBe('The caller says: category 1');
  expect(callerSaidWords({}, null)).toBe('The caller says nothing new');
});

it('says how to get to the patient in the order in which it is needed', () => {
  expect(
    accessParts({ code: '4711#', text: 'Blue gate', floor: '3', aed_location: 'Reception', aed_code: 'C159X' }),
  ).toEqual(['Blue gate', 'code 4711#', 'floor 3', 'AED: Reception', 'AED code C159X']);
  expect(accessWords('{"contact": "07700 900123"}')).toBe('Access: caller: 07700 900123');
  expect(accessWords(null)).toBe('How to get to the patient was given');
});
