/** People whom this device knows by the crews that it may see. */
import { otherClinicians, type Colleague } from '../timeline/colleagues';
import type { Uuid } from '../wire/types';
import { world } from './world.svelte';

export function crewName(person: Uuid): string | null {
  for (const { crew } of world.units.values()) {
    const member = crew.find((one) => one.person === person);
    if (member) return member.name;
  }
  return null;
}

/** Whom a clinician may ask for agreement on this incident. */
export function askable(incident: Uuid): Colleague[] {
  const view = world.incidents.get(incident);
  return view ? otherClinicians(view.entries, view.state, world.units.values(), world.person?.id ?? null) : [];
}
