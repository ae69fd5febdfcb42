import { expect, it } from 'vitest';
import { BASIC } from '../../../timeline/protocols';
import { alertedEntries, CREW, entryOf, INCIDENT, OWN_UNIT, partOf, viewOf } from '../../../timeline/testing/incident';
import type { AlertRole, Entry, Service } from '../../../wire/types';
import { nextActions, sceneActions } from './actions';

function settingOf(more: Entry[], service: Service = 'police') {
  const { state } = viewOf([...alertedEntries(), entryOf('status_reached', 60, { status: 'on_scene' }), ...more]);
  const part = state.involvements[OWN_UNIT] ?? partOf();
  const role: AlertRole = service === 'ambulance' || service === 'hems' ? 'crew' : 'co_responder';
  return { state, patient: INCIDENT, part: { ...part, service, role }, protocol: BASIC };
}
const patient = entryOf('status_reached', 70, { status: 'at_patient' });
const cpr = entryOf('cpr_started', 80);
const pads = entryOf('pads_applied', 90);
const advised = (second: number, shock_advised = true) => entryOf('rhythm_analysed', second, { shock_advised });
const shock = (second: number) => entryOf('shock_delivered', second, { energy_j: null });

it('leads through an arrest one fact at a time', () => {
  expect(nextActions(settingOf([]))).toEqual(['at_patient']);
  expect(nextActions(settingOf([patient]))).toEqual(['cpr', 'arrest_recognised']);
  expect(nextActions(settingOf([patient, entryOf('arrest_recognised', 75)]))).toEqual(['cpr']);
  expect(nextActions(settingOf([patient, cpr]))).toEqual(['pads_applied']);
  expect(nextActions(settingOf([patient, cpr, pads]))).toEqual(['shock_advised', 'no_shock_advised']);
  expect(nextActions(settingOf([patient, cpr, pads, advised(100)]))).toEqual(['shock_delivered']);
  expect(nextActions(settingOf([patient, cpr, pads, advised(100), shock(105)]))).toEqual([
    'shock_advised',
    'no_shock_advised',
  ]);
  expect(nextActions(settingOf([patient, cpr, pads, entryOf('pulse_returned', 200)]))).toEqual(['handover']);
});

it('asks for CPR again after the pause for a rhythm check', () => {
  const pause = entryOf('cpr_paused', 95, { reason: null });
  expect(nextActions(settingOf([patient, cpr, pads, pause]))).toEqual(['shock_advised', 'no_shock_advised']);
  expect(nextActions(settingOf([patient, cpr, pads, pause, advised(100, false)]))).toEqual(['cpr']);
  expect(nextActions(settingOf([patient, cpr, pads, pause, advised(100), shock(105)]))).toEqual(['cpr']);
});

it('does not insist on an advised shock once CPR has gone on', () => {
  const resumed = [entryOf('cpr_paused', 95, { reason: null }), advised(100), entryOf('cpr_resumed', 110)];
  expect(nextActions(settingOf([patient, cpr, pads, ...resumed]))).toEqual(['shock_advised', 'no_shock_advised']);
});

it('goes back to CPR when the pulse is lost', () => {
  const lost = [entryOf('pulse_returned', 200), entryOf('pulse_lost', 260)];
  expect(nextActions(settingOf([patient, cpr, pads, ...lost]))).toEqual(['cpr']);
});

it('ends differently for an ambulance crew', () => {
  const back = entryOf('pulse_returned', 200);
  const left = entryOf('status_reached', 300, { status: 'transporting' });
  const there = entryOf('status_reached', 900, { status: 'at_hospital' });
  expect(nextActions(settingOf([patient, cpr, pads, back], 'ambulance'))).toEqual(['transport']);
  expect(nextActions(settingOf([patient, cpr, pads, back, left], 'ambulance'))).toEqual(['transport']);
  expect(nextActions(settingOf([patient, cpr, pads, back, left, there], 'ambulance'))).toEqual(['handover', 'clear']);
  expect(nextActions(settingOf([patient, left, there], 'ambulance'))).toEqual(['clear']);
  const over = { handover: 'h1', patient: INCIDENT };
  const given = [
    entryOf('handover_offered', 910, { ...over, from_unit: OWN_UNIT, hospital: 'Calder Moor Hospital' }),
    entryOf('handover_accepted', 920, { ...over, through_seq: 9 }),
  ];
  expect(nextActions(settingOf([patient, cpr, pads, back, left, there, ...given], 'ambulance'))).toEqual(['clear']);
});

it('has a crew hand over at the hospital patients that it took over but recorded nothing about', () => {
  const over = { handover: 'h1', patient: INCIDENT };
  const taken = [
    entryOf('handover_offered', 300, { ...over, from_unit: CREW, to_unit: OWN_UNIT }),
    entryOf('handover_accepted', 320, { ...over, through_seq: 9 }),
  ];
  const there = entryOf('status_reached', 900, { status: 'at_hospital' });
  expect(nextActions(settingOf([patient, ...taken, there], 'ambulance'))).toEqual(['handover', 'clear']);
});

it('keeps every tile in its place whatever happens', () => {
  const keys = (more: Entry[]) => sceneActions({ ...settingOf(more), role: 'responder' }).map(({ key }) => key);
  expect(keys([patient, cpr, pads, entryOf('pulse_returned', 200)])).toEqual(keys([]));
});

it('lets only clinicians of an ambulance stop', () => {
  const keys = (role: 'responder' | 'clinician', service: Service) =>
    sceneActions({ ...settingOf([patient], service), role }).map(({ key }) => key);
  expect(keys('clinician', 'ambulance')).toContain('stop');
  expect(keys('responder', 'ambulance')).not.toContain('stop');
  expect(keys('clinician', 'police')).not.toContain('stop');
});

it('offers each service what its part in the care and its own jobs ask for', () => {
  const keys = (role: 'responder' | 'clinician', service: Service) =>
    sceneActions({ ...settingOf([patient], service), role }).map(({ key }) => key);
  const offers = (service: Service) => ({
    handover: keys('responder', service).includes('handover'),
    tasking: keys('responder', service).includes('tasking'),
    stop: keys('clinician', service).includes('stop'),
  });
  expect(offers('police')).toEqual({ handover: true, tasking: true, stop: false });
  expect(offers('fire')).toEqual({ handover: true, tasking: false, stop: false });
  expect(offers('hems')).toEqual({ handover: true, tasking: false, stop: true });
  expect(nextActions(settingOf([patient, cpr, pads, entryOf('pulse_returned', 200)], 'fire'))).toEqual(['handover']);
  expect(nextActions(settingOf([patient, cpr, pads, entryOf('pulse_returned', 200)], 'hems'))).toEqual(['transport']);
});

it('says on the button what pressing it means', () => {
  const tile = (more: Entry[]) =>
    sceneActions({ ...settingOf(more), role: 'responder' }).find(({ key }) => key === 'cpr');
  expect(tile([])).toMatchObject({ label: 'Start CPR', detail: null });
  expect(tile([cpr])).toMatchObject({ label: 'Pause CPR', detail: 'running' });
  expect(tile([cpr, entryOf('cpr_paused', 95, { reason: null })])).toMatchObject({
    label: 'Resume CPR',
    detail: 'paused',
  });
});

it('calls the return of a pulse by the word of each profession', () => {
  const label = (role: 'responder' | 'clinician', service: Service) =>
    sceneActions({ ...settingOf([patient, cpr], service), role }).find(({ key }) => key === 'pulse')?.label;
  expect(label('clinician', 'ambulance')).toBe('ROSC');
  expect(label('responder', 'ambulance')).toBe('Pulse back');
  expect(label('responder', 'police')).toBe('Pulse back');
});
