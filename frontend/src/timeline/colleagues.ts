/** Who else on an incident is a clinician, as far as this device can tell: its own crews by their roles, others by what they recorded. */
import { serviceKind } from '../words/services.svelte';
import type { CrewMember, Entry, IncidentState, UnitRecord, Uuid } from '../wire/types';

export interface Colleague {
  person: Uuid;
  name: string;
}
type Unit = Pick<UnitRecord, 'id' | 'service' | 'crew' | 'call_sign'>;
type Parts = Pick<IncidentState, 'involvements'>;
interface Named extends Colleague {
  callSign: string | null;
}

/** The server takes these from clinicians of services that treat (apps/care/actions.py). */
const BY_CLINICIANS: ReadonlySet<string> = new Set([
  'rhythm_seen',
  'drug_given',
  'resuscitation_stopped',
  'life_extinct_recognised',
  'patient_identified',
  'tourniquet_conversion_started',
  'tourniquet_converted',
  'tourniquet_conversion_failed',
]);

/** By name, without the person and without people whose unit has left. Where two have the same name, each has the call sign. */
export function otherClinicians(
  entries: readonly Entry[],
  state: Parts,
  units: Iterable<Unit>,
  me: Uuid | null,
): Colleague[] {
  const found = new Map<Uuid, Named>();
  for (const one of [...byRecords(entries, state), ...byRoles(units, state)])
    if (one.person !== me) found.set(one.person, one);
  const others = [...found.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.person < b.person ? -1 : 1));
  return others.map(({ person, name, callSign }) => {
    const isShared = others.some((other) => other.person !== person && other.name === name);
    return { person, name: isShared && callSign !== null ? `${name}, ${callSign}` : name };
  });
}

function byRecords(entries: readonly Entry[], state: Parts): Named[] {
  return entries.flatMap(({ kind, author, unit }) =>
    author !== null && BY_CLINICIANS.has(kind) && isHere(unit, state)
      ? [{ person: author.person, name: author.name, callSign: author.call_sign }]
      : [],
  );
}

function byRoles(units: Iterable<Unit>, state: Parts): Named[] {
  return [...units]
    .filter(({ id, service }) => serviceKind(service).standing !== 'responder' && isHere(id, state))
    .flatMap(({ crew, call_sign }) =>
      crew.filter(isClinician).map(({ person, name }) => ({ person, name, callSign: call_sign })),
    );
}

function isClinician({ role }: CrewMember): boolean {
  return role === 'clinician';
}

function isHere(unit: Uuid | null, { involvements }: Parts): boolean {
  return unit !== null && involvements[unit]?.ended_at === null;
}
