/** What can be pressed at scene: which tiles there are, in which place, and which one is likely next. */
import { CATEGORY_WORDS } from '../../../timeline/careWords';
import { minuteOfDay } from '../../../timeline/clocks';
import type { CprState } from '../../../timeline/mainClock';
import { careOf, patientOf } from '../../../timeline/patients';
import { isOn } from '../../../timeline/tourniquets';
import type { Care, IncidentState, Instant, Involvement, Patient, Protocol, Role, Uuid } from '../../../wire/types';

export type ActKey =
  | 'at_patient'
  | 'arrest_recognised'
  | 'cpr'
  | 'pads_applied'
  | 'shock_advised'
  | 'no_shock_advised'
  | 'shock_delivered'
  | 'pulse'
  | 'compressor'
  | 'rescue_breaths'
  | 'aed_on'
  | 'airway'
  | 'drugs'
  | 'rhythm'
  | 'stop'
  | 'beat'
  | 'death'
  | 'note'
  | 'tourniquet'
  | 'wounds'
  | 'observations'
  | 'triage'
  | 'patient'
  | 'transport'
  | 'pre_alert'
  | 'clear'
  | 'handover'
  | 'tasking'
  | 'more';

export interface Act {
  key: ActKey;
  testid: string;
  /** As written on the large button. */
  label: string;
  /** As written on the small one. */
  short: string;
  /** What is so now, in a word or a time. */
  detail: string | null;
  doneAt: Instant | null;
  /** On a phone one of the two is shown at a time; on a tablet they are the two edges. */
  page: 'arrest' | 'care';
  /** True for a fact that happens once: pressed, it only shows its tick. */
  once: boolean;
  hold: boolean;
}

export interface Setting {
  state: IncidentState;
  patient: Uuid;
  part: Involvement;
  role: Role;
  protocol: Protocol;
}

const CPR: Record<CprState, { label: string; detail: string | null }> = {
  not_started: { label: 'Start CPR', detail: null },
  running: { label: 'Pause CPR', detail: 'running' },
  paused: { label: 'Resume CPR', detail: 'paused' },
  stopped: { label: 'Resume CPR', detail: 'stopped' },
};

function act(key: ActKey, page: Act['page'], label: string, more: Partial<Act> = {}): Act {
  return {
    key,
    testid: `act-${key}`,
    page,
    label,
    short: label,
    detail: null,
    doneAt: null,
    once: false,
    hold: false,
    ...more,
  };
}

/** Police work comes first at any moment, but a team must not lose its rescuer by a slip of the thumb. */
const TASKING = act('tasking', 'arrest', 'Police tasking', { testid: 'police-tasking', detail: 'hold', hold: true });

/** All tiles in reading order. Their order never changes while one is at scene. */
export function acts(setting: Setting): Act[] {
  const care = careOf(setting.state, setting.patient);
  return [...arrestActs(setting, care), ...careActs(setting, patientOf(setting.state, setting.patient))];
}

function arrestActs({ part, role }: Setting, care: Care): Act[] {
  const isAmbulance = part.service === 'ambulance';
  return [
    act('at_patient', 'arrest', 'At patient', { doneAt: part.reached.at_patient ?? null, once: true }),
    act('arrest_recognised', 'arrest', 'Arrest recognised', { short: 'Arrest', doneAt: care.arrest_at, once: true }),
    act('cpr', 'arrest', CPR[care.cpr].label, CPR[care.cpr]),
    act('pads_applied', 'arrest', 'Pads on', { doneAt: care.pads_at, once: true }),
    act('shock_advised', 'arrest', 'Shock advised'),
    act('no_shock_advised', 'arrest', 'No shock advised', { short: 'No shock' }),
    act('shock_delivered', 'arrest', 'Shock given', { short: 'Shock', detail: soFar(care.shock_count) }),
    pulseAct(care),
    act('compressor', 'arrest', 'Compressor changed', { short: 'New hands', detail: times(care.compressor_changes) }),
    ...(isAmbulance && role === 'clinician'
      ? [
          act('drugs', 'arrest', 'Drugs', { detail: soFar(care.drugs.length) }),
          act('rhythm', 'arrest', 'Rhythm seen', { short: 'Rhythm', detail: soFar(care.rhythms.length) }),
        ]
      : []),
    ...(isAmbulance ? [] : [act('handover', 'arrest', 'Hand over', { doneAt: part.care_closed_at }), TASKING]),
  ];
}

function careActs({ part, role, protocol }: Setting, patient: Patient): Act[] {
  const { care } = patient;
  const isAmbulance = part.service === 'ambulance';
  return [
    act('aed_on', 'care', 'AED on', { doneAt: care.aed_on_at, once: true }),
    act('airway', 'care', 'Airway, oxygen', { short: 'Airway oxygen', detail: airwayCount(patient) }),
    ...(protocol.rescue_breaths > 0 ? [breathsAct(care, protocol)] : []),
    act('observations', 'care', 'Observations', { short: 'Obs', detail: lastScore(care) }),
    act('wounds', 'care', 'Wounds', { detail: soFar(patient.injuries.length) }),
    act('tourniquet', 'care', 'Tourniquet', { short: 'Tourni\u00adquet', detail: tourniquetCount(care) }),
    act('triage', 'care', 'Triage', { detail: patient.category && shortCategory(patient.category) }),
    act('patient', 'care', 'Patient'),
    act('note', 'care', 'Note'),
    act('beat', 'care', 'Beat and voice', { short: 'Beat, voice' }),
    ...(isAmbulance
      ? [
          act('pre_alert', 'care', 'Pre-alert', { doneAt: patient.pre_alert?.at ?? null }),
          transportAct(part),
          act('handover', 'care', 'Hand over'),
        ]
      : []),
    act('clear', 'care', 'Clear'),
    ...(isAmbulance && role === 'clinician'
      ? [
          act('stop', 'care', 'Resuscitation stopped', { short: 'Resus stopped', doneAt: care.stopped_at }),
          act('death', 'care', 'Life extinct', { doneAt: patient.death?.at ?? null }),
        ]
      : []),
  ];
}

/** Where only one half of the tiles has room: to the other half, or out of what was opened. */
export function turnAct(page: Act['page'], isOpened: boolean): Act {
  if (isOpened) return act('more', page, 'Close', { detail: 'to tiles' });
  return page === 'arrest'
    ? act('more', page, 'More', { detail: 'care, job' })
    : act('more', page, 'Back', { detail: 'to arrest' });
}

function breathsAct(care: Care, { rescue_breaths }: Protocol): Act {
  const last = care.breaths.at(-1);
  return act('rescue_breaths', 'care', `${rescue_breaths} rescue breaths`, {
    short: 'Rescue breaths',
    detail: last ? minuteOfDay(last.at) : `${rescue_breaths} first`,
  });
}

function pulseAct(care: Care): Act {
  return care.pulse === 'present'
    ? act('pulse', 'arrest', 'Pulse lost', { testid: 'act-pulse_lost', detail: 'present' })
    : act('pulse', 'arrest', 'Pulse back', { testid: 'act-pulse_returned' });
}

function transportAct({ reached }: Involvement): Act {
  return reached.transporting === undefined
    ? act('transport', 'care', 'To hospital', { testid: 'act-transporting' })
    : act('transport', 'care', 'At hospital', {
        testid: 'act-at_hospital',
        doneAt: reached.at_hospital ?? null,
        once: true,
      });
}

function soFar(count: number): string | null {
  return count === 0 ? null : `${count} so far`;
}

function times(count: number): string | null {
  return count === 0 ? null : `${count} ×`;
}

function airwayCount({ treatments }: Patient): string | null {
  return soFar(treatments.filter(({ kind }) => kind === 'airway_managed' || kind === 'oxygen_given').length);
}

function lastScore({ observations }: Care): string | null {
  const last = observations.at(-1);
  if (last === undefined) return null;
  return last.news2.total === null ? `${observations.length} so far` : `NEWS2 ${last.news2.total}`;
}

function tourniquetCount(care: Care): string | null {
  const on = Object.values(care.tourniquets).filter(isOn).length;
  return on === 0 ? null : `${on} on`;
}

function shortCategory(category: NonNullable<Patient['category']>): string {
  return CATEGORY_WORDS[category].split(' ')[0] ?? '';
}

/** The likely next fact, seldom two. Shown first and largest. `breathsDue`: as the clocks say. */
export function nextActs(
  { state, patient, part }: Pick<Setting, 'state' | 'patient' | 'part'>,
  breathsDue = 0,
): ActKey[] {
  const care = careOf(state, patient);
  if (part.care_closed_at !== null || state.phase !== 'open') return leaving(part);
  if (part.status === 'at_hospital' && isInTheCareOf(part, state)) return ['handover', 'clear'];
  if (part.status === 'transporting' || part.status === 'at_hospital') return leaving(part);
  if (part.reached.at_patient === undefined) return ['at_patient'];
  if (care.pulse === 'present') return part.service === 'police' ? ['handover'] : leaving(part);
  if (care.cpr === 'stopped') return care.pulse_lost_at === null || endedLast(care) ? leaving(part) : ['cpr'];
  if (breathsDue > 0)
    return care.cpr === 'not_started' ? ['rescue_breaths', 'cpr'] : ['rescue_breaths', 'pads_applied'];
  if (care.cpr === 'not_started') return care.arrest_at === null ? ['cpr', 'arrest_recognised'] : ['cpr'];
  if (care.pads_at === null) return ['pads_applied'];
  return aroundTheRhythm(care);
}

/** Told something of a patient, or took one over, and has not given everybody on. */
function isInTheCareOf({ unit }: Involvement, { patients, handovers }: Setting['state']): boolean {
  return (
    Object.values(patients).some(({ units }) => units.includes(unit)) ||
    Object.values(handovers).some(({ state, to_unit }) => state === 'accepted' && to_unit === unit)
  );
}

function leaving(part: Involvement): ActKey[] {
  const isDone = part.service === 'police' || part.reached.at_hospital !== undefined;
  return isDone ? ['clear'] : ['transport'];
}

function endedLast(care: Care): boolean {
  return care.stopped_at !== null && care.stopped_at >= (care.pulse_lost_at ?? '');
}

function aroundTheRhythm(care: Care): ActKey[] {
  const analysis = care.analyses.at(-1);
  const since = care.cpr_since ?? '';
  const isFresh = analysis !== undefined && analysis.at >= since;
  const isShocked = (care.last_shock_at ?? '') >= (analysis?.at ?? '~');
  if (isFresh && analysis.shock_advised && !isShocked) return ['shock_delivered'];
  if (care.cpr === 'paused' && (isFresh || (care.last_shock_at ?? '') >= since)) return ['cpr'];
  return ['shock_advised', 'no_shock_advised'];
}
