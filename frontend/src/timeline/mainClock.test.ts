import { expect, it } from 'vitest';
import { careOf } from './patients';
import { BASIC } from './protocols';
import { clocks } from './resus';
import type { Entry } from '../wire/types';
import { alertedEntries, entryOf, INCIDENT, instant, recordOf, viewOf } from './testing/incident';
import { figuresOf, mainClock, ringOf } from './mainClock';

const ALS = { ...BASIC, adrenaline: { first_after_shocks: 3, non_shockable_at_once: true, from_s: 180, until_s: 300 } };
const care = (more: Entry[]) => careOf(viewOf([...alertedEntries(), ...more]).state, INCIDENT);
const clock = (more: Entry[]) => mainClock(care(more), recordOf());
const at = (more: Entry[], second: number) => clocks(care(more), ALS, Date.parse(instant(second)));
const ring = (more: Entry[], second: number) => ringOf(care(more), at(more, second), ALS);
const arrest = entryOf('arrest_recognised', 70);
const cpr = entryOf('cpr_started', 80);
const pads = entryOf('pads_applied', 85);
const paused = entryOf('cpr_paused', 100, { reason: null });

it('counts from the latest thing that matters, and says which', () => {
  expect(clock([])).toEqual({ since: instant(0), label: 'since the call' });
  expect(clock([arrest])).toEqual({ since: instant(70), label: 'since arrest' });
  expect(clock([arrest, cpr])).toEqual({ since: instant(80), label: 'since CPR' });
  expect(clock([arrest, cpr, entryOf('pulse_returned', 200)])).toEqual({
    since: instant(200),
    label: 'since pulse back',
  });
  expect(clock([arrest, cpr, entryOf('resuscitation_stopped', 900)])).toEqual({
    since: instant(900),
    label: 'since CPR was stopped',
  });
  const lost = [entryOf('pulse_returned', 200), entryOf('pulse_lost', 300)];
  expect(clock([arrest, cpr, ...lost])).toEqual({ since: instant(80), label: 'since CPR' });
});

it('runs round in two minutes, warns before, and keeps counting after', () => {
  expect(ring([], 90)).toEqual({ look: 'idle', fraction: 0, figures: null, words: 'No CPR yet' });
  expect(ring([cpr, pads], 110)).toEqual({
    look: 'running',
    fraction: 0.25,
    figures: '01:30',
    words: 'to rhythm check',
    brief: 'to check',
  });
  expect(ring([cpr, pads], 190)).toMatchObject({ look: 'due', figures: '00:10', words: 'get ready' });
  expect(ring([cpr, pads], 212)).toEqual({ look: 'due', fraction: 1, figures: '+00:12', words: 'check rhythm' });
});

it('asks for no rhythm check before there are pads', () => {
  expect(ring([cpr], 110)).toMatchObject({ words: 'to change over' });
  expect(ring([cpr], 212)).toMatchObject({ words: 'change over' });
});

it('counts hands off, and alarms when it is long', () => {
  expect(ring([cpr, paused], 108)).toEqual({ look: 'paused', fraction: 0, figures: '00:08', words: 'hands off' });
  expect(ring([cpr, paused], 110)).toMatchObject({ look: 'paused', figures: '00:10' });
  expect(ring([cpr, paused], 111)).toMatchObject({ look: 'alarm', figures: '00:11' });
});

it('says what was done and since when, drugs to clinicians only', () => {
  const given = entryOf('drug_given', 120, { drug: 'adrenaline', dose: null, unit: null, route: 'iv' });
  const recorded = [cpr, pads, entryOf('shock_delivered', 110, { energy_j: null }), given];
  const words = (second: number, isClinician: boolean) =>
    figuresOf(at(recorded, second), isClinician).map(({ label, figures, look }) => `${label} ${figures} ${look}`);
  expect(words(199, false)).toEqual(['Cycle 2 calm', '1 shock 01:29 calm', 'Compressing 01:59 calm']);
  expect(words(200, true)).toEqual([
    'Cycle 2 calm',
    '1 shock 01:30 calm',
    'Compressing 02:00 wait',
    'Adrenaline 01:20 calm',
  ]);
  expect(words(300, true).at(-1)).toBe('Adrenaline 03:00 wait');
  expect(words(420, true).at(-1)).toBe('Adrenaline 05:00 danger');
});
