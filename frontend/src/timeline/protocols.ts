/** Which protocol a patient is treated by. */
import { t } from '../words';
import type { Age, Patient, Protocol } from '../wire/types';

/** For a device that has not met a server since it learnt of protocols: basic life support, and no word of drugs. */
export const BASIC: Protocol = {
  protocol: 'adult',
  version: 0,
  title: t('resus-protocol-basic'),
  jurisdiction: 'none',
  source: t('resus-protocol-basic-source'),
  effective_from: '2026-01-01',
  approved_by: t('resus-protocol-basic-approval'),
  provisional: true,
  rate_per_min: [100, 120],
  metronome_per_min: 110,
  ratio: [30, 2],
  rescue_breaths: 0,
  breaths_per_min_advanced: 10,
  cycle_s: 120,
  warn_s: 105,
  hands_off_s: 10,
  swap_s: 120,
  shock_pause_s: 5,
  adrenaline: null,
  amiodarone_after_shocks: [],
};

/** The agency's protocol for this patient; the adult one where there is none for a child. `callAge`: of the first patient only. */
export function protocolFor(
  protocols: readonly Protocol[],
  patient: Pick<Patient, 'age_band' | 'age_years'>,
  callAge: Age | null,
): Protocol {
  const wanted = protocolName(patient, callAge);
  const named = (name: Protocol['protocol']) => protocols.find(({ protocol }) => protocol === name);
  return named(wanted) ?? named('adult') ?? BASIC;
}

/** Infants and children go by one protocol; "newborn" is said of a birth alone. Under 16 counts as a child. */
function protocolName(
  { age_band, age_years }: Pick<Patient, 'age_band' | 'age_years'>,
  callAge: Age | null,
): Protocol['protocol'] {
  if (age_band === 'newborn') return 'newborn';
  if (age_years !== null) return age_years < 16 ? 'child' : 'adult';
  if (age_band !== null) return age_band === 'infant' || age_band === 'child' ? 'child' : 'adult';
  return callAge === 'child' ? 'child' : 'adult';
}
