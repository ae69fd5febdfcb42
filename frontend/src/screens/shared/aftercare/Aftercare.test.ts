// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recorded, startTestApp } from '../../../data/testing/screens';
import { now, tick, world } from '../../../data/world.svelte';
import { fold } from '../../../timeline/fold';
import { unit as anyUnit } from '../../../timeline/testing/entries';
import {
  alertedEntries,
  entryOf,
  INCIDENT,
  instant,
  OWN_UNIT,
  partOf,
  inSequence,
  viewOf,
} from '../../../timeline/testing/incident';
import type { Entry, KitAsked, Session, UnitRecord } from '../../../wire/types';
import { pressed } from '../recorder.svelte';
import Aftercare from './Aftercare.svelte';
import { toRestock } from './restock';

const asked: KitAsked[] = [
  { item: 'aed_pads', label: 'AED pads', dated: true, required: true },
  { item: 'tourniquets', label: 'Tourniquets', dated: true, required: false },
];

function show(more: Entry[] = []): void {
  render(Aftercare, { view: viewOf([...alertedEntries(), ...more]), part: partOf() });
}

beforeEach(() => {
  startTestApp();
  world.session = { kit_items: asked } as unknown as Session;
  Object.assign(pressed, { last: null, resting: false });
  tick.now = now();
});
afterEach(() => cleanup());

it('asks for nothing: going on records nothing', () => {
  show();
  expect(screen.queryByTestId('kit-used')).toBeNull();
  expect(screen.queryByTestId('debrief-went_well-add')).toBeNull();
  expect(recorded()).toEqual([]);
});

it('counts what was used and records it once', async () => {
  show();
  for (const item of ['aed_pads', 'tourniquets', 'tourniquets', 'tourniquets'])
    await fireEvent.click(screen.getByTestId(`used-${item}-more`));
  await fireEvent.click(screen.getByTestId('used-tourniquets-less'));
  expect(screen.getByTestId('kit-used').textContent).toBe('Used: 1 × AED pads, 2 × Tourniquets');
  await fireEvent.click(screen.getByTestId('kit-used'));
  expect(recorded()).toEqual([
    [
      INCIDENT,
      'kit_used',
      {
        items: [
          { item: 'aed_pads', count: 1 },
          { item: 'tourniquets', count: 2 },
        ],
      },
    ],
  ]);
  expect(screen.queryByTestId('kit-used')).toBeNull();
});

it('records the words and the record of the AED', async () => {
  show();
  await fireEvent.input(screen.getByTestId('debrief-was_missing'), { target: { value: '  A razor. ' } });
  await fireEvent.click(screen.getByTestId('debrief-was_missing-add'));
  await fireEvent.click(screen.getByTestId('aed-data-to_download'));
  expect(recorded()).toEqual([
    [INCIDENT, 'debrief_noted', { topic: 'was_missing' }, 'A razor.'],
    [INCIDENT, 'aed_data_noted', { status: 'to_download' }],
  ]);
});

it('shows what was recorded already, also what only this device has', () => {
  const used = entryOf('kit_used', 60, { items: [{ item: 'aed_pads', count: 1 }] });
  show([used, entryOf('debrief_noted', 70, { topic: 'went_well' }, { text: 'Quick with the pads.' })]);
  expect(screen.getByTestId('kit-used-recorded').textContent).toContain('1 × AED pads. To be replaced.');
  expect(screen.getByText('Quick with the pads.')).toBeTruthy();
});

const held = (item: 'aed_pads' | 'tourniquets', serviceable: boolean, second: number) => ({
  item,
  serviceable,
  expires: null,
  checked_at: instant(second),
});
const unitWith = (...kit: UnitRecord['kit']): UnitRecord => ({ ...anyUnit, id: OWN_UNIT, kit });
const states = (...items: string[]) => [
  fold(
    inSequence([...alertedEntries(), entryOf('kit_used', 60, { items: items.map((item) => ({ item, count: 1 })) })]),
  ),
];

it.each([
  [
    'nothing where all is there',
    unitWith(held('aed_pads', true, 90), held('tourniquets', true, 90)),
    states('aed_pads'),
    null,
  ],
  ['what was used and not checked since', unitWith(held('aed_pads', true, 0)), states('aed_pads'), ['AED pads', true]],
  [
    'what the server has noted',
    unitWith(held('tourniquets', false, 61), held('aed_pads', true, 0)),
    states('tourniquets'),
    ['Tourniquets', false],
  ],
  ['both', unitWith(held('aed_pads', false, 61)), states('aed_pads', 'tourniquets'), ['AED pads, Tourniquets', true]],
  ['a required item that is gone, no matter who used it', unitWith(held('aed_pads', false, 5)), [], ['AED pads', true]],
  ['nothing of what was never carried', unitWith(held('aed_pads', true, 90), held('tourniquets', false, 90)), [], null],
] as const)('asks to restock %s', (_, unit, incidents, expected) => {
  const found = toRestock(unit, incidents, asked);
  expect(found && [found.words, found.stopsAlerts]).toEqual(expected);
});
