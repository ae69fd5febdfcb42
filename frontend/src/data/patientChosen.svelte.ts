/** For which patient of an incident this device records, and in which phase of tactical care. */
import type { IncidentState, TacticalPhase, Uuid } from '../wire/types';
import { KeptByIncident } from './keptByIncident.svelte';

/** The last ones chosen, the newest first: where one is no more, the one before it counts. */
const patients = new KeptByIncident('patients');
const phases = new KeptByIncident('phase');
const KEPT = 4;

export function choosePatient(incident: Uuid, patient: Uuid): void {
  const before = (patients.get(incident) ?? [incident]).filter((other) => other !== patient);
  patients.set(incident, [patient, ...before].slice(0, KEPT));
}

/** The patient chosen, or the one that it turned out to be; without a choice the first. */
export function chosenPatient(incident: Uuid, { patients: known }: Pick<IncidentState, 'patients'>): Uuid {
  const named = patients.get(incident)?.find((patient) => patient in known) ?? incident;
  return known[named]?.merged_into ?? named;
}

export function choosePhase(incident: Uuid, phase: TacticalPhase | null): void {
  phases.set(incident, phase);
}

/** Null in an ordinary call. */
export function chosenPhase(incident: Uuid): TacticalPhase | null {
  return phases.get(incident) ?? null;
}

export async function restoreChosen(): Promise<void> {
  await patients.restore();
  await phases.restore();
}

export function forgetChosen(): void {
  patients.forget();
  phases.forget();
}
