import { expect, it } from 'vitest';
import { CLINICAL_KINDS, RUNGS, type Entry } from '../wire/types';
import { fold } from './fold';
import { alertRaised, entry, idOf, stub, unconfirmed } from './testing/entries';
import { storyLines, type StoryLine } from './visible';
import { STATUS_WORDS } from './words';

function lines(entries: Entry[], pending: string[] = []): StoryLine[] {
  return storyLines(entries, fold(entries), new Set(pending));
}

it('numbers the shocks that count and says what was withdrawn', () => {
  const told = lines([
    entry(1, 'shock_delivered', { energy_j: null }), entry(2, 'shock_delivered', { energy_j: null }), entry(3, 'shock_delivered', { energy_j: 200 }),
    entry(4, 'entry_withdrawn', { entry: idOf(1), reason: 'did_not_happen' }),
  ]);
  expect(told.map(({ words }) => words)).toEqual([
    'Shock delivered', 'Shock 1 delivered', 'Shock 2 delivered, 200 J', 'Withdrawn: Shock delivered (did not happen)',
  ]);
  expect(told.map(({ withdrawn }) => withdrawn)).toEqual([true, false, false, false]);
});

it('tells what is on this device from what is sent', () => {
  const told = lines([entry(1, 'cpr_started', {}), unconfirmed(entry(2, 'pads_applied', {}))], [idOf(2)]);
  expect(told.map(({ words, state }) => [words, state])).toEqual([['CPR started', 'sent'], ['Pads on', 'on this device']]);
});

it('names units by their call sign', () => {
  const told = lines([
    alertRaised(1, 'al1'), entry(2, 'alert_declined', { alert: 'al1', reason: 'no_kit' }), entry(3, 'status_reached', { status: 'on_scene' }),
  ]);
  expect(told.map(({ words }) => words)).toEqual(['PW21 alerted', 'PW21 declined: no kit', 'PW21 at scene']);
});

it('says of a stub that it is not shown, and spells out a kind that it does not know', () => {
  const strange: Entry = { ...entry(2, 'note_added', {}), kind: 'moon_observed' };
  expect(lines([stub(1), strange]).map(({ words }) => words)).toEqual(['Entry not shown to you', 'Moon observed']);
});

it('has words for every rung', () => {
  expect(Object.keys(STATUS_WORDS)).toEqual([...RUNGS]);
  expect(CLINICAL_KINDS).toContain('marked_same');
});
