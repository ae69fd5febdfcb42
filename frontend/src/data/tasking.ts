import { problemOf, send, type Problem } from '../device/api';
import type { Duty, UnitRecord, Uuid } from '../wire/types';
import { showUnits } from './units';

export interface Tasking {
  duty: Exclude<Duty, 'off_duty'>;
  task: string | null;
}

/** What a unit of one's own agency does for its own service. `busy` takes it off an incident at once. */
export async function taskUnit(unit: Uuid, { duty, task }: Tasking): Promise<Problem | null> {
  try {
    const { unit: record } = (await send('PUT', `/api/units/${unit}/tasking`, task ? { duty, task } : { duty })) as {
      unit: UnitRecord;
    };
    showUnits([record]);
    return null;
  } catch (fault) {
    return problemOf(fault);
  }
}
