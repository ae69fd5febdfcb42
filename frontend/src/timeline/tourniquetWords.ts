/** What tourniquets are called: limbs, places, and what was done to one. */
import { list, t } from '../words';
import type { Agreement, IncidentState, KnownEntry, Limb, PayloadOf, Tourniquet, Uuid } from '../wire/types';
import { agreementIn, lacksAgreement, NOT_AGREED } from './tourniquets';

export const LIMB_WORDS: Record<Limb, string> = {
  left_arm: t('limb-left_arm'),
  right_arm: t('limb-right_arm'),
  left_leg: t('limb-left_leg'),
  right_leg: t('limb-right_leg'),
};

/** `Tourniquet on left leg, high, over clothing, CAT 7`. */
export function appliedWords(recorded: PayloadOf['tourniquet_applied']): string {
  const limb = t(`limb-${recorded.limb}`);
  const parts = [
    recorded.site ? t(`site-${recorded.site}`) : null,
    recorded.over ? t(`over-${recorded.over}`) : null,
    recorded.device ?? null,
    recorded.time_known ? null : t('timeline-time-not-known'),
  ].filter((part) => part !== null);
  if (parts.length === 0) return t('timeline-tourniquet_applied', { limb });
  return t('timeline-tourniquet_applied-how', { limb, how: list(parts, 'unit') });
}

/** What a person is called, as far as this device knows people; null for one whom it does not know. */
export type NameOf = (person: Uuid) => string | null;
type Patients = Pick<IncidentState, 'patients'>;
type LaterEntry = Exclude<Extract<KnownEntry, { kind: `tourniquet_${string}` }>, { kind: 'tourniquet_applied' }>;

/** The words of an entry about a tourniquet that is on, with its limb where that is known. */
export function tourniquetWords(entry: LaterEntry, state: Patients, nameOf: NameOf): string {
  const tourniquet = calledBy(entry.payload.tourniquet, state);
  switch (entry.kind) {
    case 'tourniquet_reassessed':
      return t('timeline-tourniquet_reassessed', { tourniquet, look: lookWords(entry.payload) });
    case 'tourniquet_conversion_started': {
      const agreed = startWords(entry, state, nameOf);
      return agreed === null
        ? t('timeline-tourniquet_conversion_started', { tourniquet })
        : t('timeline-tourniquet_conversion_started-agreed', { tourniquet, agreed });
    }
    case 'tourniquet_converted':
      return t('timeline-tourniquet_converted', { tourniquet });
    case 'tourniquet_conversion_failed':
      return t('timeline-tourniquet_conversion_failed', { tourniquet });
  }
}

/** `not bleeding, no distal pulse`. */
export function lookWords({ bleeding, distal_pulse }: { bleeding: boolean; distal_pulse?: boolean | null }): string {
  const seen = bleeding ? 'bleeding' : 'dry';
  if (distal_pulse === null || distal_pulse === undefined) return t(`treatment-look-${seen}`);
  return t(`treatment-look-${seen}-${distal_pulse ? 'pulse' : 'no-pulse'}`);
}

/** `agreed with the clinical desk`; null where nobody agreed. A person whose name is not known here is named by role. */
export function agreementWords({ agreed_with, agreed_by_desk }: Agreement, nameOf: NameOf = () => null): string | null {
  const who = [
    agreed_with === null ? null : (nameOf(agreed_with) ?? t('treatment-second-clinician')),
    agreed_by_desk ? t('treatment-clinical-desk') : null,
  ].filter((one) => one !== null);
  return who.length === 0 ? null : t('treatment-agreed-with', { who: list(who) });
}

type Started = Extract<LaterEntry, { kind: 'tourniquet_conversion_started' }>;

/** What the server has not judged yet is judged here, by the same rule. */
function startWords(entry: Started, state: Patients, nameOf: NameOf): string | null {
  const agreed = agreementIn(entry);
  const on = known(entry.payload.tourniquet, state);
  const isAlone =
    entry.seq === null
      ? on !== undefined && lacksAgreement(on, Date.parse(entry.occurred_at), agreed)
      : entry.flags.includes(NOT_AGREED);
  return isAlone ? t('treatment-nobody-agreed') : agreementWords(agreed, nameOf);
}

function known(id: Uuid, { patients }: Patients): Tourniquet | undefined {
  return Object.values(patients)
    .map(({ care }) => care.tourniquets[id])
    .find((one) => one !== undefined);
}

function calledBy(id: Uuid, state: Patients): string {
  const tourniquet = known(id, state);
  return tourniquet ? t('timeline-tourniquet-of', { limb: t(`limb-${tourniquet.limb}`) }) : t('timeline-tourniquet');
}
