/** The actions at scene: which tiles there are, in which place, and which one is likely next. */
import { minuteOfDay } from '../../../timeline/clocks';
import type { CprState } from '../../../timeline/mainClock';
import { scoreWords } from '../../../timeline/observationWords';
import { careClosedAt } from '../../../timeline/handovers';
import { careOf, patientOf } from '../../../timeline/patients';
import { isOn } from '../../../timeline/tourniquets';
import { isSpokenUnder } from '../../../timeline/treated';
import { LABEL_WORDS } from '../../../timeline/triageWords';
import type { Care, IncidentState, Instant, Involvement, Patient, Protocol, Role, Uuid } from '../../../wire/types';
import { t } from '../../../words';
import { serviceKind } from '../../../words/services.svelte';

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
  | 'backup'
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
  not_started: { label: t('scene-act-start-cpr'), detail: null },
  running: { label: t('scene-act-pause-cpr'), detail: t('scene-cpr-running') },
  paused: { label: t('scene-act-resume-cpr'), detail: t('scene-cpr-paused') },
  stopped: { label: t('scene-act-resume-cpr'), detail: t('scene-cpr-stopped') },
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
const TASKING = action('tasking', 'arrest', t('scene-act-police-tasking'), {
  testid: 'police-tasking',
  detail: t('scene-hold'),
  hold: true,
});

/** All tiles in reading order, which never changes while at scene. */
export function sceneActions(setting: ActionSetting): SceneAction[] {
  const care = careOf(setting.state, setting.patient);
  return [...arrestActions(setting, care), ...careActions(setting, patientOf(setting.state, setting.patient))];
}

function arrestActions({ state, part, role }: ActionSetting, care: Care): SceneAction[] {
  const isCrew = part.role === 'crew';
  return [
    action('at_patient', 'arrest', t('status-at_patient'), { doneAt: part.reached.at_patient ?? null, once: true }),
    action('arrest_recognised', 'arrest', t('timeline-arrest_recognised'), {
      short: t('scene-act-arrest'),
      doneAt: care.arrest_at,
      once: true,
    }),
    action('cpr', 'arrest', CPR[care.cpr].label, CPR[care.cpr]),
    action('pads_applied', 'arrest', t('timeline-pads_applied'), { doneAt: care.pads_at, once: true }),
    action('shock_advised', 'arrest', t('scene-act-shock-advised')),
    action('no_shock_advised', 'arrest', t('scene-act-no-shock-advised'), { short: t('scene-act-no-shock') }),
    action('shock_delivered', 'arrest', t('scene-act-shock-given'), {
      short: t('scene-act-shock'),
      detail: soFar(care.shock_count),
    }),
    pulseAction(care, isCrew && role === 'clinician'),
    action('compressor', 'arrest', t('resus-swap'), {
      short: t('scene-act-swap'),
      detail: times(care.compressor_changes),
    }),
    ...(isCrew && role === 'clinician'
      ? [
          action('drugs', 'arrest', t('scene-act-drugs'), { detail: soFar(care.drugs.length) }),
          action('rhythm', 'arrest', t('scene-act-rhythm-seen'), {
            short: t('scene-act-rhythm'),
            detail: soFar(care.rhythms.length),
          }),
        ]
      : []),
    ...(isCrew
      ? []
      : [action('handover', 'arrest', t('scene-act-hand-over'), { doneAt: careClosedAt(state, part.unit) })]),
    ...(serviceKind(part.service).own_tasking ? [TASKING] : []),
  ];
}

function careActions({ part, role, protocol }: ActionSetting, patient: Patient): SceneAction[] {
  const { care } = patient;
  const isCrew = part.role === 'crew';
  return [
    action('aed_on', 'care', t('timeline-aed_on'), { doneAt: care.aed_on_at, once: true }),
    action('airway', 'care', t('scene-act-airway'), {
      short: t('scene-act-airway-short'),
      detail: airwayCount(patient),
    }),
    ...(protocol.rescue_breaths > 0 ? [breathsAction(care, protocol)] : []),
    action('observations', 'care', t('scene-act-observations'), {
      short: t('scene-act-observations-short'),
      detail: lastScore(care),
    }),
    action('wounds', 'care', t('scene-act-wounds'), { detail: soFar(patient.injuries.length) }),
    action('tourniquet', 'care', t('scene-act-tourniquet'), {
      short: t('scene-act-tourniquet-short'),
      detail: tourniquetCount(care),
    }),
    action('triage', 'care', t('scene-act-triage'), { detail: patient.category && LABEL_WORDS[patient.category] }),
    action('patient', 'care', t('scene-act-patient')),
    action('note', 'care', t('timeline-note')),
    action('beat', 'care', t('scene-metronome-and-voice'), { short: t('scene-metronome') }),
    ...(isCrew
      ? [
          action('pre_alert', 'care', t('scene-act-pre-alert'), { doneAt: patient.pre_alert?.at ?? null }),
          transportAction(part),
          action('handover', 'care', t('scene-act-hand-over')),
        ]
      : []),
    action('backup', 'care', t('scene-act-backup'), { short: t('scene-act-backup-short') }),
    action('clear', 'care', t('status-clear')),
    ...(isCrew && role === 'clinician'
      ? [
          action('stop', 'care', t('timeline-resuscitation_stopped'), {
            short: t('scene-act-resus-stopped'),
            doneAt: care.stopped_at,
          }),
          action('death', 'care', t('scene-act-life-extinct'), { doneAt: patient.death?.at ?? null }),
        ]
      : []),
  ];
}

/** Where one page of tiles fits: the tile that turns to the other page, or closes the open panel. */
export function pageAction(page: SceneAction['page'], isOpened: boolean): SceneAction {
  if (isOpened) return action('more', page, t('button-close'), { detail: t('scene-close-there') });
  return page === 'arrest'
    ? action('more', page, t('scene-act-more'), { detail: t('scene-more-there') })
    : action('more', page, t('button-back'), { detail: t('scene-back-there') });
}

function breathsAction(care: Care, { rescue_breaths }: Protocol): SceneAction {
  const last = care.breaths.at(-1);
  return action('rescue_breaths', 'care', t('timeline-rescue_breaths_given', { count: rescue_breaths }), {
    short: t('scene-act-rescue-breaths'),
    detail: last ? minuteOfDay(last.at) : t('scene-breaths-first', { count: rescue_breaths }),
  });
}

function pulseAction(care: Care, isClinician: boolean): SceneAction {
  return care.pulse === 'present'
    ? action('pulse', 'arrest', t('timeline-pulse_lost'), {
        testid: 'act-pulse_lost',
        detail: t('scene-pulse-present'),
      })
    : action('pulse', 'arrest', isClinician ? t('scene-act-rosc') : t('scene-act-pulse-back'), {
        testid: 'act-pulse_returned',
      });
}

function transportAction({ reached }: Involvement): SceneAction {
  return reached.transporting === undefined
    ? action('transport', 'care', t('scene-act-to-hospital'), { testid: 'act-transporting' })
    : action('transport', 'care', t('status-at_hospital'), {
        testid: 'act-at_hospital',
        doneAt: reached.at_hospital ?? null,
        once: true,
      });
}

function soFar(count: number): string | null {
  return count === 0 ? null : t('scene-so-far', { count });
}

function times(count: number): string | null {
  return count === 0 ? null : t('scene-times', { count });
}

function airwayCount({ treatments }: Patient): string | null {
  return soFar(treatments.filter((one) => isSpokenUnder('airway', one)).length);
}

function lastScore({ observations }: Care): string | null {
  const last = observations.at(-1);
  if (last === undefined) return null;
  return last.news2.total === null ? soFar(observations.length) : scoreWords(last.news2);
}

function tourniquetCount(care: Care): string | null {
  const on = Object.values(care.tourniquets).filter(isOn).length;
  return on === 0 ? null : t('scene-tourniquets-on', { count: on });
}

/** The likely next action, seldom two, shown first and largest. `breathsDue`: rescue breaths that the clocks ask for. */
export function nextActions(
  { state, patient, part }: Pick<ActionSetting, 'state' | 'patient' | 'part'>,
  breathsDue = 0,
): ActionKey[] {
  const care = careOf(state, patient);
  if (careClosedAt(state, part.unit) !== null || state.phase !== 'open') return leaving(part);
  if (part.status === 'at_hospital' && isInTheCareOf(part, state)) return ['handover', 'clear'];
  if (part.status === 'transporting' || part.status === 'at_hospital') return leaving(part);
  if (part.reached.at_patient === undefined) return ['at_patient'];
  if (care.pulse === 'present') return part.role === 'co_responder' ? ['handover'] : leaving(part);
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
  const isDone = part.role === 'co_responder' || part.reached.at_hospital !== undefined;
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
