/** A call that a unit opens at the patient: on the screen and in the outbox at once, with a network or without. */
import { newId } from '../wire/ids';
import type { Entry, IncidentRecord, Place, Position, Trigger, TriggerRef, Uuid } from '../wire/types';
import type { Reports } from './reports';
import { serverNow, type World } from './world.svelte';

/** A fix that is older counts for less: its place may be this many metres off for each second. */
const FRESH_MS = 30_000;
const DRIFTS_M_PER_S = 15;
const FURTHEST_M = 5_000;

export interface RunningParts {
  world: World;
  reports: Reports;
}

export class Running {
  constructor(private readonly parts: RunningParts) {}

  /** Opens the incident, under an id made here. Everything recorded from now on names it. */
  open({ system, code }: TriggerRef): Uuid {
    const { world, reports } = this.parts;
    const incident = newId();
    const location = world.fix && placeOf(world.fix, serverNow(world));
    reports.record(incident, 'running_call_opened', { system, code, location });
    return incident;
  }
}

function placeOf({ lat, lon, accuracy_m, at }: Position, nowMs: number): Place {
  const ageMs = Math.max(0, nowMs - Date.parse(at));
  const doubt = ageMs > FRESH_MS ? (ageMs / 1000) * DRIFTS_M_PER_S : 0;
  return { lat, lon, accuracy_m: Math.min(FURTHEST_M, Math.round((accuracy_m ?? 0) + doubt)), source: 'device' };
}

/** The record of an incident that the server has not sent yet, from the report that opens it. */
export function recordOfRunning(entry: Entry, triggers: readonly Trigger[]): IncidentRecord {
  const { system, code, location, exercise } = entry.payload as {
    system: string;
    code: string;
    location: Place | null;
    exercise?: boolean;
  };
  const known = triggers.find((one) => one.system === system && one.code === code);
  return {
    id: entry.incident ?? '',
    number: '',
    external_ref: '',
    category: known?.category ?? 'other',
    trigger: { system, code, label: known?.label ?? code },
    address: '',
    address_before: null,
    location,
    hazards: [],
    age: 'unknown',
    age_years: null,
    exercise: exercise ?? false,
    opened_at: entry.occurred_at,
  };
}
