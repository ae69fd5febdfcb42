import { newId } from '../../wire/ids';
import type { Receipt } from '../../wire/types';
import type { OutboxRow, RelayRow } from '../rows';

export function row(kind: string, more: Partial<OutboxRow> = {}, incident = 'i1'): OutboxRow {
  const id = newId();
  return {
    report: { id, kind, incident, at: '2026-11-22T22:41:00.000Z', payload: {} },
    id,
    person: 'p1',
    author: null,
    unit: 'u1',
    device: 'd1',
    offset_ms: 0,
    state: 'waiting',
    receipt: null,
    settled_ms: null,
    refusal: null,
    ...more,
  };
}

export function receipt(id: string, over: Partial<Receipt> = {}): Receipt {
  return {
    id,
    outcome: 'recorded',
    seq: 1,
    position: 1,
    recorded_at: '2026-11-22T22:41:01.000Z',
    flags: [],
    code: null,
    detail: null,
    retryable: false,
    ...over,
  };
}

/** A record of XT21 with one fact and an offer, shown to `p1` of the unit `u2`. */
export function relayRow(id: string, more: Partial<RelayRow> = {}): RelayRow {
  const at = '2026-11-22T22:41:00.000Z';
  const certificate = {
    device: 'd9',
    person: 'p9',
    name: 'Priya Shah',
    call_sign: 'XT21',
    unit: 'u1',
    service: 'police' as const,
    role: 'responder',
    jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
    iat: 0,
    exp: 0,
  };
  return {
    id,
    incident: 'i1',
    person: 'p1',
    unit: 'u2',
    record: { certificate: 'c', record: '{}', signature: id },
    certificate,
    reports: [
      { id: `${id}-1`, kind: 'shock_delivered', incident: 'i1', at, payload: { energy_j: 150 } },
      { id: `${id}-2`, kind: 'offer_handover', incident: 'i1', at, payload: { handover: 'h1' } },
    ],
    offset_ms: 1_000,
    read_ms: Date.parse(at) + 60_000,
    state: 'waiting',
    settled_ms: null,
    refusal: null,
    ...more,
  };
}
