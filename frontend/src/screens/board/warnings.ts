/** What this desk must look after, over all incidents: what nobody looks after yet stands first. */
import type { IncidentView } from '../../data/world.svelte';
import { boardWarningWords } from '../../timeline/boardWarningWords';
import type { BoardWarning, Uuid } from '../../wire/types';
import { shortNumber } from '../shared/map/marks';

/** Of these, the ones that nobody looks after ring. */
const RINGING: readonly string[] = ['nobody_left', 'not_displayed', 'unit_says_unsafe'];

export interface Call {
  incident: Uuid;
  number: string;
  exercise: boolean;
  attention: BoardWarning;
  words: string;
  isSeen: boolean;
}

export function openAttentions({ state }: Pick<IncidentView, 'state'>): BoardWarning[] {
  if (state.phase !== 'open') return [];
  return Object.values(state.attentions)
    .filter(({ settled_at }) => settled_at === null)
    .sort(byNeed);
}

export function callsIn(views: Iterable<IncidentView>): Call[] {
  return [...views]
    .flatMap(({ record, state }) => {
      const number = shortNumber(record.number);
      return openAttentions({ state }).map((attention): Call => ({
        incident: record.id,
        number,
        exercise: record.exercise,
        attention,
        words: boardWarningWords(attention, number),
        isSeen: attention.seen_at !== null,
      }));
    })
    .sort((a, b) => byNeed(a.attention, b.attention));
}

export function mustRing(calls: readonly Call[]): boolean {
  return calls.some(({ attention, isSeen }) => !isSeen && RINGING.includes(attention.cause));
}

function byNeed(a: BoardWarning, b: BoardWarning): number {
  return Number(a.seen_at !== null) - Number(b.seen_at !== null) || a.since.localeCompare(b.since);
}
