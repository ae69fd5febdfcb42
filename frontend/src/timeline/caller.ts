/** What the caller says, how to get in, and hazards (docs/wire.md, "The fold", 3). As apps/incidents/caller.py. */
import type { CallerSays, HazardNow, IncidentState, Instant, KnownEntry, PayloadOf, Uuid } from '../wire/types';

export type FromTheCaller = Pick<IncidentState, 'caller' | 'access' | 'hazards'>;

const NOTHING_SAID: CallerSays = {
  at: '',
  cpr: null,
  cpr_since: null,
  instructed: null,
  aed_at_scene: null,
  aed_on_way: null,
  breathing: null,
  conscious: null,
  dnacpr: null,
  care_home: null,
  patients: null,
  priority: null,
};

/** What one entry changes of what is known from the caller. */
export function callerIn(entry: KnownEntry, before: FromTheCaller): Partial<FromTheCaller> {
  switch (entry.kind) {
    case 'caller_said':
      return { caller: said(before.caller ?? NOTHING_SAID, entry.payload, entry.occurred_at) };
    case 'access_given':
      return { access: { entry: entry.id, at: entry.occurred_at } };
    case 'hazards_changed':
      return { hazards: hazardsNow(entry.payload) };
    case 'hazards_expired':
      return { hazards: expired(before.hazards, entry.payload.hazards, entry.occurred_at) };
    default:
      return {};
  }
}

/** What was said now, and of the rest what was said before. CPR that has stopped has not gone on since. */
function said(before: CallerSays, payload: PayloadOf['caller_said'], at: Instant): CallerSays {
  const known = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== null));
  return { ...before, ...known, ...(payload.cpr === false ? { cpr_since: null } : {}), at };
}

function hazardsNow({ hazards }: Partial<PayloadOf['hazards_changed']>): HazardNow[] | null {
  if (!hazards) return null;
  return hazards.map(({ id, marker, severity, expires_at, source }) => ({
    id,
    marker: marker ?? null,
    severity: severity ?? null,
    expires_at: expires_at ?? null,
    source: source ?? null,
    expired_at: null,
  }));
}

function expired(held: FromTheCaller['hazards'], over: readonly Uuid[], at: Instant): FromTheCaller['hazards'] {
  return held?.map((one) => (over.includes(one.id) ? { ...one, expired_at: one.expired_at ?? at } : one)) ?? null;
}
