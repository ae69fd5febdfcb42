import type { Age, Care, Instant, KnownEntry, Uuid } from '../wire/types';
import { observed } from './observations';
import { tourniquets } from './tourniquets';

/** The patient's part of the story. Takes entries in the order in which they occurred; `twins`: tourniquets that two people told. */
export function care(entries: readonly KnownEntry[], twins: ReadonlyMap<Uuid, Uuid>, age: Age | null): Care {
  const state = nothingYet();
  for (const entry of entries) {
    resuscitate(state, entry);
    treat(state, entry);
  }
  state.shock_count = state.shocks.length;
  state.last_shock_at = state.shocks.at(-1)?.at ?? null;
  state.cycle_from = state.cpr === 'running' ? latest(state.cpr_since, state.last_shock_at, state.analyses.at(-1)?.at ?? null) : null;
  state.tourniquets = tourniquets(entries, twins);
  return { ...state, ...observed(entries, age) };
}

function nothingYet(): Care {
  return {
    arrest_at: null, cpr: 'not_started', cpr_started_at: null, cpr_since: null, cycle_from: null, pads_at: null,
    analyses: [], shocks: [], shock_count: 0, last_shock_at: null, pulse: 'unknown', pulse_returned_at: null,
    pulse_lost_at: null, stopped_at: null, tourniquets: {}, observations: [], last_observations: {},
  };
}

function latest(...instants: (Instant | null)[]): Instant | null {
  return instants.reduce((last, at) => (last === null || (at !== null && at > last) ? at : last), null);
}

function resuscitate(state: Care, entry: KnownEntry): void {
  const at = entry.occurred_at;
  switch (entry.kind) {
    case 'cpr_started':
    case 'cpr_resumed':
      state.cpr_started_at ??= at;
      if (state.cpr !== 'running') turn(state, 'running', at);
      return;
    case 'cpr_paused':
      if (state.cpr === 'running') turn(state, 'paused', at);
      return;
    case 'pulse_returned':
    case 'resuscitation_stopped':
      if (state.cpr === 'running' || state.cpr === 'paused') turn(state, 'stopped', at);
  }
}

function turn(state: Care, cpr: Care['cpr'], at: Instant): void {
  state.cpr = cpr;
  state.cpr_since = at;
}

function treat(state: Care, entry: KnownEntry): void {
  const at = entry.occurred_at;
  switch (entry.kind) {
    case 'arrest_recognised':
      state.arrest_at ??= at;
      state.pulse = 'absent';
      return;
    case 'cpr_started':
    case 'cpr_resumed':
      state.pulse = 'absent';
      return;
    case 'pulse_lost':
      state.pulse = 'absent';
      state.pulse_lost_at = at;
      return;
    case 'pulse_returned':
      state.pulse = 'present';
      state.pulse_returned_at = at;
      return;
    case 'resuscitation_stopped':
      state.stopped_at = at;
      return;
    case 'pads_applied':
      state.pads_at ??= at;
      return;
    case 'rhythm_analysed':
      state.analyses.push({ entry: entry.id, at, shock_advised: entry.payload.shock_advised });
      return;
    case 'shock_delivered':
      state.shocks.push({ entry: entry.id, at, energy_j: entry.payload.energy_j ?? null, unit: entry.unit });
  }
}
