import { toInstant } from '../wire/ids';
import {
  END_RUNGS,
  RUNGS,
  type Instant,
  type Involvement,
  type InvolvementStatus,
  type KnownEntry,
  type Uuid,
} from '../wire/types';

const STORED_DEFAULTS = { respond_within_s: 20, hold: false, uncertainty_s: 0, eta_source: 'estimate' };

/** Who is on it, and how far each of them has come. */
export function involvements(entries: readonly KnownEntry[]): Record<Uuid, Involvement> {
  const parts = new Map<Uuid, Involvement>();
  for (const entry of entries) advance(parts, entry);
  return Object.fromEntries(parts);
}

function advance(parts: Map<Uuid, Involvement>, entry: KnownEntry): void {
  switch (entry.kind) {
    case 'alert_raised':
      parts.set(entry.payload.unit, raised(entry));
      return;
    case 'alert_displayed':
      reach(currentPart(parts, entry.unit, entry.payload.alert), 'displayed', entry.occurred_at);
      return;
    case 'alert_accepted':
      reach(currentPart(parts, entry.unit, entry.payload.alert), 'accepted', entry.occurred_at);
      return;
    case 'alert_declined': {
      const part = currentPart(parts, entry.unit, entry.payload.alert);
      if (part) part.decline_reason = entry.payload.reason;
      reach(part, 'declined', entry.occurred_at);
      return;
    }
    case 'alert_expired':
      reach(currentPart(parts, entry.payload.unit, entry.payload.alert), 'expired', entry.occurred_at);
      return;
    case 'alert_withdrawn': {
      const part = currentPart(parts, entry.payload.unit, entry.payload.alert);
      if (part) part.stand_down_cause = entry.payload.cause;
      reach(part, 'stood_down', entry.occurred_at);
      return;
    }
    case 'status_reached':
      reach(entry.unit === null ? undefined : parts.get(entry.unit), entry.payload.status, entry.occurred_at);
  }
}

function raised(entry: Extract<KnownEntry, { kind: 'alert_raised' }>): Involvement {
  const { unit, call_sign, agency, service, role, alert, eta_s, distance_m } = entry.payload;
  // One written by an older server lacks the later fields.
  const later = { ...STORED_DEFAULTS, ...entry.payload };
  return {
    unit,
    call_sign,
    agency,
    service,
    role,
    alert,
    alerted_at: entry.occurred_at,
    eta_s,
    distance_m,
    respond_by: toInstant(Date.parse(entry.occurred_at) + later.respond_within_s * 1000),
    hold: later.hold,
    uncertainty_s: later.uncertainty_s,
    eta_source: later.eta_source,
    status: 'alerted',
    reached: { alerted: entry.occurred_at },
    ended_at: null,
    decline_reason: null,
    stand_down_cause: null,
  };
}

function currentPart(parts: Map<Uuid, Involvement>, unit: Uuid | null, alert: Uuid): Involvement | undefined {
  const part = unit === null ? undefined : parts.get(unit);
  return part?.alert === alert ? part : undefined;
}

function reach(part: Involvement | undefined, status: InvolvementStatus, at: Instant): void {
  if (!part) return;
  const before = part.reached[status];
  if (before === undefined || at < before) part.reached[status] = at;
  part.status = RUNGS.findLast((rung) => part.reached[rung] !== undefined) ?? 'alerted';
  const end = END_RUNGS.findLast((rung) => part.reached[rung] !== undefined);
  part.ended_at = (end && part.reached[end]) ?? null;
}
