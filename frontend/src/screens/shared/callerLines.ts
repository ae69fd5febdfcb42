/** What the call-taker knows before anybody is there, as three lines: hazards, access, and what the caller says. Pure. */
import { hazardWordsIn } from '../../data/record';
import type { IncidentView } from '../../data/world.svelte';
import { accessIn, accessParts, callerParts } from '../../timeline/callerWords';
import { minuteOfDay } from '../../timeline/clocks';
import type { CallerSays, HazardNow, Instant } from '../../wire/types';
import { list, t } from '../../words';

export interface HazardLine {
  words: string;
  isOver: boolean;
}

type Known = Pick<IncidentView, 'record' | 'state' | 'entries'>;

/** So long after the end of an incident the server erases how to get in; a device without a link shows it no longer either. */
const ACCESS_KEPT_MS = 2 * 3_600_000;
const SEVERE = ['danger', 'caution', 'info'];

/** Those in force, the most serious first; then those whose time is over. */
export function hazardLines({ record, state, entries }: Known, nowMs: number): HazardLine[] {
  if (!state.hazards || entries.length === 0)
    return record.hazards.map((words) => ({ words: plain(words), isOver: false }));
  const words = hazardWordsIn(entries);
  return [...state.hazards]
    .sort((a, b) => rank(a, nowMs) - rank(b, nowMs))
    .flatMap((hazard) => {
      const named = words[hazard.id] ?? (hazard.marker ? [hazard.marker] : []);
      return named.length === 0 ? [] : [lineOf(hazard, list(named.map(plain), 'unit'), nowMs)];
    });
}

/** How to get to the patient, in parts; none once the words have expired, or for who may not read them. */
export function accessLine({ state, entries }: Known, nowMs: number): string[] {
  if (!state.access || isLongOver({ state, entries }, nowMs)) return [];
  const given = entries.find(({ id }) => id === state.access?.entry);
  if (!given || given.withheld) return [];
  // The code and the floor are short, and are what is needed at the entrance: no long description pushes them out of sight.
  const { code = '', floor = '', ...rest } = accessIn(given.text);
  return [...accessParts({ code, floor }), ...accessParts(rest)];
}

/** What a unit needs to know first of what the caller says; then the rest of it. */
export function callerLine({ caller }: Known['state']): string[] {
  if (!caller) return [];
  const { cpr, cpr_since, instructed, aed_at_scene, aed_on_way, patients, dnacpr, care_home }: CallerSays = caller;
  const urgent = callerParts({ cpr, cpr_since, instructed, aed_at_scene, aed_on_way, patients });
  const { breathing, conscious, priority } = caller;
  return [...urgent, ...callerParts({ dnacpr, care_home }), ...callerParts({ breathing, conscious, priority })];
}

function lineOf(hazard: HazardNow, words: string, nowMs: number): HazardLine {
  const isOver = isExpired(hazard, nowMs);
  const until = isOver ? (hazard.expired_at ?? hazard.expires_at) : hazard.expires_at;
  if (until === null) return { words, isOver };
  const said = { hazard: words, at: minuteOfDay(hazard.expires_at ?? until) };
  return { words: t(isOver ? 'caller-hazard-over' : 'caller-hazard-until', said), isOver };
}

/** Also where the server could not say so yet. */
function isExpired({ expired_at, expires_at }: HazardNow, nowMs: number): boolean {
  return expired_at !== null || (expires_at !== null && Date.parse(expires_at) <= nowMs);
}

function rank(hazard: HazardNow, nowMs: number): number {
  const place = SEVERE.indexOf(hazard.severity ?? 'danger');
  return isExpired(hazard, nowMs) ? SEVERE.length + place : place;
}

function isLongOver({ state, entries }: Pick<Known, 'state' | 'entries'>, nowMs: number): boolean {
  if (state.phase === 'open') return false;
  const ended = entries.filter(({ kind }) => kind === 'incident_closed' || kind === 'incident_cancelled');
  const last = ended.reduce<Instant>((latest, { occurred_at: at }) => (at > latest ? at : latest), '');
  return last !== '' && nowMs - Date.parse(last) >= ACCESS_KEPT_MS;
}

/** A marker is a code of words. */
function plain(words: string): string {
  return words.replaceAll('_', ' ');
}
