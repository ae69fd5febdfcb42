// @vitest-environment happy-dom
/** What the call-taker knows, on three lines: hazards, access, and what the caller says. */
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { tick } from '../../data/world.svelte';
import { alertedEntries, entryOf, instant, recordOf, viewOf } from '../../timeline/testing/incident';
import { showTimesIn } from '../../timeline/zone';
import type { Entry } from '../../wire/types';
import CallerLines from './CallerLines.svelte';
import { changesSince } from './changes';
import { accessLine, callerLine, hazardLines } from './callerLines';

const UNTIL = '2026-11-22T23:30:00.000Z';
const BEFORE = Date.parse('2026-11-22T23:29:59.000Z');
const AFTER = Date.parse(UNTIL);
const hazard = (id: string, marker: string | null, severity: string, expires_at: string | null = null) => ({
  id,
  marker,
  severity,
  expires_at,
  source: 'cad',
});
const hazards = entryOf(
  'hazards_changed',
  20,
  { hazards: [hazard('h1', null, 'info'), hazard('h2', 'known_violence', 'danger', UNTIL)] },
  { text: JSON.stringify({ hazards: ['dog', 'known_violence'], words: { h1: ['dog in the yard'] } }) },
);
const access = (more: Partial<Entry> = {}) =>
  entryOf(
    'access_given',
    21,
    {},
    { text: JSON.stringify({ text: 'Side gate', code: '1402#', floor: '3', aed_location: 'reception' }), ...more },
  );
const said = entryOf('caller_said', 22, {
  cpr: true,
  cpr_since: null,
  instructed: true,
  aed_at_scene: null,
  aed_on_way: true,
  breathing: 'no',
  conscious: false,
  dnacpr: 'reported',
  care_home: null,
  patients: 2,
  priority: 'c1',
});
const view = (...entries: Entry[]) => viewOf([...alertedEntries(), ...entries]);

showTimesIn('UTC');
afterEach(() => cleanup());

it('shows hazards, access and caller in this order, each whole at a touch', async () => {
  tick.now = BEFORE;
  render(CallerLines, { view: view(said, access(), hazards) });
  const lines = [...screen.getByTestId('caller-lines').children];
  expect(lines.map((line) => line.textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
    'Hazards Known violence (until 23:30). Dog in the yard',
    'Access code 1402#, floor 3, Side gate, AED: reception',
    'Caller CPR in progress, CPR instructions by telephone, AED on its way, 2 patients, DNACPR reported, ' +
      'not breathing, unconscious, category 1',
  ]);
  const caller = screen.getByTestId('known-caller');
  expect(caller.getAttribute('aria-expanded')).toBe('false');
  await fireEvent.click(caller);
  expect(caller.getAttribute('aria-expanded')).toBe('true');
});

it('shows nothing where nothing is known', () => {
  render(CallerLines, { view: view() });
  expect(screen.queryByTestId('caller-lines')).toBeNull();
});

it('shows a hazard as over when its time is over, though no server has said so', () => {
  expect(hazardLines(view(hazards), AFTER)).toEqual([
    { words: 'dog in the yard', isOver: false },
    { words: 'known violence (over since 23:30)', isOver: true },
  ]);
});

it('shows a hazard as over that the server has said is over', () => {
  const over = entryOf('hazards_expired', 30, { hazards: ['h2'] });
  expect(hazardLines(view(hazards, over), BEFORE).map(({ isOver }) => isOver)).toEqual([false, true]);
});

it('shows hazards in words alone, as an older server lists them', () => {
  const listed = { ...view(), record: recordOf({ hazards: ['gas_leak'] }) };
  expect(hazardLines(listed, BEFORE)).toEqual([{ words: 'gas leak', isOver: false }]);
});

it('shows no access to who may not read it, nor once its words have expired', () => {
  expect(accessLine(view(access({ withheld: true, text: null })), BEFORE)).toEqual([]);
  expect(accessLine(view(access({ text: null })), BEFORE)).toEqual([]);
  const closed = entryOf('incident_closed', 60, { cause: 'all_clear' });
  const shown = (hours: number) =>
    accessLine(view(access(), closed), Date.parse(closed.occurred_at) + hours * 3_600_000);
  expect(shown(1.99).slice(0, 2)).toEqual(['code 1402#', 'floor 3']);
  expect(shown(2)).toEqual([]);
});

it('says what came after the alert as a change, and nothing of words that have expired', () => {
  const changes = (...entries: Entry[]) => changesSince(entries, instant(10)).map(({ words }) => words);
  expect(changes(access(), said)).toEqual([
    expect.stringContaining('Information 22:40: CPR in progress, CPR instructions by telephone'),
    'Information 22:40: Side gate, code 1402#, floor 3, AED: reception',
  ]);
  expect(changes(access({ text: null }))).toEqual([]);
  expect(changesSince([access(), said], instant(30))).toEqual([]);
});

it('says of the caller what was said last', () => {
  const stopped = entryOf('caller_said', 40, { ...said.payload, cpr: false, patients: null });
  expect(callerLine(view(said, stopped).state).slice(0, 4)).toEqual([
    'nobody gives CPR',
    'CPR instructions by telephone',
    'AED on its way',
    '2 patients',
  ]);
});
