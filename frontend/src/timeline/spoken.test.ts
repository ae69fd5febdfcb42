import { expect, it } from 'vitest';
import type { Entry, IncidentRecord } from '../wire/types';
import { withLocalTimes } from './clocks';
import { fold } from './fold';
import { atmist } from './spoken';
import { at, entry, INCIDENT, opened } from './testing/entries';

const record: IncidentRecord = {
  id: INCIDENT,
  number: '1',
  external_ref: 'x',
  category: 'cardiac_arrest',
  trigger: { system: 's', code: 'c', label: 'l' },
  address: 'High Street',
  location: { lat: 53.8, lon: -1.5, accuracy_m: 10, source: 'cad' },
  hazards: [],
  age: 'adult',
  age_years: null,
  exercise: false,
  address_before: null,
  opened_at: at(1),
};

function values(entries: Entry[], over: Partial<IncidentRecord> = {}): Record<string, string> {
  return Object.fromEntries(
    atmist(fold(entries), { ...record, ...over }, record.id).map(({ key, value }) => [key, value]),
  );
}

it('says what is not known', () => {
  expect(values([], { age: 'unknown', category: '' })).toEqual({
    age: 'Age not known',
    time: 'Time not known',
    mechanism: 'Not known',
    injuries: 'None recorded',
    signs: 'Pulse not known',
    treatment: 'None recorded',
  });
});

it('describes a whole arrest', () => {
  const entries = [
    opened(1),
    entry(2, 'arrest_recognised', {}),
    entry(3, 'cpr_started', {}),
    entry(4, 'pads_applied', { position: null }),
    entry(5, 'rhythm_analysed', { shock_advised: true }),
    entry(6, 'shock_delivered', { energy_j: null }),
    entry(7, 'shock_delivered', { energy_j: null }),
    entry(8, 'rhythm_analysed', { shock_advised: false }),
    entry(9, 'pulse_returned', {}),
  ];
  expect(values(entries)).toEqual({
    age: 'Adult',
    time: `Call {${at(1)}}, arrest recognised {${at(2)}}`,
    mechanism: 'Cardiac arrest',
    injuries: 'None recorded',
    signs: `Pulse present since {${at(9)}}. Last analysis {${at(8)}}: no shock advised`,
    treatment: `CPR from {${at(3)}}, stopped {${at(9)}}. Pads on {${at(4)}}. 2 shocks, last {${at(7)}}`,
  });
});

it('describes CPR that runs, pauses and ends', () => {
  const started = entry(3, 'cpr_started', {});
  expect(values([started]).treatment).toBe(`CPR from {${at(3)}}, running`);
  expect(values([started, entry(4, 'cpr_paused', { reason: null })]).treatment).toBe(
    `CPR from {${at(3)}}, paused since {${at(4)}}`,
  );
  expect(values([started, entry(5, 'resuscitation_stopped', { reason: null })]).treatment).toBe(
    `CPR from {${at(3)}}, stopped {${at(5)}}. Resuscitation stopped {${at(5)}}`,
  );
});

it('describes pads without a shock, and one shock', () => {
  const pads = entry(3, 'pads_applied', { position: null });
  expect(values([pads]).treatment).toBe(`Pads on {${at(3)}}. No shock delivered`);
  expect(values([pads, entry(4, 'shock_delivered', { energy_j: null })]).treatment).toBe(
    `Pads on {${at(3)}}. 1 shock, {${at(4)}}`,
  );
  expect(values([entry(2, 'cpr_started', {})]).signs).toBe('No pulse');
});

it('prints the times as local ones', () => {
  const local = new Date(at(5));
  const clock = [local.getHours(), local.getMinutes(), local.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  expect(withLocalTimes(`Pads on {${at(5)}}. No {such} time`)).toBe(`Pads on ${clock}. No {such} time`);
});
