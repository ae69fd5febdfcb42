/** Which lines of the timeline may be corrected, to another time or another patient. */
import type { IncidentView } from '../../../data/world.svelte';
import { isOfPatient, standing } from '../../../timeline/patients';
import type { TimelineLine } from '../../../timeline/lines';
import type { Entry, Uuid } from '../../../wire/types';

export interface OtherMeant {
  patient: Uuid;
  number: number;
}

/** Who a patient is has no moment, and is nobody else's. */
const OF_ONE_ALONE: ReadonlySet<string> = new Set(['patient_found', 'patients_merged', 'patient_identified']);
/** What counts back from when it was told: with the moment the collapse would move. */
const COUNTS_BACK = 'arrest_described';

export function canRetime(line: TimelineLine, entry: Entry | undefined, view: IncidentView): boolean {
  return (
    line.kind !== COUNTS_BACK &&
    (line.kind === 'status_reached' || canBeToldAgain(line, entry)) &&
    !isLinked(line, view)
  );
}

function canBeToldAgain({ kind }: TimelineLine, entry: Entry | undefined): boolean {
  return entry !== undefined && isOfPatient(entry) && !OF_ONE_ALONE.has(kind);
}

/** What was told of a tourniquet stays with it: it moves only while nothing else was told of it. */
export function othersMeant(line: TimelineLine, entry: Entry | undefined, view: IncidentView): OtherMeant[] {
  if (line.patient === null || !canBeToldAgain(line, entry) || isLinked(line, view) || hasMoreTold(entry, view))
    return [];
  return standing(view.state)
    .filter(({ number }) => number !== line.patient)
    .map(({ patient, number }) => ({ patient, number }));
}

/** Counted as the same as another: told again it would count twice. */
function isLinked({ id }: TimelineLine, { state }: IncidentView): boolean {
  return id in state.same || Object.values(state.same).includes(id);
}

function hasMoreTold(entry: Entry | undefined, { entries, state }: IncidentView): boolean {
  const tourniquet = entry?.payload.tourniquet;
  if (tourniquet === undefined) return false;
  const told = entries.filter((one) => one.payload.tourniquet === tourniquet && !(one.id in state.withdrawn));
  return entry?.kind !== 'tourniquet_applied' || told.length > 1;
}
