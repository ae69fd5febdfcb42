/** The call: its phase, its code and what its opening said (docs/wire.md, "The fold"). As apps/incidents/fold.py. */
import { callerIn, type FromTheCaller } from './caller';
import { meetingIn } from './meeting';
import type { IncidentState, KnownEntry } from '../wire/types';

export type Course = Pick<
  IncidentState,
  | keyof FromTheCaller
  | 'phase'
  | 'opened_at'
  | 'number'
  | 'category'
  | 'trigger'
  | 'age'
  | 'exercise'
  | 'running'
  | 'links'
  | 'merged_into'
>;

export const NOT_OPENED: Course = {
  phase: 'open',
  opened_at: null,
  number: null,
  category: null,
  trigger: null,
  age: null,
  exercise: false,
  running: null,
  links: {},
  merged_into: null,
  caller: null,
  access: null,
  hazards: null,
};

/** What one entry changes of the call. */
export function courseIn(entry: KnownEntry, before: Course): Partial<Course> {
  switch (entry.kind) {
    case 'incident_opened': {
      const { number, age, exercise } = entry.payload;
      return { opened_at: entry.occurred_at, number, age, exercise, ...code(entry.payload) };
    }
    case 'incident_recoded':
      return code(entry.payload);
    case 'incident_cancelled':
      return phase('cancelled', before);
    case 'incident_closed':
      return phase('closed', before);
    case 'incident_reopened':
      return phase('open', before);
    default:
      return { ...meetingIn(entry, before), ...callerIn(entry, before) };
  }
}

/** A merged incident opens again when the merge is taken back, and by nothing else. */
function phase(now: Course['phase'], { merged_into }: Course): Partial<Course> {
  return merged_into === null ? { phase: now } : {};
}

function code({ category, system, code }: { category: string | null; system: string; code: string }): Partial<Course> {
  return { category, trigger: { system, code } };
}
