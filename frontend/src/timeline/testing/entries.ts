/** Entries for tests, with as little said as a test needs. */
import type { Entry, EntryKind, IncidentRecord, PayloadOf, UnitRecord } from '../../wire/types';

export const UNIT = '11111111-1111-7111-8111-111111111111';
export const OTHER_UNIT = '22222222-2222-7222-8222-222222222222';
export const INCIDENT = '33333333-3333-7333-8333-333333333333';

/** `at(7)` is seven seconds into the incident. */
export function at(second: number): string {
  return new Date(Date.UTC(2026, 10, 22, 22, 41, second)).toISOString();
}

export function idOf(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

export function entry<K extends EntryKind>(
  n: number,
  kind: K,
  payload: PayloadOf[K],
  more: Partial<Entry> = {},
): Entry {
  return {
    id: idOf(n),
    incident: INCIDENT,
    seq: n,
    position: n,
    kind,
    version: 1,
    payload,
    text: null,
    unit: UNIT,
    author: { person: 'p1', name: 'A. Officer', call_sign: 'PW21', service: 'police' },
    device: 'd1',
    occurred_at: at(n),
    device_at: at(n),
    received_at: at(n),
    recorded_at: at(n),
    clock_offset_ms: 0,
    flags: [],
    withheld: false,
    ...more,
  };
}

export function unconfirmed(confirmed: Entry): Entry {
  return { ...confirmed, seq: null, position: null, received_at: null, recorded_at: null };
}

export function redacted(n: number): Entry {
  const base = entry(n, 'note_added', {});
  return { ...base, kind: 'withheld', payload: {}, author: null, unit: null, text: null, withheld: true };
}

export function alertRaised(n: number, alert: string, more: Partial<Entry> = {}): Entry {
  const payload = {
    alert,
    unit: UNIT,
    call_sign: 'PW21',
    agency: 'a1',
    service: 'police' as const,
    role: 'co_responder' as const,
    eta_s: 240,
    distance_m: 1800,
    replaces: null,
    respond_within_s: 20,
    hold: false,
    uncertainty_s: 60,
    eta_source: 'estimate',
    raised_by: 'dispatch' as const,
    continues: null,
    reached: [],
  };
  return entry(n, 'alert_raised', payload, { author: null, unit: null, ...more });
}

export function opened(n: number): Entry {
  const payload = {
    number: '2026-000123',
    category: 'cardiac_arrest',
    system: 'nhs_pathways',
    code: 'Dx0121',
    age: 'adult' as const,
    exercise: false,
  };
  return entry(n, 'incident_opened', payload, { author: null, unit: null });
}

export const unit: UnitRecord = {
  id: UNIT,
  call_sign: 'PW21',
  service: 'police',
  agency: 'a1',
  kind: 'car',
  capabilities: [],
  equipment: ['aed'],
  aboard: { vehicle: '', skill: null, transports: null, seats: null, aed: null },
  duty: 'available',
  task: null,
  drill: false,
  kit: [],
  crew: [],
  incident: INCIDENT,
  position: null,
};
export const record: IncidentRecord = {
  id: INCIDENT,
  number: '2026-000123',
  external_ref: 'x',
  category: 'cardiac_arrest',
  trigger: { system: 'nhs_pathways', code: 'Dx0121', label: 'Cardiac arrest' },
  address: 'High Street',
  location: { lat: 53.8, lon: -1.55, accuracy_m: 10, source: 'cad' },
  hazards: [],
  age: 'adult',
  age_years: null,
  exercise: false,
  address_before: null,
  opened_at: '2026-11-22T22:41:01.000Z',
};
