import type { Care, Instant, KnownEntry, Uuid } from '../wire/types';
import { observed } from './observations';
import { tourniquets } from './tourniquets';

/** Recorded before anybody said that the patient had no pulse: kept, and shown as odd until somebody does. */
const NEEDS_ARREST = new Set(['shock_delivered', 'pulse_returned', 'pulse_lost']);
const ADVANCED_AIRWAYS: readonly unknown[] = ['supraglottic', 'tracheal_tube'];

/**
 * One patient's course from all that was recorded of him or her, in the order in which it occurred; `duplicates`: tourniquets that
 * two people recorded.
 */
export function careOfOne(
  entries: readonly KnownEntry[],
  duplicates: ReadonlyMap<Uuid, Uuid>,
  whom: { under16: boolean; pregnant: boolean },
): Care {
  const state = nothingYet();
  for (const entry of entries) {
    if (state.pulse === 'unknown' && NEEDS_ARREST.has(entry.kind)) state.out_of_order.push(entry.id);
    resuscitate(state, entry);
    treat(state, entry);
    list(state, entry);
  }
  state.shock_count = state.shocks.length;
  state.last_shock_at = state.shocks.at(-1)?.at ?? null;
  const isRunning = state.cpr === 'running';
  state.cycle_from = isRunning ? latest(state.cpr_since, state.last_shock_at, state.analyses.at(-1)?.at ?? null) : null;
  state.compressor_since = isRunning ? latest(state.cpr_since, ...changesOf(entries)) : null;
  state.tourniquets = tourniquets(entries, duplicates);
  return { ...state, ...observed(entries, whom) };
}

function nothingYet(): Care {
  return {
    arrest_at: null,
    connected_at: null,
    cpr: 'not_started',
    cpr_started_at: null,
    cpr_since: null,
    cycle_from: null,
    spans: [],
    compressor_since: null,
    compressor_changes: 0,
    breaths: [],
    aed_on_at: null,
    pads_at: null,
    pads_position: null,
    analyses: [],
    rhythms: [],
    shocks: [],
    shock_count: 0,
    last_shock_at: null,
    drugs: [],
    advanced_airway_at: null,
    pulse: 'unknown',
    pulse_returned_at: null,
    pulse_lost_at: null,
    stopped_at: null,
    stop_reason: null,
    out_of_order: [],
    tourniquets: {},
    observations: [],
    last_observations: {},
  };
}

/** Since when the same person compresses, as far as it was recorded: a pause lets another one take over. */
function changesOf(entries: readonly KnownEntry[]): Instant[] {
  return entries.filter(({ kind }) => kind === 'compressor_changed').map(({ occurred_at }) => occurred_at);
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
  const open = state.spans.at(-1);
  if (open?.to === null) open.to = at;
  if (cpr === 'running') state.spans.push({ from: at, to: null });
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
      state.stop_reason = entry.payload.reason ?? null;
      return;
    case 'pads_applied':
      state.pads_at ??= at;
      state.pads_position ??= entry.payload.position ?? null;
      return;
    case 'call_connected':
      state.connected_at ??= at;
      return;
    case 'aed_on':
      state.aed_on_at ??= at;
      return;
    case 'compressor_changed':
      state.compressor_changes += 1;
      return;
    case 'airway_managed':
      if (ADVANCED_AIRWAYS.includes(entry.payload.adjunct)) state.advanced_airway_at ??= at;
  }
}

function list(state: Care, entry: KnownEntry): void {
  const event = { entry: entry.id, at: entry.occurred_at };
  switch (entry.kind) {
    case 'rhythm_analysed':
      state.analyses.push({ ...event, shock_advised: entry.payload.shock_advised });
      return;
    case 'shock_delivered':
      state.shocks.push({ ...event, energy_j: entry.payload.energy_j ?? null, unit: entry.unit });
      return;
    case 'rhythm_seen':
      state.rhythms.push({ ...event, rhythm: entry.payload.rhythm });
      return;
    case 'rescue_breaths_given':
      state.breaths.push({ ...event, count: entry.payload.count });
      return;
    case 'drug_given': {
      const { drug, dose, unit, route } = entry.payload;
      state.drugs.push({ ...event, drug, dose: dose ?? null, unit: unit ?? null, route: route ?? null });
    }
  }
}
