import { newId } from '../../wire/ids';
import type { Receipt } from '../../wire/types';
import type { OutboxRow } from '../outbox';

export function row(kind: string, more: Partial<OutboxRow> = {}, incident = 'i1'): OutboxRow {
  const id = newId();
  return {
    report: { id, kind, incident, at: '2026-11-22T22:41:00.000Z', payload: {} },
    id, person: 'p1', author: null, unit: 'u1', device: 'd1', offset_ms: 0, state: 'waiting', receipt: null,
    settled_ms: null, refusal: null, ...more,
  };
}

export function receipt(id: string, over: Partial<Receipt> = {}): Receipt {
  return {
    id, outcome: 'recorded', seq: 1, position: 1, recorded_at: '2026-11-22T22:41:01.000Z', flags: [], code: null, detail: null,
    retryable: false, ...over,
  };
}
