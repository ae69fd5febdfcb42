import { expect, it } from 'vitest';
import type { Entry } from '../../wire/types';
import { alertedEntries, entryOf, instant, recordOf, viewOf } from '../testing';
import { heroClock, ringOf } from './hero';

const stateOf = (more: Entry[]) => viewOf([...alertedEntries(), ...more]).state;
const clock = (more: Entry[]) => heroClock(stateOf(more), recordOf());
const ring = (more: Entry[], second: number) => ringOf(stateOf(more).care, Date.parse(instant(second)));
const arrest = entryOf('arrest_recognised', 70);
const cpr = entryOf('cpr_started', 80);

it('counts from the latest thing that matters, and says which', () => {
  expect(clock([])).toEqual({ since: instant(0), label: 'since the call' });
  expect(clock([arrest])).toEqual({ since: instant(70), label: 'since arrest' });
  expect(clock([arrest, cpr])).toEqual({ since: instant(80), label: 'since CPR' });
  expect(clock([arrest, cpr, entryOf('pulse_returned', 200)])).toEqual({ since: instant(200), label: 'since pulse back' });
  expect(clock([arrest, cpr, entryOf('resuscitation_stopped', 900)]).label).toBe('since resuscitation stopped');
});

it('runs round in two minutes, warns before, and keeps counting after', () => {
  expect(ring([], 90)).toMatchObject({ look: 'idle', words: 'No CPR yet' });
  expect(ring([cpr], 110)).toMatchObject({ look: 'running', figures: '01:30', words: 'to rhythm check' });
  expect(ring([cpr], 190)).toMatchObject({ look: 'due', figures: '00:10', words: 'Get ready' });
  expect(ring([cpr], 212)).toMatchObject({ look: 'due', fraction: 1, figures: '+00:12', words: 'Check rhythm' });
});

it('counts the pause while CPR is paused', () => {
  expect(ring([cpr, entryOf('cpr_paused', 100, { reason: null })], 108)).toMatchObject({ look: 'paused', figures: '00:08', words: 'CPR paused' });
});
