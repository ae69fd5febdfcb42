/** The tables that Python reads too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Agreement, Author, Instant, Tourniquet, Uuid } from '../wire/types';
import { fold } from './fold';
import { careOf } from './patients';
import { INCIDENT, at, entry, idOf, unconfirmed } from './testing/entries';
import {
  agreementIn,
  gate,
  lacksAgreement,
  reassessDueAt,
  stage,
  tourniquetsInOrder,
  type Asked,
  type Gate,
  type Stage,
} from './tourniquets';
import { timelineLines } from './lines';

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
  expect(reassessDueAt(one.tourniquet, Date.parse(one.due_at))).toBe(one.due_at);
});

describe('who agreed, and whether somebody had to', () => {
  interface Case {
    name: string;
    tourniquet: Tourniquet;
    at: Instant;
    recorded: { author: Author; payload: Partial<Agreement>; flags: string[] };
    agreement: Agreement;
    lacks_agreement: boolean;
  }
  const table = cases<Case>('agreement');
  it('has its cases', () => expect(table).toHaveLength(16));
  it.each(table)('$name', (one) => {
    const agreed = agreementIn(one.recorded);
    expect(agreed).toEqual(one.agreement);
    expect(lacksAgreement(one.tourniquet, Date.parse(one.at), agreed)).toBe(one.lacks_agreement);
  });
});

const [left, right] = [idOf(901), idOf(902)];
const recorded = [
  entry(1, 'tourniquet_applied', {
    tourniquet: left,
    limb: 'left_leg',
    time_known: true,
    site: 'high',
    over: 'clothing',
    device: 'CAT 7',
    phase: null,
  }),
  entry(2, 'tourniquet_applied', {
    tourniquet: right,
    limb: 'right_arm',
    time_known: false,
    site: null,
    over: null,
    device: null,
    phase: null,
  }),
  entry(3, 'tourniquet_reassessed', { tourniquet: left, bleeding: false, distal_pulse: false }),
  entry(4, 'tourniquet_conversion_started', { tourniquet: left, agreed_with: null, agreed_by_desk: false }),
  entry(5, 'tourniquet_conversion_failed', { tourniquet: left }),
  entry(6, 'tourniquet_converted', { tourniquet: right }),
  entry(7, 'tourniquet_reassessed', { tourniquet: idOf(903), bleeding: true, distal_pulse: null }),
];

it('describes them on the timeline', () => {
  expect(timelineLines(recorded, fold(recorded), new Set()).map(({ words }) => words)).toEqual([
    'Tourniquet on left leg, high, over clothing, CAT 7',
    'Tourniquet on right arm, time not known',
    'Tourniquet left leg reassessed: not bleeding, no distal pulse',
    'Tourniquet left leg: conversion started',
    'Tourniquet left leg: conversion failed, tightened again',
    'Tourniquet right arm converted',
    'Tourniquet reassessed: bleeding',
  ]);
});

describe('a start in words', () => {
  const [me, mate, unknown] = ['p1', 'p2', 'p3'];
  const on = entry(1, 'tourniquet_applied', {
    tourniquet: left,
    limb: 'left_leg',
    time_known: true,
    site: null,
    over: null,
    device: null,
    phase: null,
  });
  const seen = entry(
    2,
    'note_added',
    {},
    { author: { person: mate, name: 'Ewa Nowak', call_sign: 'A101', service: 'ambulance' } },
  );
  function start(agreed: Partial<Agreement>, seconds: number, more: Partial<ReturnType<typeof entry>> = {}) {
    const payload = { tourniquet: left, agreed_with: null, agreed_by_desk: false, ...agreed };
    return entry(3, 'tourniquet_conversion_started', payload, { occurred_at: at(1 + seconds), ...more });
  }
  function words(recorded: ReturnType<typeof entry>, crewName?: (person: Uuid) => string | null): string | undefined {
    const entries = [on, seen, recorded];
    return timelineLines(entries, fold(entries), new Set(), crewName).at(-1)?.words;
  }

  it.each([
    [{}, 'Tourniquet left leg: conversion started'],
    [{ agreed_by_desk: true }, 'Tourniquet left leg: conversion started, agreed with the clinical desk'],
    [{ agreed_with: mate }, 'Tourniquet left leg: conversion started, agreed with Ewa Nowak'],
    [{ agreed_with: unknown }, 'Tourniquet left leg: conversion started, agreed with a second clinician'],
    [{ agreed_with: me }, 'Tourniquet left leg: conversion started'],
  ])('%j', (agreed, expected) => expect(words(start(agreed, 60))).toBe(expected));

  it('takes a name from the crews where no entry has it', () => {
    expect(words(start({ agreed_with: unknown }, 60), (person) => (person === unknown ? 'Ann Lee' : null))).toBe(
      'Tourniquet left leg: conversion started, agreed with Ann Lee',
    );
  });

  it('says so where the server found that nobody agreed', () => {
    expect(words(start({ agreed_with: me }, 60, { flags: ['not_agreed'] }))).toBe(
      'Tourniquet left leg: conversion started, nobody agreed',
    );
  });

  const [twoHours, sixHours] = [7_200, 21_600];
  it.each([
    [twoHours - 1, false],
    [twoHours, true],
    [sixHours - 1, true],
    [sixHours, false],
  ])('finds it itself before it is sent, after %i s: %s', (seconds, isAlone) => {
    expect(words(unconfirmed(start({}, seconds)))).toBe(
      `Tourniquet left leg: conversion started${isAlone ? ', nobody agreed' : ''}`,
    );
    expect(words(unconfirmed(start({ agreed_by_desk: true }, seconds)))).toBe(
      'Tourniquet left leg: conversion started, agreed with the clinical desk',
    );
    expect(words(start({}, seconds))).toBe('Tourniquet left leg: conversion started');
  });
});

it('lists them as they were put on', () => {
  expect(
    tourniquetsInOrder(careOf(fold([...recorded].reverse()), INCIDENT)).map(({ limb, applied_at }) => [
      limb,
      applied_at,
    ]),
  ).toEqual([
    ['left_leg', at(1)],
    ['right_arm', at(2)],
  ]);
});
