/** The open warnings of this board over all incidents: those that nobody has taken come first. */
import type { IncidentView } from '../../data/world.svelte';
import { boardWarningWords } from '../../timeline/boardWarningWords';
import type { BoardWarning, Uuid } from '../../wire/types';
import { shortNumber } from '../shared/map/marks';

/** The causes that ring until somebody takes the warning. */
const RINGING: readonly string[] = [
  'nobody_left',
  'no_ambulance',
  'not_displayed',
  'unit_without_device',
  'unit_says_unsafe',
  'backup_requested',
  'no_skill_near',
  'none_transporting',
  'held_long',
  'nobody_to_task',
  'tasking_unacknowledged',
  'tasking_refused',
  'cancelled_with_patient',
  'unit_diverted',
];

export interface OpenWarning {
  incident: Uuid;
  number: string;
  exercise: boolean;
  warning: BoardWarning;
  words: string;
  isSeen: boolean;
}

export function openWarnings({ state }: Pick<IncidentView, 'state'>): BoardWarning[] {
  if (state.phase !== 'open') return [];
  return Object.values(state.attentions)
    .filter(({ settled_at }) => settled_at === null)
    .sort(byNeed);
}

/** Those that are for this desk: of its own calls, and about units of its own agency. */
export function warningsIn(views: Iterable<IncidentView>, agency?: Uuid): OpenWarning[] {
  return [...views]
    .flatMap(({ record, state, clearance }) => {
      const number = shortNumber(record.number);
      const isOurs = ({ unit }: BoardWarning) =>
        clearance === 'full' || (unit !== null && state.involvements[unit]?.agency === agency);
      return openWarnings({ state })
        .filter(isOurs)
        .map((warning): OpenWarning => ({
          incident: record.id,
          number,
          exercise: record.exercise,
          warning,
          words: boardWarningWords(warning, number),
          isSeen: warning.seen_at !== null,
        }));
    })
    .sort((a, b) => byNeed(a.warning, b.warning));
}

export function mustRing(warnings: readonly OpenWarning[]): boolean {
  return warnings.some(({ warning, isSeen }) => !isSeen && RINGING.includes(warning.cause));
}

function byNeed(a: BoardWarning, b: BoardWarning): number {
  return Number(a.seen_at !== null) - Number(b.seen_at !== null) || a.since.localeCompare(b.since);
}
