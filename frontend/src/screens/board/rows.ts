/** The rows of the incident list: urgency, units, and the time that co-responders gain. */
import type { IncidentView } from '../../data/world.svelte';
import type {
  BoardWarning,
  Casualty,
  IncidentState,
  Instant,
  Involvement,
  InvolvementStatus,
  Uuid,
} from '../../wire/types';
import { isBelievable } from '../../timeline/believable';
import { isEnded, type MapIncident } from '../shared/map/marks';
import { whereWords } from '../shared/where';
import { openWarnings } from './warnings';
import { capital, list, t, term } from '../../words';

export const PHASES = ['nobody', 'unanswered', 'going', 'there', 'over'] as const;
export type Phase = (typeof PHASES)[number];

/** Minutes by which the first co-responder arrives before the first crew. */
export interface Gain {
  minutes: number;
  measured: boolean;
}
export interface BoardRow {
  id: Uuid;
  number: string;
  what: string;
  where: string;
  since: Instant;
  phase: Phase;
  parts: Involvement[];
  patients: Record<Uuid, Casualty>;
  gain: Gain | null;
  exercise: boolean;
  /** Unsettled warnings; those that nobody has taken come first. */
  warnings: BoardWarning[];
}

const AT_PATIENT: readonly InvolvementStatus[] = ['at_patient', 'transporting', 'at_hospital'];
const ASKED: readonly InvolvementStatus[] = ['alerted', 'displayed'];

export function isAsked(part: Involvement): boolean {
  return part.ended_at === null && ASKED.includes(part.status);
}

export function phaseOf(state: IncidentState): Phase {
  const parts = Object.values(state.involvements);
  const active = parts.filter((part) => part.ended_at === null);
  if (state.phase !== 'open') return 'over';
  if (active.some((part) => AT_PATIENT.includes(part.status))) return 'there';
  if (active.some((part) => !isAsked(part))) return 'going';
  if (active.length > 0) return 'unanswered';
  return parts.some((part) => part.status === 'clear') ? 'over' : 'nobody';
}

/** Units on the incident by arrival, then those that have left it. */
export function partsInOrder(state: IncidentState): Involvement[] {
  const due = (part: Involvement) => arrival(part)?.at ?? Infinity;
  return Object.values(state.involvements).sort(
    (a, b) =>
      Number(a.ended_at !== null) - Number(b.ended_at !== null) ||
      due(a) - due(b) ||
      a.call_sign.localeCompare(b.call_sign),
  );
}

/** When a unit reached the scene, or is expected. Null when it will not arrive, or the time is not known. */
function arrival(part: Involvement): { at: number; measured: boolean } | null {
  const reached = part.reached.on_scene ?? part.reached.at_patient;
  if (reached !== undefined)
    return isBelievable(Date.parse(reached), Infinity) ? { at: Date.parse(reached), measured: true } : null;
  if (isEnded(part.status) || part.eta_s === null) return null;
  return { at: Date.parse(part.alerted_at) + part.eta_s * 1_000, measured: false };
}

export function gainOf(state: IncidentState): Gain | null {
  const first = (role: Involvement['role']) =>
    Object.values(state.involvements)
      .filter((part) => part.role === role)
      .flatMap((part) => arrival(part) ?? [])
      .sort((a, b) => a.at - b.at)[0];
  const [crew, coResponder] = [first('crew'), first('co_responder')];
  if (!crew || !coResponder) return null;
  return { minutes: Math.round((crew.at - coResponder.at) / 60_000), measured: crew.measured && coResponder.measured };
}

export function gainWords({ minutes, measured }: Gain): string {
  if (!measured) return minutes > 0 ? t('board-gain-expected', { minutes }) : t('board-gain-none');
  if (minutes === 0) return t('board-gain-together');
  return minutes > 0 ? t('board-gain-sooner', { minutes }) : t('board-gain-crew-sooner', { minutes: -minutes });
}

export function whatWords({ record, state }: IncidentView): string {
  const what = capital(term(`incident-category-${state.category ?? record.category}`));
  if (record.age_years !== null) return t('board-what-years', { what, years: record.age_years });
  return record.age === 'unknown' ? what : list([what, t(`age-band-${record.age}`)], 'unit');
}

/** A police force with a unit on the incident does not see triage, and must not read that nobody is triaged. */
export function seesCare({ clearance }: IncidentView): boolean {
  return clearance !== 'oversight' && clearance !== 'after_care';
}

export function rowOf(view: IncidentView): BoardRow {
  const { record, state } = view;
  return {
    id: record.id,
    number: record.number,
    what: whatWords(view),
    where: whereWords(record),
    since: state.opened_at ?? record.opened_at,
    phase: phaseOf(state),
    parts: partsInOrder(state),
    patients: seesCare(view) ? (view.casualties ?? state.patients) : {},
    gain: gainOf(state),
    exercise: record.exercise,
    warnings: openWarnings(view),
  };
}

/** It has a warning that nobody has taken. */
export function isUnseen({ warnings }: Pick<BoardRow, 'warnings'>): boolean {
  return warnings.some(({ seen_at }) => seen_at === null);
}

/**
 * The most urgent first; within one urgency those with an untaken warning, then the longest waiting; of those that are
 * over, the latest.
 */
export function rowsInOrder(views: Iterable<IncidentView>): BoardRow[] {
  return [...views].map(rowOf).sort((a, b) => {
    const urgency = PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase);
    if (urgency !== 0) return urgency;
    const unseen = Number(isUnseen(b)) - Number(isUnseen(a));
    if (unseen !== 0) return unseen;
    const age = a.since < b.since ? -1 : Number(a.since > b.since);
    return a.phase === 'over' ? -age : age;
  });
}

/** Null for one whose place nobody knows: it is in the list and not on the map. */
export function mapIncident(view: IncidentView): MapIncident | null {
  const { record, state } = view;
  if (!record.location) return null;
  const phase = phaseOf(state);
  return {
    id: record.id,
    number: record.number,
    what: whatWords(view),
    over: phase === 'over',
    mustAct: phase === 'nobody',
    lat: record.location.lat,
    lon: record.location.lon,
    parts: Object.fromEntries(Object.values(state.involvements).map((part) => [part.unit, part.status])),
  };
}
