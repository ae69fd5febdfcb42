import { expect, it } from 'vitest';
import { countAt, modesOf, roundOf, usualMode } from './beats';
import { BASIC } from './protocols';

const adult = BASIC;
const child = { ...BASIC, ratio: [15, 2], rescue_breaths: 5 };
const newborn = { ...BASIC, ratio: [3, 1], metronome_per_min: 120 };

it('beats thirty at 110 a minute, then leaves four seconds for two breaths', () => {
  const round = roundOf('30:2', adult);
  expect(round.beats).toHaveLength(32);
  expect(round.beats[1]?.at_s).toBeCloseTo(0.5455, 4);
  expect(round.beats[30]).toEqual({ at_s: 30 * (60 / 110), sound: 'breath' });
  expect(round.lasts_s).toBeCloseTo(20.3636, 4);
});

it('marks the tens and says when the breaths come', () => {
  const sounds = roundOf('30:2', adult).beats.map(({ sound }) => sound);
  expect(sounds.flatMap((sound, n) => (sound === 'accent' ? [n + 1] : []))).toEqual([10, 20]);
  expect(sounds.flatMap((sound, n) => (sound === 'last' ? [n + 1] : []))).toEqual([28, 29, 30]);
  const fifteen = roundOf('15:2', child).beats.map(({ sound }) => sound);
  expect(fifteen.flatMap((sound, n) => (sound === 'accent' ? [n + 1] : []))).toEqual([5, 10]);
  expect(fifteen.slice(-2)).toEqual(['breath', 'breath']);
});

it('goes without pauses once an advanced airway is in, with one mark for each breath', () => {
  expect(usualMode(adult, { advanced_airway_at: null })).toBe('30:2');
  expect(usualMode(child, { advanced_airway_at: null })).toBe('15:2');
  expect(usualMode(adult, { advanced_airway_at: '2026-11-22T22:41:00.000Z' })).toBe('continuous');
  const round = roundOf('continuous', adult);
  expect([round.beats.length, round.lasts_s]).toEqual([11, 6]);
  expect(round.beats.filter(({ sound }) => sound === 'accent')).toEqual([{ at_s: 0, sound: 'accent' }]);
});

it('beats three and one at birth, thirty times a minute', () => {
  const round = roundOf('3:1', newborn);
  expect([round.lasts_s, round.beats.at(-1)]).toEqual([2, { at_s: 1.5, sound: 'breath' }]);
});

it('offers the ratio of the protocol first', () => {
  expect(modesOf(adult)).toEqual(['30:2', '15:2', 'continuous']);
  expect(modesOf(child)).toEqual(['15:2', '30:2', 'continuous']);
  expect(modesOf(newborn)).toEqual(['3:1', '30:2', 'continuous']);
});

it('counts along, round after round, and before the first sound', () => {
  const round = roundOf('15:2', child);
  const beat = 60 / 110;
  expect(countAt(round, 0)).toEqual({ count: 1, breath: false });
  expect(countAt(round, 14 * beat)).toEqual({ count: 15, breath: false });
  expect(countAt(round, 15 * beat)).toEqual({ count: 1, breath: true });
  expect(countAt(round, 15 * beat + 3.9)).toEqual({ count: 2, breath: true });
  expect(countAt(round, round.lasts_s * 3 + 2 * beat)).toEqual({ count: 3, breath: false });
  expect(countAt(round, -0.1)).toEqual({ count: 2, breath: true });
});
