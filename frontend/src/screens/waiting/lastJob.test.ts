import { beforeEach, expect, it } from 'vitest';
import { world } from '../../data/world.svelte';
import { ALERT, alertedEntries, entryOf, INCIDENT, OWN_UNIT, viewOf } from '../../timeline/testing/incident';
import type { Entry } from '../../wire/types';
import { lastJob, watchJobs } from './lastJob.svelte';

const viewWith = (...more: Entry[]) => viewOf([...alertedEntries(), ...more]);

/** The words for an alert that is no longer there. */
function after(...more: Entry[]): string | undefined {
  watchJobs(viewWith(), OWN_UNIT);
  world.incidents.set(INCIDENT, viewWith(...more));
  watchJobs(null, OWN_UNIT);
  return lastJob.shown?.words;
}

beforeEach(() => {
  watchJobs(null, null);
  world.incidents.clear();
  world.withdrawn = null;
});

it('says that it went to another unit', () => {
  expect(after(entryOf('alert_expired', 21, { alert: ALERT, unit: OWN_UNIT }))).toBe(
    'Alert over: passed to another unit.',
  );
});

it.each([
  ['scene_unsafe', 'You were stood down: the scene is not safe.'],
  ['real_call', 'You were stood down: needed for a real call.'],
  ['police_tasking', 'You left it: needed for police work.'],
  ['enough', 'Not needed any more: enough units are there.'],
])('says why: %s', (cause, words) => {
  expect(after(entryOf('alert_withdrawn', 15, { alert: ALERT, unit: OWN_UNIT, cause }))).toBe(words);
});

it.each([
  ['expired', 'Alert over: passed to another unit.'],
  ['eta_lost', 'You were stood down: would no longer be there first.'],
  ['not_on_incident', 'Alert over: you are not needed for it any more.'],
])('says it when the incident was taken away before the entry came: %s', (reason, words) => {
  watchJobs(viewWith(), OWN_UNIT);
  world.withdrawn = { incident: INCIDENT, reason, at: '2026-11-22T22:41:00.000Z' };
  watchJobs(null, OWN_UNIT);
  expect(lastJob.shown).toMatchObject({ words, at: '2026-11-22T22:41:00.000Z' });
});

it('shows nothing of an incident that was erased', () => {
  watchJobs(viewWith(), OWN_UNIT);
  world.withdrawn = { incident: INCIDENT, reason: 'erased', at: '2026-11-22T22:41:00.000Z' };
  watchJobs(null, OWN_UNIT);
  expect(lastJob.shown).toBeNull();
});

it('shows nothing after booking off', () => {
  watchJobs(viewWith(), OWN_UNIT);
  watchJobs(null, null);
  expect(lastJob.shown).toBeNull();
});
