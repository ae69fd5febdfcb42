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

const STORED_DEFAULTS = {
  respond_within_s: 20,
  hold: false,
  uncertainty_s: 0,
  eta_source: 'estimate',
  raised_by: 'dispatch',
  continues: null,
  reached: [],
} as const;

type Parts = Readonly<Record<Uuid, Involvement>>;

/** Who is on it, and how far each of them has come, after one more entry. */
export function involved(parts: Parts, entry: KnownEntry): Record<Uuid, Involvement> {
  const part = changedBy(parts, entry);
  return part ? { ...parts, [part.unit]: part } : parts;
}

function changedBy(parts: Parts, entry: KnownEntry): Involvement | null {
  const at = entry.occurred_at;
  switch (entry.kind) {
    case 'alert_raised':
      return raised(entry);
    case 'alert_displayed':
      return reached(currentPart(parts, entry.unit, entry.payload.alert), 'displayed', at);
    case 'alert_accepted':
      return reached(currentPart(parts, entry.unit, entry.payload.alert), 'accepted', at);
    case 'alert_declined': {
      const part = reached(currentPart(parts, entry.unit, entry.payload.alert), 'declined', at);
      return part && { ...part, decline_reason: entry.payload.reason };
    }
    case 'alert_expired':
      return reached(currentPart(parts, entry.payload.unit, entry.payload.alert), 'expired', at);
    case 'alert_withdrawn': {
      const part = reached(currentPart(parts, entry.payload.unit, entry.payload.alert), 'stood_down', at);
      return part && { ...part, stand_down_cause: entry.payload.cause };
    }
    case 'status_reached':
      return reached(entry.unit === null ? null : (parts[entry.unit] ?? null), entry.payload.status, at);
    default:
      return null;
  }
}

function raised(entry: Extract<KnownEntry, { kind: 'alert_raised' }>): Involvement {
  // One written by an older server lacks the later fields.
  const later = { ...STORED_DEFAULTS, ...entry.payload };
  let part: Involvement = begun(entry);
  for (const { status, at } of later.reached) part = reached(part, status, at) ?? part;
  return part;
}

function begun(entry: Extract<KnownEntry, { kind: 'alert_raised' }>): Involvement {
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
    uncertainty_s: later.uncertainty_s ?? STORED_DEFAULTS.uncertainty_s,
    eta_source: later.eta_source,
    status: 'alerted',
    reached: { alerted: entry.occurred_at },
    ended_at: null,
    decline_reason: null,
    stand_down_cause: null,
    raised_by: later.raised_by,
    continues: later.continues,
  };
}

function currentPart(parts: Parts, unit: Uuid | null, alert: Uuid): Involvement | null {
  const part = unit === null ? undefined : parts[unit];
  return part?.alert === alert ? part : null;
}

function reached(part: Involvement | null, status: InvolvementStatus, at: Instant): Involvement | null {
  if (!part) return null;
  const before = part.reached[status];
  const all = { ...part.reached, [status]: before === undefined || at < before ? at : before };
  const end = END_RUNGS.findLast((rung) => all[rung] !== undefined);
  return {
    ...part,
    reached: all,
    status: RUNGS.findLast((rung) => all[rung] !== undefined) ?? 'alerted',
    ended_at: (end && all[end]) ?? null,
  };
}
