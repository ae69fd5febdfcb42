import { beforeEach, expect, it } from 'vitest';
import { fold } from '../timeline/fold';
import { alertRaised, INCIDENT, opened, record } from '../timeline/testing/entries';
import type { IncidentSummary, Subject } from '../wire/types';
import { Incidents } from './incidents';
import { createWorld } from './world.svelte';

const entries = [opened(1), alertRaised(2, 'al1')];
const { phase, involvements, attentions, seq } = fold(entries);
const casualty = { merged_into: null, category: 'p1', triages: [{ tool: 'tst' }] } as const;
const summary = { phase, involvements, attentions, seq, patients: { p: casualty } } as unknown as IncidentSummary;
const brief: Subject = { incident: record, clearance: 'full', entries: [], summary };
const whole: Subject = { incident: record, clearance: 'full', entries };

let world = createWorld();
let incidents = new Incidents(world);
beforeEach(() => {
  world = createWorld();
  incidents = new Incidents(world);
});

it('shows an incident that is not opened by its summary', () => {
  incidents.putSubject(brief);
  const view = world.incidents.get(INCIDENT);
  expect(view?.isSummary).toBe(true);
  expect(view?.state.involvements).toEqual(involvements);
  expect(view?.casualties).toEqual({ p: casualty });
  expect(view?.state.patients).toEqual({});
});

it('asks for the whole of it when a frame brings an entry of it, and shows the summary until then', () => {
  incidents.putSubject(brief);
  expect(incidents.addEntries([alertRaised(3, 'al2')])).toEqual([INCIDENT]);
  expect(world.incidents.get(INCIDENT)?.isSummary).toBe(true);
  incidents.putSubject({ ...whole, entries: [...entries, alertRaised(3, 'al2')] });
  expect(world.incidents.get(INCIDENT)?.isSummary).toBeUndefined();
  expect(incidents.addEntries([alertRaised(4, 'al3')])).toEqual([]);
});

it('keeps the summary with what the device stores of the incident', () => {
  incidents.putSubjects([{ id: INCIDENT, record, clearance: 'full', summary }], []);
  expect([incidents.isSummary(INCIDENT), world.incidents.get(INCIDENT)?.entries]).toEqual([true, []]);
});
