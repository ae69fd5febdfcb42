/** What a clinical entry says, in one line. */
import type { IncidentState, KnownEntry, Region, Uuid } from '../wire/types';
import { arrestDescribedWords } from './circumstances';
import { setWords } from './observationWords';
import { careOf, patientNamedBy, patientOf } from './patients';
import { appliedWords, tourniquetWords, type NameOf } from './tourniquetWords';
import { PAUSE_WORDS, wordFor } from './words';

type State = Pick<IncidentState, 'patients'>;

export const CATEGORY_WORDS = {
  p1: 'P1 immediate',
  p2: 'P2 urgent',
  p3: 'P3 delayed',
  not_breathing: 'Not breathing',
  dead: 'Dead',
};
export const TOOL_WORDS = { tst: 'Ten Second Triage', mitt: 'MITT', start: 'START', jumpstart: 'JumpSTART' };
export const ADJUNCT_WORDS = {
  position: 'opened by position',
  suction: 'cleared by suction',
  opa: 'oropharyngeal airway',
  npa: 'nasopharyngeal airway',
  pocket_mask: 'pocket mask',
  bag_valve_mask: 'bag-valve-mask',
  supraglottic: 'supraglottic airway',
  tracheal_tube: 'tracheal tube',
};
export const OXYGEN_WORDS = { mask: 'by mask', bag_valve_mask: 'by bag-valve-mask', nasal: 'by nasal cannula' };
export const RHYTHM_WORDS = {
  asystole: 'asystole',
  pea: 'PEA',
  vf: 'VF',
  pvt: 'pulseless VT',
  sinus: 'sinus rhythm',
  other: 'another rhythm',
};
export const DRUG_WORDS = {
  adrenaline: 'Adrenaline',
  amiodarone: 'Amiodarone',
  tranexamic_acid: 'Tranexamic acid',
  naloxone: 'Naloxone',
  morphine: 'Morphine',
  ketamine: 'Ketamine',
  other: 'Another drug',
};
export const POSITION_WORDS = {
  recovery: 'recovery position',
  supine: 'on the back',
  sitting: 'sitting up',
  legs_raised: 'legs raised',
  head_up: 'head up',
  own: 'as is easiest',
};
export const WARMTH_WORDS = {
  blanket: 'blanket',
  foil: 'foil',
  active_warming: 'active warming',
  off_ground: 'off the ground',
  dry_clothes: 'dry clothes',
  shelter: 'shelter',
};
export const STOP_WORDS = {
  pulse_returned: 'the pulse came back',
  protocol_complete: 'the protocol was completed',
  dnacpr: 'a DNACPR decision',
  futile: 'futile',
  unable: 'not physically possible',
  medical_direction: 'by medical direction',
};
export const PADS_WORDS = { antero_lateral: 'antero-lateral', antero_posterior: 'antero-posterior' };
export const AGE_WORDS = {
  newborn: 'newborn',
  infant: 'infant',
  child: 'child',
  adult: 'adult',
  older_adult: 'older adult',
};
export const HISTORY_WORDS = {
  mechanism: 'Mechanism',
  complaint: 'Complaint',
  allergies: 'Allergies',
  medications: 'Medications',
  background: 'Background',
  social: 'Social',
  other: 'Information',
};
const UNIT_WORDS = { mg: 'mg', microgram: 'micrograms', g: 'g', ml: 'ml' };
const ROUTE_WORDS = { iv: 'IV', io: 'IO', im: 'IM', in: 'IN', other: 'by another route' };

/** `1`, `2`: as the patient is numbered in this incident. */
export function patientNumber(state: State, patient: Uuid): number {
  return patientOf(state, patient).number;
}

export function regionWords(region: Region, face: string | null = null): string {
  const name = region.replaceAll('_', ' ');
  return face === null ? name : `${name}, ${face}`;
}

/** Null for a kind that is not of a patient. */
export function careWords(entry: KnownEntry, state: State, nameOf: NameOf = () => null): string | null {
  const patient = patientNamedBy(entry);
  if (patient === null) return null;
  return resusWords(entry, state, patient) ?? treatmentWords(entry) ?? patientWords(entry, state, nameOf) ?? null;
}

function resusWords(entry: KnownEntry, state: State, patient: Uuid): string | null {
  switch (entry.kind) {
    case 'arrest_recognised':
      return 'Arrest recognised';
    case 'arrest_described':
      return arrestDescribedWords(entry.payload);
    case 'call_connected':
      return 'Connected with the call handler';
    case 'cpr_started':
      return 'CPR started';
    case 'cpr_resumed':
      return 'CPR resumed';
    case 'cpr_paused':
      return entry.payload.reason ? `CPR paused: ${wordFor(PAUSE_WORDS, entry.payload.reason)}` : 'CPR paused';
    case 'compressor_changed':
      return 'Compressor changed';
    case 'rescue_breaths_given':
      return entry.payload.count === 1 ? '1 rescue breath' : `${entry.payload.count} rescue breaths`;
    case 'aed_on':
      return 'AED on';
    case 'pads_applied':
      return entry.payload.position ? `Pads on, ${PADS_WORDS[entry.payload.position]}` : 'Pads on';
    case 'rhythm_analysed':
      return entry.payload.shock_advised ? 'Rhythm analysed: shock advised' : 'Rhythm analysed: no shock advised';
    case 'rhythm_seen':
      return `Rhythm: ${RHYTHM_WORDS[entry.payload.rhythm]}`;
    case 'shock_delivered':
      return shock(entry.id, entry.payload.energy_j ?? null, state, patient);
    case 'drug_given':
      return drugWords(entry.payload);
    case 'pulse_returned':
      return 'Pulse back';
    case 'pulse_lost':
      return 'Pulse lost';
    case 'resuscitation_stopped':
      return entry.payload.reason
        ? `Resuscitation stopped: ${STOP_WORDS[entry.payload.reason]}`
        : 'Resuscitation stopped';
    case 'life_extinct_recognised':
      return 'Life extinct recognised';
    case 'observations_taken':
      return setWords(entry.payload, scoreOf(entry.id, state, patient));
    case 'note_added':
      return entry.text === null ? 'Note' : `Note: ${entry.text}`;
    default:
      return null;
  }
}

function treatmentWords(entry: KnownEntry): string | null {
  switch (entry.kind) {
    case 'airway_managed':
      return `Airway: ${ADJUNCT_WORDS[entry.payload.adjunct]}`;
    case 'oxygen_given':
      return oxygenWords(entry.payload);
    case 'injury_found':
      return `${capital(entry.payload.injury)}: ${regionWords(entry.payload.region, entry.payload.face ?? null)}`;
    case 'wound_packed':
      return `Wound packed${entry.payload.haemostatic === true ? ', haemostatic' : ''}: ${regionWords(entry.payload.region)}`;
    case 'pressure_dressing_applied':
      return `Pressure dressing: ${regionWords(entry.payload.region)}`;
    case 'chest_seal_applied':
      return `Chest seal: ${entry.payload.side}, ${entry.payload.face}`;
    case 'patient_positioned':
      return `Positioned: ${POSITION_WORDS[entry.payload.position]}`;
    case 'warmth_kept':
      return `Kept warm: ${entry.payload.by.map((by) => WARMTH_WORDS[by]).join(', ')}`;
    case 'history_told':
      return entry.text === null
        ? HISTORY_WORDS[entry.payload.topic]
        : `${HISTORY_WORDS[entry.payload.topic]}: ${entry.text}`;
    case 'pre_alert_given':
      return `${entry.payload.hospital} pre-alerted${minutes(entry.payload.eta_min ?? null)}`;
    default:
      return null;
  }
}

function patientWords(entry: KnownEntry, state: State, nameOf: NameOf): string | null {
  switch (entry.kind) {
    case 'patient_found':
      return entry.payload.tag ? `Patient found, tag ${entry.payload.tag}` : 'Patient found';
    case 'patient_described':
      return describedWords(entry.payload);
    case 'patient_identified':
      return 'Patient identified';
    case 'patients_merged':
      return `Same person as patient ${entry.payload.into ? patientNumber(state, entry.payload.into) : 1}`;
    case 'triaged':
      return `Triaged ${CATEGORY_WORDS[entry.payload.category]} (${TOOL_WORDS[entry.payload.tool]})`;
    case 'tourniquet_applied':
      return appliedWords(entry.payload);
    case 'tourniquet_reassessed':
    case 'tourniquet_conversion_started':
    case 'tourniquet_converted':
    case 'tourniquet_conversion_failed':
      return tourniquetWords(entry, state, nameOf);
    default:
      return null;
  }
}

type Payload<K extends KnownEntry['kind']> = Extract<KnownEntry, { kind: K }>['payload'];

export function drugWords({ drug, dose, unit, route }: Omit<Payload<'drug_given'>, 'patient'>): string {
  const amount = dose ? ` ${dose}${unit ? ` ${UNIT_WORDS[unit]}` : ''}` : '';
  return `${DRUG_WORDS[drug]}${amount}${route ? ` ${ROUTE_WORDS[route]}` : ''}`;
}

function oxygenWords({ litres_per_min, by }: Payload<'oxygen_given'>): string {
  return `Oxygen${litres_per_min ? ` ${litres_per_min} l/min` : ''}${by ? ` ${OXYGEN_WORDS[by]}` : ''}`;
}

function describedWords({ age_band, age_years, sex, pregnant, tag }: Payload<'patient_described'>): string {
  const said = [
    age_band && AGE_WORDS[age_band],
    typeof age_years === 'number' && `about ${age_years} years`,
    sex,
    pregnant === true && 'pregnant',
    pregnant === false && 'not pregnant',
    tag && `tag ${tag}`,
  ].filter((word) => typeof word === 'string' && word !== '');
  return `Patient: ${said.join(', ') || 'nothing said'}`;
}

function minutes(eta: number | null): string {
  return eta === null ? '' : `, there in ${eta} min`;
}

function scoreOf(entry: Uuid, state: State, patient: Uuid) {
  return careOf(state, resolve(state, patient)).observations.find((one) => one.entry === entry)?.news2;
}

function shock(id: Uuid, energyJ: number | null, state: State, patient: Uuid): string {
  const index = careOf(state, resolve(state, patient)).shocks.findIndex((each) => each.entry === id);
  const name = index < 0 ? 'Shock delivered' : `Shock ${index + 1} delivered`;
  return energyJ === null ? name : `${name}, ${energyJ} J`;
}

/** What was told of a merged patient is told of the one that it is. */
function resolve(state: State, patient: Uuid): Uuid {
  return patientOf(state, patient).merged_into ?? patient;
}

function capital(term: string): string {
  return term.charAt(0).toUpperCase() + term.slice(1);
}
