import { expect, it } from 'vitest';
import { NOTHING_SAID, saidWords, arrestDescribedWords } from './circumstances';

type Described = Parameters<typeof arrestDescribedWords>[0];

it.each<[Described, string]>([
  [{}, 'nothing said'],
  [{ phone_cpr: false }, 'not instructed by telephone'],
  [{ phone_cpr: true, witnessed_by: 'nobody' }, 'not seen, instructed by telephone'],
  [{ cause: 'trauma', collapsed_min_ago: 0 }, 'cause thought injury, collapsed 0 min before'],
  [{ bystander_cpr: 'none', bystander_aed: 'shock' }, 'no bystander CPR, bystander AED with a shock'],
  [{ place: 'care_home' }, 'in a care home'],
])('says what one entry says: %j', (said, words) => {
  expect(arrestDescribedWords(said)).toBe(`Arrest: ${words}`);
});

it('says at a handover what was denied, and not what nobody asked', () => {
  expect(saidWords(NOTHING_SAID)).toBeNull();
  expect(saidWords({ ...NOTHING_SAID, witnessed_by: 'family', phone_cpr: false, place: 'home' })).toBe(
    'Seen by family, not instructed by telephone',
  );
});
