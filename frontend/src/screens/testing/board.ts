/** Incidents for the tests of the board, built entry by entry and folded as the app folds them. */
import type { IncidentView } from '../../data/world.svelte';
import { fold } from '../../timeline/fold';
import type { Clearance, Entry, IncidentRecord, Service, UnitRecord } from '../../wire/types';

export const CALL_MS = Date.parse('2026-11-22T22:38:00.000Z');
export const POLICE = 'agency-police';
export const AMBULANCE = 'agency-ambulance';
const at = (seconds: number) => new Date(CALL_MS + seconds * 1_000).toISOString();

export function sampleUnit(callSign: string, service: Service, over: Partial<UnitRecord> = {}): UnitRecord {
  return {
    id: `unit-${callSign}`,
    call_sign: callSign,
    service,
    agency: service === 'police' ? POLICE : AMBULANCE,
    kind: 'car',
    capabilities: [],
    equipment: ['aed'],
    aboard: { vehicle: '', skill: null, transports: null, seats: null, aed: null },
    duty: 'available',
    task: null,
    drill: false,
    kit: [],
    crew: [],
    incident: null,
    position: { lat: 53.8, lon: -1.55, accuracy_m: 10, at: at(0), source: 'device' },
    ...over,
  };
}

export class SampleIncident {
  readonly entries: Entry[] = [];

  constructor(readonly id = 'incident-1') {
    this.add(0, 'incident_opened', {
      number: '0412',
      category: 'cardiac_arrest',
      system: 'AMPDS',
      code: '9-E-1',
      age: 'adult',
      exercise: false,
    });
  }

  add(seconds: number, kind: string, payload: Record<string, unknown> = {}, callSign: string | null = null): this {
    const seq = this.entries.length + 1;
    this.entries.push({
      id: `${this.id}-entry-${String(seq).padStart(3, '0')}`,
      incident: this.id,
      seq,
      position: seq,
      kind,
      version: 1,
      payload,
      text: null,
      unit: callSign && `unit-${callSign}`,
      author: callSign ? { person: `person-${callSign}`, name: 'Sam', call_sign: callSign, service: 'police' } : null,
      device: null,
      occurred_at: at(seconds),
      device_at: at(seconds),
      received_at: at(seconds),
      recorded_at: at(seconds),
      clock_offset_ms: 0,
      flags: [],
      withheld: kind === 'withheld',
    });
    return this;
  }

  alert(seconds: number, callSign: string, service: Service, etaS: number | null): this {
    return this.add(seconds, 'alert_raised', {
      alert: `alert-${callSign}`,
      unit: `unit-${callSign}`,
      call_sign: callSign,
      agency: service === 'police' ? POLICE : AMBULANCE,
      service,
      role: service === 'police' ? 'co_responder' : 'crew',
      eta_s: etaS,
      distance_m: 1_200,
      replaces: null,
    });
  }

  answer(
    seconds: number,
    callSign: string,
    kind: 'alert_displayed' | 'alert_accepted' | 'alert_declined',
    device: string | null = null,
  ): this {
    this.add(seconds, kind, { alert: `alert-${callSign}`, reason: 'unsafe' }, callSign);
    const entry = this.entries.at(-1);
    if (entry) entry.device = device;
    return this;
  }

  send(
    seconds: number,
    callSign: string,
    path: 'socket' | 'push',
    devices: string[],
    failed: { device: string; reason: string }[] = [],
  ): this {
    return this.add(seconds, 'alert_sent', { alert: `alert-${callSign}`, path, devices, failed });
  }

  warn(seconds: number, cause: string, callSign: string | null = null, role: string | null = null): this {
    return this.add(seconds, 'attention_raised', {
      attention: `attention-${cause}`,
      cause,
      role,
      unit: callSign && `unit-${callSign}`,
      call_sign: callSign,
    });
  }

  reach(seconds: number, callSign: string, status: string): this {
    return this.add(seconds, 'status_reached', { status }, callSign);
  }

  view(clearance: Clearance = 'full', over: Partial<IncidentRecord> = {}): IncidentView {
    const record: IncidentRecord = {
      id: this.id,
      number: '0412',
      external_ref: 'CAD-1',
      category: 'cardiac_arrest',
      trigger: { system: 'AMPDS', code: '9-E-1', label: 'Cardiac arrest' },
      address: 'Briggate, Leeds',
      address_before: null,
      location: { lat: 53.7965, lon: -1.542, accuracy_m: 10, source: 'cad' },
      hazards: [],
      age: 'adult',
      age_years: null,
      exercise: false,
      opened_at: at(0),
      ...over,
    };
    return { record, clearance, state: fold(this.entries), entries: this.entries, pendingIds: new Set() };
  }
}
