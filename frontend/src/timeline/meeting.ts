/** A call opened at the patient, links and merges (docs/wire.md, "The fold"). As apps/incidents/meeting.py. */
import type { IncidentState, KnownEntry, RunningCall } from '../wire/types';

export type Meeting = Pick<IncidentState, 'phase' | 'running' | 'links' | 'merged_into'>;

/** What one entry changes of how an incident meets others. */
export function meetingIn(entry: KnownEntry, before: Meeting): Partial<Meeting> {
  const at = entry.occurred_at;
  switch (entry.kind) {
    case 'running_call_opened':
      return { running: before.running ?? opened(entry) };
    case 'running_call_confirmed':
      return noted(before, { confirmed_at: at });
    case 'running_call_unconfirmed':
      return noted(before, { unconfirmed_at: at });
    case 'incident_referenced':
      return noted(before, { confirmed_at: at, external_ref: entry.payload.external_ref });
    case 'incidents_linked':
      return { links: { ...before.links, [entry.payload.with]: entry.payload.relation } };
    case 'incident_merged':
      return { phase: 'merged', merged_into: entry.payload.into };
    case 'incidents_unlinked': {
      const links = Object.fromEntries(Object.entries(before.links).filter(([id]) => id !== entry.payload.with));
      return before.merged_into === entry.payload.with ? { links, phase: 'open', merged_into: null } : { links };
    }
    default:
      return {};
  }
}

function opened({ unit, occurred_at, payload }: Extract<KnownEntry, { kind: 'running_call_opened' }>): RunningCall {
  return {
    unit,
    found_at: occurred_at,
    code: payload.code,
    patients: payload.patients ?? null,
    position_age_s: payload.position_age_s ?? null,
    external_ref: null,
    confirmed_at: null,
    unconfirmed_at: null,
  };
}

/** The first time of each is kept; the newest reference counts. On an incident that a CAD opened they say nothing. */
function noted({ running }: Meeting, said: Partial<RunningCall>): Partial<Meeting> {
  if (!running) return {};
  return {
    running: {
      ...running,
      confirmed_at: running.confirmed_at ?? said.confirmed_at ?? null,
      unconfirmed_at: running.unconfirmed_at ?? said.unconfirmed_at ?? null,
      external_ref: said.external_ref ?? running.external_ref,
    },
  };
}
