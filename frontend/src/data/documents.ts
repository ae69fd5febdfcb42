/** The patient's record and the incident's report as files of the server (docs/wire.md): where they stand, and who may take them. */
import type { Clearance, Uuid } from '../wire/types';

export interface FileLink {
  label: string;
  hint: string;
  href: string;
}

/** Crews on the incident and the service that owns it; nobody of the police, and the server says the same. */
export const mayTakeRecord = (clearance: Clearance): boolean => clearance === 'crew' || clearance === 'full';

export function recordLinks(incident: Uuid, patient: Uuid): FileLink[] {
  const record = `/api/incidents/${incident}/patients/${patient}/document`;
  return [
    { label: 'Page', hint: 'PDF, to print', href: `${record}.pdf` },
    { label: 'FHIR', hint: 'for the hospital’s system', href: `${record}.json` },
    { label: 'Text', hint: 'plain', href: `${record}.txt` },
  ];
}

export function reportLinks(incident: Uuid): FileLink[] {
  return [{ label: 'NEMSIS', hint: 'for a registry, without names', href: `/api/incidents/${incident}/nemsis.xml` }];
}
