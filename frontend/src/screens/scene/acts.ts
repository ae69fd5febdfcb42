/** What can be pressed at scene: which tiles there are, in which place, and which one is likely next. */
import { isOn } from '../../story/tourniquets';
import type { CprState } from './hero';
import type { Care, IncidentState, Instant, Involvement, Role } from '../../wire/types';

export type ActKey =
  | 'at_patient' | 'arrest_recognised' | 'cpr' | 'pads_applied' | 'shock_advised' | 'no_shock_advised'
  | 'shock_delivered' | 'pulse' | 'note' | 'tourniquet' | 'observations' | 'transport' | 'clear' | 'handover' | 'stop' | 'tasking';

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
  edge: 'start' | 'end';
  /** True for a fact that happens once: pressed, it only shows its tick. */
  once: boolean;
  hold: boolean;
}

export interface Setting { state: IncidentState; part: Involvement; role: Role }

const CPR: Record<CprState, { label: string; detail: string | null }> = {
  not_started: { label: 'Start CPR', detail: null },
  running: { label: 'Pause CPR', detail: 'running' },
  paused: { label: 'Resume CPR', detail: 'paused' },
  stopped: { label: 'Resume CPR', detail: 'stopped' },
};

type Shown = Pick<Act, 'key' | 'testid' | 'label' | 'edge'> & Partial<Act>;

function act(shown: Shown): Act {
  return { short: shown.label, detail: null, doneAt: null, once: false, hold: false, ...shown };
}

/** Police work comes first at any moment, but a team must not lose its rescuer by a slip of the thumb. */
const TASKING = act({ key: 'tasking', testid: 'police-tasking', label: 'Police tasking', detail: 'hold', hold: true, edge: 'start' });

/** All tiles in reading order. Their order never changes while one is at scene. */
export function acts({ state, part, role }: Setting): Act[] {
  const { care } = state;
  const isAmbulance = part.service === 'ambulance';
  return [
    act({ key: 'at_patient', testid: 'act-at_patient', label: 'At patient', doneAt: part.reached.at_patient ?? null, once: true, edge: 'start' }),
    act({ key: 'arrest_recognised', testid: 'act-arrest_recognised', label: 'Arrest recognised', short: 'Arrest', doneAt: care.arrest_at, once: true, edge: 'start' }),
    act({ key: 'cpr', testid: 'act-cpr', ...CPR[care.cpr], edge: 'end' }),
    act({ key: 'pads_applied', testid: 'act-pads_applied', label: 'Pads on', doneAt: care.pads_at, once: true, edge: 'start' }),
    act({ key: 'shock_advised', testid: 'act-shock_advised', label: 'Shock advised', edge: 'end' }),
    act({ key: 'no_shock_advised', testid: 'act-no_shock_advised', label: 'No shock advised', short: 'No shock', edge: 'end' }),
    act({ key: 'shock_delivered', testid: 'act-shock_delivered', label: 'Shock given', short: 'Shock', detail: shockCount(care), edge: 'end' }),
    pulseAct(care),
    act({ key: 'note', testid: 'act-note', label: 'Note', edge: 'start' }),
    act({ key: 'tourniquet', testid: 'act-tourniquet', label: 'Tourniquet', short: 'Tourni\u00adquet', detail: tourniquetCount(care), edge: 'start' }),
    act({ key: 'observations', testid: 'act-observations', label: 'Observations', short: 'Obs', detail: lastScore(care), edge: 'start' }),
    ...(isAmbulance ? [transportAct(part)] : []),
    act({ key: 'clear', testid: 'act-clear', label: 'Clear', edge: 'start' }),
    ...(isAmbulance ? [] : [act({ key: 'handover', testid: 'act-handover', label: 'Hand over', doneAt: part.care_closed_at, edge: 'start' }), TASKING]),
    ...(isAmbulance && role === 'clinician' ? [stopAct(care)] : []),
  ];
}

function pulseAct(care: Care): Act {
  return care.pulse === 'present'
    ? act({ key: 'pulse', testid: 'act-pulse_lost', label: 'Pulse lost', detail: 'present', edge: 'end' })
    : act({ key: 'pulse', testid: 'act-pulse_returned', label: 'Pulse back', edge: 'end' });
}

function transportAct({ reached }: Involvement): Act {
  return reached.transporting === undefined
    ? act({ key: 'transport', testid: 'act-transporting', label: 'To hospital', edge: 'start' })
    : act({ key: 'transport', testid: 'act-at_hospital', label: 'At hospital', doneAt: reached.at_hospital ?? null, once: true, edge: 'start' });
}

function stopAct(care: Care): Act {
  return act({
    key: 'stop', testid: 'act-stop', label: 'Resuscitation stopped', short: 'Resus stopped', detail: 'hold',
    doneAt: care.stopped_at, hold: true, edge: 'end',
  });
}

function shockCount(care: Care): string | null {
  return care.shock_count === 0 ? null : `${care.shock_count} so far`;
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

/** The likely next fact, seldom two. Shown first and largest. */
export function nextActs({ state, part }: Omit<Setting, 'role'>): ActKey[] {
  const { care } = state;
  if (part.care_closed_at !== null || state.phase !== 'open') return leaving(part);
  if (part.status === 'transporting' || part.status === 'at_hospital') return leaving(part);
  if (part.reached.at_patient === undefined) return ['at_patient'];
  if (care.pulse === 'present') return part.service === 'police' ? ['handover'] : leaving(part);
  if (care.cpr === 'stopped') return care.pulse_lost_at === null || endedLast(care) ? leaving(part) : ['cpr'];
  if (care.cpr === 'not_started') return care.arrest_at === null ? ['cpr', 'arrest_recognised'] : ['cpr'];
  if (care.pads_at === null) return ['pads_applied'];
  return aroundTheRhythm(care);
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
