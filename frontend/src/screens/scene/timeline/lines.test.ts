import { afterEach, expect, it } from 'vitest';
import { world } from '../../../data/world.svelte';
import { alertedEntries, CREW, entryOf, viewOf } from '../../../timeline/testing/incident';
import type { UnitRecord } from '../../../wire/types';
import { sceneLines, thingOf } from './lines';

afterEach(() => world.units.clear());

const author = (person: string) => ({
  author: { person, name: person, call_sign: 'LD41', service: 'police' as const },
});
const applied = (second: number, limb: string, person: string) => {
  const payload = { tourniquet: `t-${second}`, limb, time_known: true, site: null, over: null, device: null };
  return entryOf('tourniquet_applied', second, payload, author(person));
};
const shock = (second: number, person: string) =>
  entryOf('shock_delivered', second, { energy_j: null }, author(person));

it('asks whether a tourniquet recorded by two people is the same, on the same limb only', () => {
  const lines = sceneLines(
    viewOf([
      ...alertedEntries(),
      applied(60, 'left_leg', 'sam'),
      applied(70, 'left_leg', 'ewa'),
      applied(80, 'right_leg', 'ewa'),
      applied(90, 'left_leg', 'ewa'),
    ]),
    'sam',
  );
  const mine = lines.find((line) => line.isMine && line.kind === 'tourniquet_applied');
  expect(mine?.possibleDuplicates.map(({ at }) => at.slice(14, 19))).toEqual(['41:10', '41:30']);
  expect(mine && thingOf(mine)).toBe('tourniquet');
});

it('asks it of shocks by others, never of another kind of fact', () => {
  const lines = sceneLines(
    viewOf([...alertedEntries(), shock(60, 'sam'), shock(61, 'sam'), shock(62, 'ewa'), applied(63, 'left_leg', 'ewa')]),
    'sam',
  );
  expect(
    lines.filter(({ kind }) => kind === 'shock_delivered').map(({ possibleDuplicates }) => possibleDuplicates.length),
  ).toEqual([2, 1, 1]);
  expect(
    lines
      .filter(({ kind }) => kind === 'tourniquet_applied')
      .map(({ possibleDuplicates }) => possibleDuplicates.length),
  ).toEqual([0]);
});

const found = (patient: string) => entryOf('patient_found', 50, { patient, tag: null }, author('sam'));
const shockOf = (second: number, patient: string, person: string) =>
  entryOf('shock_delivered', second, { patient, energy_j: null }, author(person));

it('names the patient on each line, where there are several', () => {
  const marks = (...more: Parameters<typeof viewOf>[0]) =>
    sceneLines(viewOf([...alertedEntries(), ...more]), 'sam')
      .filter(({ kind }) => kind !== 'alert_raised')
      .map(({ kind, whose }) => [kind, whose]);
  expect(marks(shock(60, 'sam'))).toEqual([
    ['shock_delivered', null],
    ['incident_opened', null],
  ]);
  expect(marks(found('two'), shock(60, 'sam'), shockOf(70, 'two', 'sam'))).toEqual([
    ['shock_delivered', '0042.2'],
    ['shock_delivered', '0042.1'],
    ['patient_found', '0042.2'],
    ['incident_opened', null],
  ]);
});

it('names the patient that a merged one was merged into', () => {
  const merged = entryOf('patients_merged', 90, { patient: 'two', into: 'three' }, author('sam'));
  const lines = sceneLines(
    viewOf([...alertedEntries(), found('two'), found('three'), shockOf(70, 'two', 'sam'), merged]),
    'sam',
  );
  expect(lines.filter(({ kind }) => kind !== 'alert_raised').map(({ kind, whose }) => [kind, whose])).toEqual([
    ['patients_merged', '0042.2'],
    ['shock_delivered', '0042.3'],
    ['patient_found', '0042.3'],
    ['patient_found', '0042.3'],
    ['incident_opened', null],
  ]);
});

it('never asks whether the shock of one patient is that of another', () => {
  const lines = sceneLines(
    viewOf([...alertedEntries(), found('two'), shock(60, 'sam'), shockOf(61, 'two', 'ewa'), shock(62, 'ewa')]),
    'sam',
  );
  expect(
    lines.filter(({ kind }) => kind === 'shock_delivered').map(({ possibleDuplicates }) => possibleDuplicates.length),
  ).toEqual([1, 0, 1]);
});

it('lets an identity be withdrawn, which is no clinical kind', () => {
  const identity = entryOf('patient_identified', 60, {}, { ...author('sam'), text: '{}' });
  const lines = sceneLines(viewOf([...alertedEntries(), identity]), 'sam');
  expect(lines.find(({ kind }) => kind === 'patient_identified')?.canWithdraw).toBe(true);
});

it('names the person who agreed to a conversion as the crews do', () => {
  const crew = [{ person: 'ann', name: 'Ann Lee', role: 'clinician' }];
  world.units.set(CREW, { id: CREW, call_sign: 'YA104', service: 'ambulance', crew } as UnitRecord);
  const start = entryOf(
    'tourniquet_conversion_started',
    90,
    { tourniquet: 't-60', agreed_with: 'ann', agreed_by_desk: false },
    author('ewa'),
  );
  const [line] = sceneLines(viewOf([...alertedEntries(), applied(60, 'left_leg', 'sam'), start]), 'sam');
  expect(line?.words).toBe('Tourniquet left leg: conversion started, agreed with Ann Lee');
});
