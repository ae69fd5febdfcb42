/** What a patient is called: by the number in this incident, never by a name. */
import type { Patient } from '../wire/types';
import { AGE_WORDS } from './careWords';

/** `0042.2`: the second patient of incident CR-0042. */
export function patientName(incidentNumber: string, number: number): string {
  return `${incidentNumber.split('-').at(-1) ?? incidentNumber}.${number}`;
}

/** `female, about 60 years, pregnant`; empty where nothing was said. */
export function describedAs({ age_band, age_years, sex, pregnant }: Patient): string {
  const age = age_years === null ? age_band && AGE_WORDS[age_band] : `about ${age_years} years`;
  return [sex, age, pregnant === true ? 'pregnant' : null].filter(Boolean).join(', ');
}
