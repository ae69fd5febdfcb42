/** What a patient is called: by the number in this incident, never by a name. */
import { list, t } from '../words';
import type { Patient } from '../wire/types';
import { AGE_WORDS } from './careWords';

/** `0042.2`: the second patient of incident CR-0042. */
export function patientName(incidentNumber: string, number: number): string {
  return `${incidentNumber.split('-').at(-1) ?? incidentNumber}.${number}`;
}

/** `female, about 60 years, pregnant`; empty where nothing was said. */
export function describedAs({ age_band, age_years, sex, pregnant }: Patient): string {
  const age = age_years === null ? age_band && AGE_WORDS[age_band] : t('timeline-about-years', { years: age_years });
  return list(
    [sex && t(`sex-${sex}`), age, pregnant === true ? t('timeline-pregnant') : null].filter((part) => part !== null),
    'unit',
  );
}
