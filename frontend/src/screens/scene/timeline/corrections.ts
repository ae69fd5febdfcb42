/** Which lines of the timeline may be corrected, to another time or another patient. */
import type { IncidentView } from '../../../data/world.svelte';
import type { TimelineLine } from '../../../timeline/lines';
import { isOfPatient, standing } from '../../../timeline/patients';
import type { Entry, Uuid } from '../../../wire/types';

export interface OtherPatient {
  patient: Uuid;
  number: number;
}

/** Facts of identity: they have no time, and belong to one patient only. */
const TIMELESS: ReadonlySet<string> = new Set(['patient_found', 'patients_merged', 'patient_identified']);
/** Its minutes count back from its own time, so a corrected time would move the collapse. */
const COUNTS_BACK = 'arrest_described';

export function canCorrectTime(line: TimelineLine, entry: Entry | undefined, view: IncidentView): boolean {
  return (
    line.kind !== COUNTS_BACK &&
    (line.kind === 'status_reached' || canBeCorrected(line, entry)) &&
    !isLinked(line, view)
  );
}

function canBeCorrected({ kind }: TimelineLine, entry: Entry | undefined): boolean {
  return entry !== undefined && isOfPatient(entry) && !TIMELESS.has(kind);
}

/** Patients to whom the entry may be moved. A tourniquet moves only while no other entry names it: they would stay behind. */
export function otherPatients(line: TimelineLine, entry: Entry | undefined, view: IncidentView): OtherPatient[] {
  if (line.patient === null || !canBeCorrected(line, entry) || isLinked(line, view) || hasFurtherEntries(entry, view))
    return [];
  return standing(view.state)
    .filter(({ number }) => number !== line.patient)
    .map(({ patient, number }) => ({ patient, number }));
}

/** Marked as a duplicate, or the original of one: a corrected copy would count twice. */
function isLinked({ id }: TimelineLine, { state }: IncidentView): boolean {
  return id in state.same || Object.values(state.same).includes(id);
}

function hasFurtherEntries(entry: Entry | undefined, { entries, state }: IncidentView): boolean {
  const tourniquet = entry?.payload.tourniquet;
  if (tourniquet === undefined) return false;
  const entriesOfIt = entries.filter((one) => one.payload.tourniquet === tourniquet && !(one.id in state.withdrawn));
  return entry?.kind !== 'tourniquet_applied' || entriesOfIt.length > 1;
}
