import type { Entry, IncidentState, KnownEntry } from '../wire/types';
import { after } from './after';
import { alarms } from './alarms';
import { boardWarnings } from './boardWarnings';
import { counted } from './counted';
import { handovers } from './handovers';
import { deliveries } from './deliveries';
import { involvements } from './involvements';
import { byOccurrence, inOrder } from './order';
import { patients } from './patients';
import { duplicateTourniquets } from './tourniquets';

type Course = Pick<IncidentState, 'phase' | 'opened_at' | 'number' | 'category' | 'trigger' | 'age' | 'exercise'>;

/** The state of one incident from its entries, in any order and with repeats. */
export function fold(entries: readonly Entry[]): IncidentState {
  const ordered = inOrder(entries);
  const { entries: counting, withdrawn, same } = counted(ordered);
  const parts = involvements(counting);
  const begun = course(counting);
  const byTime = [...counting].sort(byOccurrence);
  const first = ordered.find(({ incident }) => incident !== null)?.incident ?? null;
  const cared = patients(counting, byTime, first, duplicateTourniquets(ordered, same), begun.age);
  const handed = handovers(counting, cared);
  return {
    seq: ordered.reduce((highest, entry) => Math.max(highest, entry.seq ?? 0), 0),
    ...begun,
    involvements: parts,
    patients: cared,
    handovers: handed,
    withdrawn,
    same,
    deliveries: deliveries(counting),
    alarms: alarms(counting),
    attentions: boardWarnings(counting),
    after: after(byTime),
  };
}

function course(entries: readonly KnownEntry[]): Course {
  const state: Course = {
    phase: 'open',
    opened_at: null,
    number: null,
    category: null,
    trigger: null,
    age: null,
    exercise: false,
  };
  for (const entry of entries) proceed(state, entry);
  return state;
}

function proceed(state: Course, entry: KnownEntry): void {
  switch (entry.kind) {
    case 'incident_opened':
      state.opened_at = entry.occurred_at;
      state.number = entry.payload.number;
      state.age = entry.payload.age;
      state.exercise = entry.payload.exercise;
      code(state, entry.payload);
      return;
    case 'incident_recoded':
      code(state, entry.payload);
      return;
    case 'incident_cancelled':
      state.phase = 'cancelled';
      return;
    case 'incident_closed':
      state.phase = 'closed';
  }
}

function code(state: Course, payload: { category: string | null; system: string; code: string }): void {
  state.category = payload.category;
  state.trigger = { system: payload.system, code: payload.code };
}
