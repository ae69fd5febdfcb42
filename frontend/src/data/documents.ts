/** The patient's record and the incident's report as files of the server (docs/wire.md): where they stand, and who may take them. */
import type { Clearance, Uuid } from '../wire/types';
import { t } from '../words';

export interface FileLink {
  label: string;
  hint: string;
  href: string;
}

/** Crews on the incident and the service that owns it may read documents; police may not. The server decides the same. */
export const mayTakeRecord = (clearance: Clearance): boolean => clearance === 'crew' || clearance === 'full';

export function recordLinks(incident: Uuid, patient: Uuid): FileLink[] {
  const record = `/api/incidents/${incident}/patients/${patient}/document`;
  return [
    { label: t('download-pdf'), hint: t('download-pdf-hint'), href: `${record}.pdf` },
    { label: t('download-fhir'), hint: t('download-fhir-hint'), href: `${record}.json` },
    { label: t('download-text'), hint: t('download-text-hint'), href: `${record}.txt` },
  ];
}

export function reportLinks(incident: Uuid): FileLink[] {
  return [
    { label: t('download-nemsis'), hint: t('download-nemsis-hint'), href: `/api/incidents/${incident}/nemsis.xml` },
  ];
}
