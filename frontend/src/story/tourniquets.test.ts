/** The tables that Python reads too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Instant, Tourniquet } from '../wire/types';
import { fold } from './fold';
import { careOf } from './patients';
import { INCIDENT, at, entry, idOf } from './testing/entries';
import { gate, reassessDueAt, stage, tourniquetsInOrder, type Asked, type Gate, type Stage } from './tourniquets';
import { storyLines } from './visible';

function cases<T>(name: string): T[] {
  const path = join(import.meta.dirname, '../../../tests/wire/tourniquets', `${name}.json`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { cases: T[] }).cases;
}

describe('the gate', () => {
  const table = cases<{ name: string; tourniquet: Tourniquet; at: Instant; asked: Asked; gate: Gate }>('gate');
  it('has its cases', () => expect(table).toHaveLength(34));
  it.each(table)('$name', (one) => {
    expect(gate(one.tourniquet, Date.parse(one.at), one.asked)).toEqual(one.gate);
  });
});

it.each(cases<{ minutes: number | null; stage: Stage }>('stage'))('$minutes min is $stage', (one) => {
  expect(stage(one.minutes)).toBe(one.stage);
});

it.each(cases<{ tourniquet: Tourniquet; due_at: Instant }>('due'))('a look is due at $due_at', (one) => {
  expect(reassessDueAt(one.tourniquet)).toBe(one.due_at);
});

const [left, right] = [idOf(901), idOf(902)];
const told = [
  entry(1, 'tourniquet_applied', { tourniquet: left, limb: 'left_leg', time_known: true, site: 'high', over: 'clothing', device: 'CAT 7', phase: null }),
  entry(2, 'tourniquet_applied', { tourniquet: right, limb: 'right_arm', time_known: false, site: null, over: null, device: null, phase: null }),
  entry(3, 'tourniquet_reassessed', { tourniquet: left, bleeding: false, distal_pulse: false }),
  entry(4, 'tourniquet_conversion_started', { tourniquet: left }),
  entry(5, 'tourniquet_conversion_failed', { tourniquet: left }),
  entry(6, 'tourniquet_converted', { tourniquet: right }),
  entry(7, 'tourniquet_reassessed', { tourniquet: idOf(903), bleeding: true, distal_pulse: null }),
];

it('tells the story in words', () => {
  expect(storyLines(told, fold(told), new Set()).map(({ words }) => words)).toEqual([
    'Tourniquet on left leg, high, over clothing, CAT 7',
    'Tourniquet on right arm, time not known',
    'Tourniquet left leg reassessed: not bleeding, no distal pulse',
    'Tourniquet left leg: conversion started',
    'Tourniquet left leg: conversion failed, tightened again',
    'Tourniquet right arm converted',
    'Tourniquet reassessed: bleeding',
  ]);
});

it('lists them as they were put on', () => {
  expect(tourniquetsInOrder(careOf(fold([...told].reverse()), INCIDENT)).map(({ limb, applied_at }) => [limb, applied_at])).toEqual([
    ['left_leg', at(1)], ['right_arm', at(2)],
  ]);
});
