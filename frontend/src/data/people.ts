import { otherClinicians, type Colleague } from '../timeline/colleagues';
import type { Uuid } from '../wire/types';
import type { World } from './world.svelte';

/** People whom this device knows by the crews that it may see. */
export class People {
  constructor(private readonly world: World) {}

  /** Null for one whom it does not know. */
  readonly crewName = (person: Uuid): string | null => {
    for (const { crew } of this.world.units.values()) {
      const member = crew.find((one) => one.person === person);
      if (member) return member.name;
    }
    return null;
  };

  /** Whom a clinician may ask for agreement on this incident. */
  askable(incident: Uuid): Colleague[] {
    const { incidents, units, person } = this.world;
    const view = incidents.get(incident);
    return view ? otherClinicians(view.entries, view.state, units.values(), person?.id ?? null) : [];
  }
}
