import { expect, it } from 'vitest';
import type { AlertRole, BoardWarning, Entry } from '../wire/types';
import { boardWarningWords } from './boardWarningWords';
import { fold } from './fold';
import { alertRaised, at, entry, UNIT } from './testing/entries';
import { timelineLines } from './lines';

const raised = (n: number, cause: BoardWarning['cause'] = 'not_displayed') =>
  entry(
    n,
    'attention_raised',
    {
      attention: 'at1',
      cause,
      role: 'co_responder',
      unit: UNIT,
      call_sign: 'PW21',
      incident: null,
      distance_m: null,
      what: null,
    },
    { author: null },
  );
const boardWarnings = (...entries: Entry[]) => fold(entries).attentions;

it('opens with the first that raises it', () => {
  expect(boardWarnings(raised(2), raised(5, 'nobody_left'))).toEqual({
    at1: {
      attention: 'at1',
      cause: 'not_displayed',
      role: 'co_responder',
      unit: UNIT,
      call_sign: 'PW21',
      incident: null,
      distance_m: null,
      what: null,
      since: at(2),
      seen_at: null,
      settled_at: null,
    },
  });
});

it('keeps the earliest time at which somebody looked after it and at which it was settled', () => {
  const recorded = boardWarnings(
    raised(2),
    entry(5, 'attention_seen', { attention: 'at1' }),
    entry(4, 'attention_seen', { attention: 'at1' }),
    entry(8, 'attention_settled', { attention: 'at1' }),
    entry(9, 'attention_settled', { attention: 'at1' }),
  );
  expect(recorded.at1).toMatchObject({ seen_at: at(4), settled_at: at(8) });
});

it('passes over what was never raised', () => {
  expect(boardWarnings(entry(4, 'attention_seen', { attention: 'at9' }))).toEqual({});
});

it.each([
  ['nobody_left', 'co_responder', 'No co-responder available for 0042.'],
  ['nobody_left', 'crew', 'No ambulance available for 0042. Find one now.'],
  ['not_displayed', 'crew', 'PW21 has not shown its alert: radio them.'],
  ['not_acknowledged', 'crew', 'PW21 has its alert on screen and has not answered: radio them.'],
  ['unit_says_unsafe', 'co_responder', 'PW21 says the scene is unsafe: warn everyone who is going.'],
  ['police_tasking', 'co_responder', 'PW21 was taken for police work.'],
  ['no_ambulance', 'crew', 'No ambulance crew is going to 0042. Find one now.'],
  ['backup_requested', 'co_responder', 'PW21 asks for help.'],
  ['ambulance_held', null, 'Ambulance held: police go in first.'],
  ['no_skill_near', 'crew', 'No crew on its way has the skill that the call needs. Find one now.'],
  ['none_transporting', 'crew', 'No crew on its way can take a patient. Find one now.'],
] as [BoardWarning['cause'], AlertRole | null, string][])('says of %s (%s): %s', (cause, role, words) => {
  expect(boardWarningWords({ cause, role, call_sign: 'PW21' }, '0042')).toBe(words);
});

it.each([
  ['crew', 'PW21 asks for another ambulance crew.'],
  ['skill', 'PW21 asks for a clinician of a higher skill.'],
  ['police', 'PW21 asks for police.'],
  ['transport', 'PW21 asks for an ambulance that can convey.'],
] as const)('says what a unit asks for: %s', (what, words) => {
  const asked = { cause: 'backup_requested', role: 'crew', call_sign: 'PW21', what } as const;
  expect(boardWarningWords(asked, '0042')).toBe(words);
});

it('has a sentence for a cause that it does not know', () => {
  expect(boardWarningWords({ cause: 'moon_rises' as BoardWarning['cause'], role: null, call_sign: null }, null)).toBe(
    'A unit: moon rises.',
  );
});

it('lists what was looked after and what was settled', () => {
  const entries = [
    alertRaised(1, 'al1'),
    raised(2),
    entry(3, 'attention_seen', { attention: 'at1' }),
    entry(4, 'attention_settled', { attention: 'at1' }),
  ];
  expect(
    timelineLines(entries, fold(entries), new Set())
      .map(({ words }) => words)
      .slice(1),
  ).toEqual([
    'PW21 has not shown its alert: radio them.',
    'Taken: PW21 has not shown its alert: radio them.',
    'Settled: PW21 has not shown its alert: radio them.',
  ]);
});
