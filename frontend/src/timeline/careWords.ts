/** What a clinical entry says, in one line. */
import type { IncidentState, KnownEntry, Region, Uuid } from '../wire/types';
import { capital, list, t, term } from '../words';
import { arrestDescribedWords } from './circumstances';
import type { Lines, OfPatientKind, PlacedKind } from './entryLines';
import { setWords } from './observationWords';
import { careOf, patientNamedBy, patientOf } from './patients';
import { appliedWords, tourniquetWords } from './tourniquetWords';
import { drugWords as drugGiven, oxygenWords, warmthWords } from './treated';

type State = Pick<IncidentState, 'patients'>;

const CATEGORY_WORDS = {
  p1: capital(t('category-p1')),
  p2: capital(t('category-p2')),
  p3: capital(t('category-p3')),
  not_breathing: capital(t('category-not_breathing')),
  dead: capital(t('category-dead')),
};
export const TOOL_WORDS = {
  tst: t('tool-tst'),
  mitt: t('tool-mitt'),
  start: t('tool-start'),
  jumpstart: t('tool-jumpstart'),
};
export const ADJUNCT_WORDS = {
  position: t('airway-position'),
  suction: t('airway-suction'),
  opa: t('airway-opa'),
  npa: t('airway-npa'),
  pocket_mask: t('airway-pocket_mask'),
  bag_valve_mask: t('airway-bag_valve_mask'),
  supraglottic: t('airway-supraglottic'),
  tracheal_tube: t('airway-tracheal_tube'),
};
export const OXYGEN_WORDS = {
  mask: t('oxygen-by-mask'),
  bag_valve_mask: t('oxygen-by-bag_valve_mask'),
  nasal: t('oxygen-by-nasal'),
};
export const RHYTHM_WORDS = {
  asystole: t('rhythm-asystole'),
  pea: t('rhythm-pea'),
  vf: t('rhythm-vf'),
  pvt: t('rhythm-pvt'),
  sinus: t('rhythm-sinus'),
  other: t('rhythm-other'),
};
export const DRUG_WORDS = {
  adrenaline: capital(t('drug-adrenaline')),
  amiodarone: capital(t('drug-amiodarone')),
  tranexamic_acid: capital(t('drug-tranexamic_acid')),
  naloxone: capital(t('drug-naloxone')),
  morphine: capital(t('drug-morphine')),
  ketamine: capital(t('drug-ketamine')),
  other: capital(t('drug-other')),
};
export const POSITION_WORDS = {
  recovery: t('position-recovery'),
  supine: t('position-supine'),
  sitting: t('position-sitting'),
  legs_raised: t('position-legs_raised'),
  head_up: t('position-head_up'),
  own: t('position-own'),
};
export const WARMTH_WORDS = {
  blanket: t('warmth-blanket'),
  foil: t('warmth-foil'),
  active_warming: t('warmth-active_warming'),
  off_ground: t('warmth-off_ground'),
  dry_clothes: t('warmth-dry_clothes'),
  shelter: t('warmth-shelter'),
};
export const STOP_WORDS = {
  pulse_returned: t('stop-pulse_returned'),
  protocol_complete: t('stop-protocol_complete'),
  dnacpr: t('stop-dnacpr'),
  futile: t('stop-futile'),
  unable: t('stop-unable'),
  medical_direction: t('stop-medical_direction'),
};
export const AGE_WORDS = {
  newborn: t('age-band-newborn'),
  infant: t('age-band-infant'),
  child: t('age-band-child'),
  adult: t('age-band-adult'),
  older_adult: t('age-band-older_adult'),
};
export const HISTORY_WORDS = {
  mechanism: capital(t('history-mechanism')),
  complaint: capital(t('history-complaint')),
  allergies: capital(t('history-allergies')),
  medications: capital(t('history-medications')),
  background: capital(t('history-background')),
  social: capital(t('history-social')),
  other: capital(t('history-other')),
};

/** `1`, `2`: as the patient is numbered in this incident. */
export function patientNumber(state: State, patient: Uuid): number {
  return patientOf(state, patient).number;
}

export function regionWords(region: Region, face: string | null = null): string {
  const name = t(`region-${region}`);
  return face === null ? name : t('timeline-region-on-face', { region: name, face: term(`face-${face}`) });
}

/** The lines of what is recorded of a patient, of each kind that has words of its own. */
export const CARE_LINES: Lines<PlacedKind & OfPatientKind> = {
  arrest_described: ({ payload }) => arrestDescribedWords(payload),
  cpr_paused: ({ payload }) =>
    payload.reason
      ? t('timeline-cpr_paused-because', { reason: term(`pause-${payload.reason}`) })
      : t('timeline-cpr_paused'),
  pads_applied: ({ payload }) =>
    payload.position
      ? t('timeline-pads_applied-at', { position: t(`pads-${payload.position}`) })
      : t('timeline-pads_applied'),
  rhythm_analysed: ({ payload }) =>
    payload.shock_advised ? t('timeline-rhythm_analysed-shock') : t('timeline-rhythm_analysed-no-shock'),
  rhythm_seen: ({ payload }) => t('timeline-rhythm_seen', { rhythm: t(`rhythm-${payload.rhythm}`) }),
  shock_delivered: (entry, { state }) =>
    shock(entry.id, entry.payload.energy_j ?? null, state, patientNamedBy(entry) ?? ''),
  drug_given: ({ payload }) => drugWords(payload),
  resuscitation_stopped: ({ payload }) =>
    payload.reason
      ? t('timeline-resuscitation_stopped-because', { reason: t(`stop-${payload.reason}`) })
      : t('timeline-resuscitation_stopped'),
  observations_taken: (entry, { state }) =>
    setWords(entry.payload, scoreOf(entry.id, state, patientNamedBy(entry) ?? '')),
  note_added: ({ text }) => (text === null ? t('timeline-note') : t('timeline-note-text', { text })),
  airway_managed: ({ payload }) => t('timeline-airway_managed', { adjunct: t(`airway-${payload.adjunct}`) }),
  oxygen_given: ({ payload }) => {
    const how = oxygenWords(payload);
    return how === '' ? t('timeline-oxygen_given') : t('timeline-oxygen_given-how', { how });
  },
  injury_found: ({ payload }) =>
    t('timeline-injury_found', {
      injury: capital(t(`injury-${payload.injury}`)),
      region: regionWords(payload.region, payload.face ?? null),
    }),
  wound_packed: ({ payload }) => {
    const region = regionWords(payload.region);
    return payload.haemostatic === true
      ? t('timeline-wound_packed-haemostatic', { region })
      : t('timeline-wound_packed', { region });
  },
  pressure_dressing_applied: ({ payload }) => t('timeline-pressure_dressing', { region: regionWords(payload.region) }),
  chest_seal_applied: ({ payload }) =>
    t('timeline-chest_seal', { side: t(`side-${payload.side}`), face: t(`face-${payload.face}`) }),
  patient_positioned: ({ payload }) =>
    t('timeline-patient_positioned', { position: t(`position-${payload.position}`) }),
  warmth_kept: ({ payload }) => t('timeline-warmth_kept', { by: warmthWords(payload.by) }),
  history_told: ({ payload, text }) => {
    const topic = HISTORY_WORDS[payload.topic];
    return text === null ? topic : t('timeline-history', { topic, text });
  },
  pre_alert_given: ({ payload: { eta_min }, text }) => {
    const hospital = text ?? '';
    return typeof eta_min === 'number'
      ? t('timeline-pre_alert-eta', { hospital, minutes: eta_min })
      : t('timeline-pre_alert', { hospital });
  },
  patient_found: ({ payload }) =>
    payload.tag ? t('timeline-patient_found-tagged', { tag: payload.tag }) : t('timeline-patient_found'),
  patient_described: ({ payload }) => describedWords(payload),
  patients_merged: ({ payload }, { state }) =>
    t('timeline-patients_merged', { number: payload.into ? patientNumber(state, payload.into) : 1 }),
  triaged: ({ payload }) =>
    t('timeline-triaged', { category: CATEGORY_WORDS[payload.category], tool: TOOL_WORDS[payload.tool] }),
  tourniquet_applied: ({ payload }) => appliedWords(payload),
  tourniquet_reassessed: (entry, { state, nameOf }) => tourniquetWords(entry, state, nameOf),
  tourniquet_conversion_started: (entry, { state, nameOf }) => tourniquetWords(entry, state, nameOf),
  tourniquet_converted: (entry, { state, nameOf }) => tourniquetWords(entry, state, nameOf),
  tourniquet_conversion_failed: (entry, { state, nameOf }) => tourniquetWords(entry, state, nameOf),
};

type Payload<K extends KnownEntry['kind']> = Extract<KnownEntry, { kind: K }>['payload'];

/** `Adrenaline 1 mg IV`, as a line begins. */
export function drugWords({ drug, dose, unit, route }: Omit<Payload<'drug_given'>, 'patient'>): string {
  return capital(drugGiven({ drug, dose: dose ?? null, unit: unit ?? null, route: route ?? null }));
}

function describedWords({ age_band, age_years, sex, pregnant, tag }: Payload<'patient_described'>): string {
  const said = [
    age_band && t(`age-band-${age_band}`),
    typeof age_years === 'number' && t('timeline-about-years', { years: age_years }),
    sex && t(`sex-${sex}`),
    pregnant === true && t('timeline-pregnant'),
    pregnant === false && t('timeline-not-pregnant'),
    tag && t('timeline-tagged', { tag }),
  ].filter((word) => typeof word === 'string' && word !== '') as string[];
  return t('timeline-patient_described', { said: list(said, 'unit') || t('timeline-nothing-said') });
}

function scoreOf(entry: Uuid, state: State, patient: Uuid) {
  return careOf(state, resolve(state, patient)).observations.find((one) => one.entry === entry)?.news2;
}

function shock(id: Uuid, energyJ: number | null, state: State, patient: Uuid): string {
  const index = careOf(state, resolve(state, patient)).shocks.findIndex((each) => each.entry === id);
  if (index < 0)
    return energyJ === null ? t('timeline-shock') : t('timeline-shock-energy', { joules: String(energyJ) });
  const number = String(index + 1);
  return energyJ === null
    ? t('timeline-shock-numbered', { number })
    : t('timeline-shock-numbered-energy', { number, joules: String(energyJ) });
}

/** What was recorded of a merged patient belongs to the one that it was merged into. */
function resolve(state: State, patient: Uuid): Uuid {
  return patientOf(state, patient).merged_into ?? patient;
}
