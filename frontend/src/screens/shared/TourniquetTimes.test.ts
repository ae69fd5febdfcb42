// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { tick } from '../../data/world.svelte';
import { alertedEntries, entryOf, instant, viewOf } from '../../timeline/testing/incident';
import type { Entry } from '../../wire/types';
import TourniquetTimes from './TourniquetTimes.svelte';

const applied = (second: number, limb: string) =>
  entryOf('tourniquet_applied', second, {
    tourniquet: `t-${limb}`,
    limb,
    time_known: true,
    site: null,
    over: null,
    device: null,
  });

function show(more: Entry[], minute: number): string[] {
  tick.now = Date.parse(instant(minute * 60));
  render(TourniquetTimes, { view: viewOf([...alertedEntries(), ...more]) });
  return screen.queryAllByTestId('tourniquet-time').map((line) => line.textContent.replace(/\s+/g, ' ').trim());
}

afterEach(() => cleanup());

it('says of each that is on how long, how urgent, and whether a look is due', () => {
  const look = entryOf('tourniquet_reassessed', 119 * 60, {
    tourniquet: 't-left_leg',
    bleeding: false,
    distal_pulse: null,
  });
  expect(show([applied(0, 'left_leg'), applied(3_600, 'right_arm'), look], 120)).toEqual([
    'Tourniquet Left leg 2 h 00 min 2 h passed',
    'Tourniquet Right arm 1 h 00 min reassess now',
  ]);
});

it('says in a row of its own how urgent each is', () => {
  tick.now = Date.parse(instant(60 * 60));
  render(TourniquetTimes, { view: viewOf([...alertedEntries(), applied(0, 'left_leg')]), look: 'row' });
  expect(screen.getByTestId('tourniquet-time').textContent.replace(/\s+/g, ' ').trim()).toBe(
    'Tourniquet Left leg 1 h 00 min under 90 min, reassess now',
  );
});

it('says nothing where none is on', () => {
  expect(
    show([applied(0, 'left_leg'), entryOf('tourniquet_converted', 600, { tourniquet: 't-left_leg' })], 20),
  ).toEqual([]);
  expect(screen.queryByTestId('tourniquet-times')).toBeNull();
});

it('says whose it is where there are several patients', () => {
  const found = entryOf('patient_found', 5, { patient: 'second', tag: null });
  const theirs = entryOf('tourniquet_applied', 60, {
    patient: 'second',
    tourniquet: 't-2',
    limb: 'right_leg',
    time_known: true,
  });
  expect(show([applied(0, 'left_leg'), found, theirs], 20)).toEqual([
    'Tourniquet 0042.1 Left leg 20 min reassess now',
    'Tourniquet 0042.2 Right leg 19 min reassess now',
  ]);
});
