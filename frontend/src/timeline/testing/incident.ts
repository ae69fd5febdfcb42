/** Records for tests of screens, with nothing in them but what a test says. */
import { fold } from '../fold';
import type { Entry, IncidentRecord, Involvement } from '../../wire/types';

export const INCIDENT = '0190a000-0000-7000-8000-000000000500';
export const OWN_UNIT = '0190a000-0000-7000-8000-000000000001';
export const ALERT = '0190a000-0000-7000-8000-000000000700';
export const CREW = '0190a000-0000-7000-8000-000000000002';
const START_MS = Date.parse('2026-11-22T22:40:00.000Z');

export function partOf(given: Partial<Involvement> = {}): Involvement {
  return {
    unit: OWN_UNIT,
    call_sign: 'LD41',
    agency: OWN_UNIT,
    service: 'police',
    role: 'co_responder',
    alert: ALERT,
    alerted_at: instant(0),
    eta_s: 240,
    distance_m: 1_200,
    respond_by: instant(20),
    hold: false,
    uncertainty_s: 60,
    eta_source: 'estimate',
    status: 'alerted',
    reached: {},
    ended_at: null,
    decline_reason: null,
    stand_down_cause: null,
    raised_by: 'dispatch',
    continues: null,
    ...given,
  };
}

export function instant(second: number): string {
  return new Date(START_MS + second * 1000).toISOString();
}

export function recordOf(given: Partial<IncidentRecord> = {}): IncidentRecord {
  return {
    id: INCIDENT,
    number: 'CR-0042',
    external_ref: 'X',
    category: 'cardiac_arrest',
    trigger: { system: 'ampds', code: '09E01', label: 'Cardiac arrest' },
    address: '14 Chapel Row, Leeds',
    address_before: null,
    location: { lat: 53.8046, lon: -1.5441, accuracy_m: 20, source: 'cad' },
    hazards: [],
    age: 'adult',
    age_years: null,
    exercise: false,
    opened_at: instant(0),
    ...given,
  };
}

let made = 0;

export function entryOf(
  kind: string,
  second: number,
  payload: Record<string, unknown> = {},
  given: Partial<Entry> = {},
): Entry {
  made += 1;
  const at = instant(second);
  return {
    id: `0190a000-0000-7000-8000-${String(10_000 + made)}0000000`,
    incident: INCIDENT,
    seq: null,
    position: null,
    kind,
    version: 1,
    payload,
    text: null,
    unit: OWN_UNIT,
    author: null,
    device: null,
    occurred_at: at,
    device_at: at,
    received_at: at,
    recorded_at: at,
    clock_offset_ms: 0,
    flags: [],
    withheld: false,
    ...given,
  };
}

/** One's own unit and an ambulance crew, alerted. */
export function alertedEntries(): Entry[] {
  const raised = {
    agency: OWN_UNIT,
    eta_s: 240,
    distance_m: 1_200,
    replaces: null,
    respond_within_s: 20,
    hold: false,
    uncertainty_s: 60,
    eta_source: 'estimate',
  };
  return [
    entryOf('incident_opened', 0, {
      number: 'CR-0042',
      category: 'cardiac_arrest',
      system: 'ampds',
      code: '09E01',
      age: 'adult',
      exercise: false,
    }),
    entryOf('alert_raised', 1, {
      ...raised,
      alert: ALERT,
      unit: OWN_UNIT,
      call_sign: 'LD41',
      service: 'police',
      role: 'co_responder',
    }),
    entryOf('alert_raised', 1, {
      ...raised,
      alert: CREW,
      unit: CREW,
      call_sign: 'YA104',
      service: 'ambulance',
      role: 'crew',
    }),
  ];
}

/** Entries in the order in which they were recorded. */
export function inSequence(entries: Entry[]): Entry[] {
  return entries.map((entry, index) => ({ ...entry, seq: index + 1, position: index + 1 }));
}

export function viewOf(recorded: Entry[]) {
  const entries = inSequence(recorded);
  return {
    record: recordOf(),
    clearance: 'treating' as const,
    state: fold(entries),
    entries,
    pendingIds: new Set<string>(),
  };
}
