/** The course of one resuscitation (docs/wire.md, "The fold", 4). As apps/care/resuscitation.py. */
import type { Care, Instant, KnownEntry, Uuid } from '../wire/types';
import { addToList, noteTimes } from './effects';
import { takeObservations, type ScoredAs } from './observations';
import type { Progress } from './progress';
import { takeTourniquet } from './tourniquets';

/** Recorded before anybody said that the patient had no pulse: kept, and shown as odd until somebody does. */
const NEEDS_ARREST = new Set(['shock_delivered', 'pulse_returned', 'pulse_lost']);
const ADVANCED_AIRWAYS: readonly unknown[] = ['supraglottic', 'tracheal_tube'];

/**
 * Takes in one entry that is not earlier than those before it. `care` and `progress` are copies of the caller's; what they hold is
 * replaced and not changed. `same`: the id of a tourniquet recorded twice → the first's.
 */
export function takeCare(
  care: Care,
  progress: Progress,
  entry: KnownEntry,
  scored: ScoredAs,
  same: Readonly<Record<Uuid, Uuid>>,
): void {
  if (care.pulse === 'unknown' && NEEDS_ARREST.has(entry.kind)) care.out_of_order = [...care.out_of_order, entry.id];
  noteTimes(care, entry);
  resuscitate(care, entry);
  treat(care, progress, entry);
  addToList(care, entry);
  const isRunning = care.cpr === 'running';
  care.cycle_from = isRunning ? latest(care.cpr_since, care.last_shock_at, care.analyses.at(-1)?.at ?? null) : null;
  care.compressor_since = isRunning ? latest(care.cpr_since, progress.compressor_changed_at) : null;
  takeObservations(care, entry, scored);
  takeTourniquet(care, progress, entry, same);
}

export function nothingYet(): Care {
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

function latest(...instants: (Instant | null)[]): Instant | null {
  return instants.reduce((last, at) => (last === null || (at !== null && at > last) ? at : last), null);
}

function resuscitate(care: Care, entry: KnownEntry): void {
  const at = entry.occurred_at;
  switch (entry.kind) {
    case 'cpr_started':
    case 'cpr_resumed':
      if (care.cpr !== 'running') turn(care, 'running', at);
      return;
    case 'cpr_paused':
      if (care.cpr === 'running') turn(care, 'paused', at);
      return;
    case 'pulse_returned':
    case 'resuscitation_stopped':
      if (care.cpr === 'running' || care.cpr === 'paused') turn(care, 'stopped', at);
  }
}

function turn(care: Care, cpr: Care['cpr'], at: Instant): void {
  const open = care.spans.at(-1);
  if (open?.to === null) care.spans = [...care.spans.slice(0, -1), { ...open, to: at }];
  if (cpr === 'running') care.spans = [...care.spans, { from: at, to: null }];
  care.cpr = cpr;
  care.cpr_since = at;
}

function treat(care: Care, progress: Progress, entry: KnownEntry): void {
  const at = entry.occurred_at;
  switch (entry.kind) {
    case 'arrest_recognised':
    case 'cpr_started':
    case 'cpr_resumed':
    case 'pulse_lost':
      care.pulse = 'absent';
      return;
    case 'pulse_returned':
      care.pulse = 'present';
      return;
    case 'shock_delivered':
      care.shock_count += 1;
      return;
    case 'resuscitation_stopped':
      care.stop_reason = entry.payload.reason ?? null;
      return;
    case 'pads_applied':
      care.pads_position ??= entry.payload.position ?? null;
      return;
    case 'compressor_changed':
      care.compressor_changes += 1;
      progress.compressor_changed_at = at;
      return;
    case 'airway_managed':
      if (ADVANCED_AIRWAYS.includes(entry.payload.adjunct)) care.advanced_airway_at ??= at;
  }
}
