/** The handover that matters to a unit now: an accepted one of its own, else the newest that is open. */
import type { Handover, IncidentState, Uuid } from '../../wire/types';

export function handoverFor(state: IncidentState, unit: Uuid): Handover | null {
  const concerning = Object.values(state.handovers)
    .filter((each) => each.state !== 'withdrawn' && (each.from_unit === unit || each.to_unit === unit))
    .sort((a, b) => a.offered_at.localeCompare(b.offered_at));
  return concerning.findLast((each) => each.state === 'offered') ?? concerning.at(-1) ?? null;
}
