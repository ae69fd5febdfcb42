/** Records the facts of the wounds panel. */
import { regionWords, POSITION_WORDS, WARMTH_WORDS } from '../../../timeline/careWords';
import { isNamed, type Intervention } from '../../../timeline/tecc';
import type { Face, Injury, PayloadOf, TacticalPhase, Region, Uuid } from '../../../wire/types';
import { capital, t } from '../../../words';
import { pressFact } from '../../shared/recorder.svelte';

/** The patient, and the phase of tactical care, if any. */
export interface Bedside {
  incident: Uuid;
  patient: Uuid;
  phase: TacticalPhase | null;
}
export interface Spot {
  region: Region;
  face: Face | null;
}
export type BodyPosition = PayloadOf['patient_positioned']['position'];
export type Warmth = PayloadOf['warmth_kept']['by'][number];

export const POSITIONS = Object.keys(POSITION_WORDS) as BodyPosition[];
export const WARMTHS = Object.keys(WARMTH_WORDS) as Warmth[];
/** Interventions on a wound itself; position and warmth concern the whole person. */
export const OF_WOUNDS = ['tourniquet', 'packing', 'dressing', 'chest_seal'] as const satisfies readonly Intervention[];
export const OF_PERSONS = ['positioning', 'warmth'] as const satisfies readonly Intervention[];

/**
 * The interventions that the guideline names for this phase, then the rest; outside tactical care all are in the first
 * list.
 */
export function inPhase<T extends Intervention>(
  phase: TacticalPhase | null,
  all: readonly T[],
): { named: T[]; others: T[] } {
  return { named: all.filter((one) => isNamed(phase, one)), others: all.filter((one) => !isNamed(phase, one)) };
}

export function findInjury({ incident, patient }: Bedside, { region, face }: Spot, injury: Injury): void {
  const label = t('timeline-injury_found', { injury: capital(t(`injury-${injury}`)), region: regionWords(region) });
  pressFact({ key: `injury-${injury}`, label, incident }, 'injury_found', {
    patient,
    region,
    face,
    injury,
  });
}

export function packWound({ incident, patient, phase }: Bedside, { region }: Spot, haemostatic: boolean): void {
  const payload = { patient, phase, region, haemostatic };
  const label = t('timeline-wound_packed', { region: regionWords(region) });
  pressFact({ key: 'packing', label, incident }, 'wound_packed', payload);
}

export function dressWound({ incident, patient, phase }: Bedside, region: Region): void {
  const label = t('timeline-pressure_dressing', { region: regionWords(region) });
  pressFact({ key: 'dressing', label, incident }, 'pressure_dressing_applied', { patient, phase, region });
}

export function sealChest({ incident, patient, phase }: Bedside, side: 'left' | 'right', face: Face): void {
  pressFact(
    { key: `seal-${side}`, label: t('wounds-chest-seal', { side: t(`side-${side}`) }), incident },
    'chest_seal_applied',
    {
      patient,
      phase,
      side,
      face,
    },
  );
}

export function position({ incident, patient, phase }: Bedside, how: BodyPosition): void {
  pressFact({ key: `position-${how}`, label: POSITION_WORDS[how], incident }, 'patient_positioned', {
    patient,
    phase,
    position: how,
  });
}

export function keepWarm({ incident, patient, phase }: Bedside, by: readonly Warmth[]): void {
  pressFact({ key: 'warmth', label: t('wounds-undo-warmth'), incident }, 'warmth_kept', { patient, phase, by });
}
