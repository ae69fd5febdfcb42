/** The actions at scene: which tiles there are, in which place, and which one is likely next. */
import { CATEGORY_WORDS } from '../../../timeline/careWords';
import { minuteOfDay } from '../../../timeline/clocks';
import type { CprState } from '../../../timeline/mainClock';
import { careOf, patientOf } from '../../../timeline/patients';
import { isOn } from '../../../timeline/tourniquets';
import type { Care, IncidentState, Instant, Involvement, Patient, Protocol, Role, Uuid } from '../../../wire/types';

export type ActionKey =
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

export interface SceneAction {
  key: ActionKey;
  testid: string;
  /** The label on the large button. */
  label: string;
  /** The label on the tile. */
  short: string;
  /** The current state, in a word or a time. */
  detail: string | null;
  doneAt: Instant | null;
  /** A phone shows one page at a time; on a tablet they are the two edges. */
  page: 'arrest' | 'care';
  /** The fact happens once: afterwards the tile only shows its tick. */
  once: boolean;
  hold: boolean;
}

export interface ActionSetting {
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

function action(
  key: ActionKey,
  page: SceneAction['page'],
  label: string,
  more: Partial<SceneAction> = {},
): SceneAction {
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

/** Held, not tapped: a team must not lose its rescuer by a slip of the thumb. */
const TASKING = action('tasking', 'arrest', 'Police tasking', { testid: 'police-tasking', detail: 'hold', hold: true });

/** All tiles in reading order, which never changes while at scene. */
export function sceneActions(setting: ActionSetting): SceneAction[] {
  const care = careOf(setting.state, setting.patient);
  return [...arrestActions(setting, care), ...careActions(setting, patientOf(setting.state, setting.patient))];
}

function arrestActions({ part, role }: ActionSetting, care: Care): SceneAction[] {
  const isAmbulance = part.service === 'ambulance';
  return [
    action('at_patient', 'arrest', 'At patient', { doneAt: part.reached.at_patient ?? null, once: true }),
    action('arrest_recognised', 'arrest', 'Arrest recognised', { short: 'Arrest', doneAt: care.arrest_at, once: true }),
    action('cpr', 'arrest', CPR[care.cpr].label, CPR[care.cpr]),
    action('pads_applied', 'arrest', 'Pads on', { doneAt: care.pads_at, once: true }),
    action('shock_advised', 'arrest', 'Shock advised'),
    action('no_shock_advised', 'arrest', 'No shock advised', { short: 'No shock' }),
    action('shock_delivered', 'arrest', 'Shock given', { short: 'Shock', detail: soFar(care.shock_count) }),
    pulseAction(care),
    action('compressor', 'arrest', 'Compressor changed', {
      short: 'New hands',
      detail: times(care.compressor_changes),
    }),
    ...(isAmbulance && role === 'clinician'
      ? [
          action('drugs', 'arrest', 'Drugs', { detail: soFar(care.drugs.length) }),
          action('rhythm', 'arrest', 'Rhythm seen', { short: 'Rhythm', detail: soFar(care.rhythms.length) }),
        ]
      : []),
    ...(isAmbulance ? [] : [action('handover', 'arrest', 'Hand over', { doneAt: part.care_closed_at }), TASKING]),
  ];
}

function careActions({ part, role, protocol }: ActionSetting, patient: Patient): SceneAction[] {
  const { care } = patient;
  const isAmbulance = part.service === 'ambulance';
  return [
    action('aed_on', 'care', 'AED on', { doneAt: care.aed_on_at, once: true }),
    action('airway', 'care', 'Airway, oxygen', { short: 'Airway oxygen', detail: airwayCount(patient) }),
    ...(protocol.rescue_breaths > 0 ? [breathsAction(care, protocol)] : []),
    action('observations', 'care', 'Observations', { short: 'Obs', detail: lastScore(care) }),
    action('wounds', 'care', 'Wounds', { detail: soFar(patient.injuries.length) }),
    action('tourniquet', 'care', 'Tourniquet', { short: 'Tourni\u00adquet', detail: tourniquetCount(care) }),
    action('triage', 'care', 'Triage', { detail: patient.category && shortCategory(patient.category) }),
    action('patient', 'care', 'Patient'),
    action('note', 'care', 'Note'),
    action('beat', 'care', 'Beat and voice', { short: 'Beat, voice' }),
    ...(isAmbulance
      ? [
          action('pre_alert', 'care', 'Pre-alert', { doneAt: patient.pre_alert?.at ?? null }),
          transportAction(part),
          action('handover', 'care', 'Hand over'),
        ]
      : []),
    action('clear', 'care', 'Clear'),
    ...(isAmbulance && role === 'clinician'
      ? [
          action('stop', 'care', 'Resuscitation stopped', { short: 'Resus stopped', doneAt: care.stopped_at }),
          action('death', 'care', 'Life extinct', { doneAt: patient.death?.at ?? null }),
        ]
      : []),
  ];
}

/** Where one page of tiles fits: the tile that turns to the other page, or closes the open panel. */
export function pageAction(page: SceneAction['page'], isOpened: boolean): SceneAction {
  if (isOpened) return action('more', page, 'Close', { detail: 'to tiles' });
  return page === 'arrest'
    ? action('more', page, 'More', { detail: 'care, job' })
    : action('more', page, 'Back', { detail: 'to arrest' });
}

function breathsAction(care: Care, { rescue_breaths }: Protocol): SceneAction {
  const last = care.breaths.at(-1);
  return action('rescue_breaths', 'care', `${rescue_breaths} rescue breaths`, {
    short: 'Rescue breaths',
    detail: last ? minuteOfDay(last.at) : `${rescue_breaths} first`,
  });
}

function pulseAction(care: Care): SceneAction {
  return care.pulse === 'present'
    ? action('pulse', 'arrest', 'Pulse lost', { testid: 'act-pulse_lost', detail: 'present' })
    : action('pulse', 'arrest', 'Pulse back', { testid: 'act-pulse_returned' });
}

function transportAction({ reached }: Involvement): SceneAction {
  return reached.transporting === undefined
    ? action('transport', 'care', 'To hospital', { testid: 'act-transporting' })
    : action('transport', 'care', 'At hospital', {
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

/** The likely next action, seldom two, shown first and largest. `breathsDue`: rescue breaths that the clocks ask for. */
export function nextActions(
  { state, patient, part }: Pick<ActionSetting, 'state' | 'patient' | 'part'>,
  breathsDue = 0,
): ActionKey[] {
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

/** The unit recorded something about a patient or took one over, and has not handed everybody over. */
function isInTheCareOf({ unit }: Involvement, { patients, handovers }: ActionSetting['state']): boolean {
  return (
    Object.values(patients).some(({ units }) => units.includes(unit)) ||
    Object.values(handovers).some(({ state, to_unit }) => state === 'accepted' && to_unit === unit)
  );
}

function leaving(part: Involvement): ActionKey[] {
  const isDone = part.service === 'police' || part.reached.at_hospital !== undefined;
  return isDone ? ['clear'] : ['transport'];
}

function endedLast(care: Care): boolean {
  return care.stopped_at !== null && care.stopped_at >= (care.pulse_lost_at ?? '');
}

function aroundTheRhythm(care: Care): ActionKey[] {
  const analysis = care.analyses.at(-1);
  const since = care.cpr_since ?? '';
  const isFresh = analysis !== undefined && analysis.at >= since;
  const isShocked = (care.last_shock_at ?? '') >= (analysis?.at ?? '~');
  if (isFresh && analysis.shock_advised && !isShocked) return ['shock_delivered'];
  if (care.cpr === 'paused' && (isFresh || (care.last_shock_at ?? '') >= since)) return ['cpr'];
  return ['shock_advised', 'no_shock_advised'];
}
