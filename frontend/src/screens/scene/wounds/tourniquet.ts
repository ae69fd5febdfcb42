/** Records the facts of the tourniquet panel. */
import type { Asked, Verdict } from '../../../timeline/tourniquets';
import type { ShapeName } from '../../../ui/shapes';
import { newId } from '../../../wire/ids';
import type { Agreement, Limb, Tourniquet, Uuid } from '../../../wire/types';
import { t } from '../../../words';
import { pressFact } from '../../shared/recorder.svelte';
import type { Bedside } from './treating';

export const LIMBS: readonly Limb[] = ['left_arm', 'right_arm', 'left_leg', 'right_leg'];
/** Details of a tourniquet being applied. All are optional. */
export interface TourniquetDetails {
  site: Tourniquet['site'];
  over: Tourniquet['over'];
  time_known: boolean;
}
export const NO_DETAILS: TourniquetDetails = { site: null, over: null, time_known: true };

/** A clinician's answers before a conversion. They lead to the advice and are not recorded. */
export type ConversionAnswers = Pick<Asked, 'is_amputation' | 'is_in_shock' | 'is_monitorable' | 'hospital_within_min'>;
export const UNANSWERED: ConversionAnswers = {
  is_amputation: null,
  is_in_shock: null,
  is_monitorable: null,
  hospital_within_min: null,
};

export const VERDICTS: Record<Verdict, { shape: ShapeName; word: string; look: 'done' | 'wait' | 'danger' }> = {
  allow: { shape: 'tick', word: t('tourniquet-verdict-allow'), look: 'done' },
  caution: { shape: 'triangle', word: t('tourniquet-verdict-caution'), look: 'wait' },
  leave: { shape: 'lock', word: t('tourniquet-verdict-leave'), look: 'wait' },
  deny: { shape: 'cross', word: t('tourniquet-verdict-deny'), look: 'danger' },
};
/** The method of JTS and CoTCCC for tourniquet conversion. */
export const METHOD = [
  t('tourniquet-method-spare'),
  t('tourniquet-method-pack'),
  t('tourniquet-method-release'),
  t('tourniquet-method-dry'),
];

export const DESK = 'desk';
export const NOBODY = 'nobody';

/** `asked`: a person's id, `DESK`, or `NOBODY` where nobody could be asked; null while not answered. */
export function agreementWith(asked: Uuid | null): Agreement {
  return { agreed_with: asked === DESK || asked === NOBODY ? null : asked, agreed_by_desk: asked === DESK };
}

type ConversionStep = 'conversion_started' | 'converted' | 'conversion_failed';

export function putOn({ incident, patient, phase }: Bedside, limb: Limb, details: TourniquetDetails): void {
  const { time_known, site, over } = details;
  const payload = { patient, phase, tourniquet: newId(), limb, time_known, site, over, device: null };
  pressFact(
    { key: `tourniquet-${limb}`, label: t('timeline-tourniquet_applied', { limb: t(`limb-${limb}`) }), incident },
    'tourniquet_applied',
    payload,
  );
}

export function reassess(
  { incident, patient }: Bedside,
  { tourniquet, limb }: Tourniquet,
  bleeding: boolean,
  distalPulse: boolean | null,
): void {
  const label = t('tourniquet-undo-look', {
    limb: t(`limb-${limb}`),
    look: bleeding ? t('treatment-look-bleeding') : t('treatment-look-dry'),
  });
  const payload = { patient, tourniquet, bleeding, distal_pulse: distalPulse };
  pressFact({ key: `look-${tourniquet}`, label, incident }, 'tourniquet_reassessed', payload);
}

/** `agreement`: for the start of a conversion that needs one. */
export function convertStep(
  { incident, patient }: Bedside,
  { tourniquet, limb }: Tourniquet,
  step: ConversionStep,
  agreement?: Agreement,
): void {
  const label = t(`tourniquet-undo-${step}`, { limb: t(`limb-${limb}`) });
  pressFact({ key: `step-${tourniquet}`, label, incident }, `tourniquet_${step}`, {
    patient,
    tourniquet,
    ...agreement,
  });
}
