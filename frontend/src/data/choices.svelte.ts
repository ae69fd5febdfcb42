import { SvelteMap } from 'svelte/reactivity';
import type { Db } from '../device/db';
import type { Choices } from '../device/rows';
import type { IncidentState, TacticalPhase, Uuid } from '../wire/types';
import type { World } from './world.svelte';

/** How many patients are remembered: where the last one chosen is no more, the one before it counts. */
const KEPT = 4;

/** Choices of this device for each incident: the patient to record for, and the phase of tactical care. A reload keeps them. */
export class IncidentChoices {
  readonly #patients = new SvelteMap<Uuid, Choices['patients']>();
  readonly #phases = new SvelteMap<Uuid, Choices['phase']>();
  /** One after the other: each write is of all that is chosen by then. */
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly world: World,
    private readonly db: Db,
  ) {}

  choosePatient(incident: Uuid, patient: Uuid): void {
    const before = (this.#patients.get(incident) ?? [incident]).filter((other) => other !== patient);
    this.#patients.set(incident, [patient, ...before].slice(0, KEPT));
    this.#keep(incident);
  }

  /** The chosen patient, or the patient that it was merged into; without a choice the first patient. */
  patient(incident: Uuid, { patients: known }: Pick<IncidentState, 'patients'>): Uuid {
    const named = this.#patients.get(incident)?.find((patient) => patient in known) ?? incident;
    return known[named]?.merged_into ?? named;
  }

  choosePhase(incident: Uuid, phase: TacticalPhase | null): void {
    this.#phases.set(incident, phase);
    this.#keep(incident);
  }

  /** Null in an ordinary call. */
  phase(incident: Uuid): TacticalPhase | null {
    return this.#phases.get(incident) ?? null;
  }

  async restore(): Promise<void> {
    const { patients = {}, phase = {} } = (await this.db.readMeta('choices')) ?? {};
    this.forget();
    for (const [incident, chosen] of Object.entries(patients)) this.#patients.set(incident, chosen);
    for (const [incident, chosen] of Object.entries(phase)) this.#phases.set(incident, chosen);
  }

  /** Off the screen; what is on the disk stays. */
  forget(): void {
    this.#patients.clear();
    this.#phases.clear();
  }

  /** Other choices go with their incidents. */
  #keep(chosen: Uuid): void {
    for (const choices of [this.#patients, this.#phases])
      for (const incident of choices.keys())
        if (incident !== chosen && !this.world.incidents.has(incident)) choices.delete(incident);
    const patients = Object.fromEntries(this.#patients);
    const phase = Object.fromEntries(this.#phases);
    this.#writing = this.#writing.then(() => this.db.writeMeta('choices', { patients, phase })).catch(() => undefined);
  }
}
