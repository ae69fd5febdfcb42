import { capital, list, t, term, type Key } from '../words';
import type { AlarmKind, Entry, IncidentState, Instant, KnownEntry, Uuid } from '../wire/types';
import { AED_DATA_WORDS, DEBRIEF_WORDS, usedWords } from './afterWords';
import { ALARM_LINES } from './alarmWords';
import { boardWarningWords } from './boardWarningWords';
import { accessWords, callerSaidWords } from './callerWords';
import { CARE_LINES } from './careWords';
import { isPlain, plainLine, type Lines, type OfPatientKind, type PlacedKind, type Setting } from './entryLines';
import { hazardsIn } from './hazards';
import { byOccurrence, inOrder, isErased } from './order';
import { patientNamedBy, standing } from './patients';
import type { NameOf } from './tourniquetWords';
import { allocationText, reasonClassText } from './said';
import { dutyWords } from './words';

/** Mark of an entry that this device is writing to its own disk at this moment. It is never on the wire. */
export const STORING = 'storing';
/** Mark of an entry that another device showed to this one and that the server has not confirmed. It is never on the wire. */
export const RELAYED = 'carried';

export interface TimelineLine {
  id: Uuid;
  at: Instant;
  words: string;
  kind: string;
  /** Whom it is about, by number, where the incident has several patients. */
  patient: number | null;
  /** Call sign of the unit, or the name of the person who is on none. */
  by: string | null;
  /**
   * `storing` until the disk has it: only then is it safe. `unsent`: safe, on this device only. `carried`: it came from the
   * device of another.
   */
  state: 'storing' | 'unsent' | 'carried' | 'sent';
  /** Taken back. The reason is in a line of its own. */
  withdrawn: boolean;
  /** A duplicate of another line, which counts instead. */
  duplicate: boolean;
  late: boolean;
  /** An ended device could not send it, and a desk accepted it. */
  vouched: boolean;
  /** A value is outside what bodies show; the person who entered it kept it. */
  odd: boolean;
  withheld: boolean;
  text: string | null;
}

const NOBODY: NameOf = () => null;

/** The timeline as a person reads it: in the order in which things happened. `crewName`: of people whom no entry names. */
export function timelineLines(
  entries: readonly Entry[],
  state: IncidentState,
  pending: ReadonlySet<Uuid>,
  crewName: NameOf = NOBODY,
): TimelineLine[] {
  const ordered = inOrder(entries).sort(byOccurrence).filter(isNamed);
  const nameOf: NameOf = (person) =>
    ordered.find(({ author }) => author?.person === person)?.author?.name ?? crewName(person);
  const setting = { state, byId: new Map(ordered.map((entry) => [entry.id, entry])), nameOf };
  const outOfOrder = new Set(standing(state).flatMap(({ care }) => care.out_of_order));
  return ordered.map((entry) => ({
    id: entry.id,
    at: entry.occurred_at,
    words: wordsOf(entry, setting),
    kind: entry.kind,
    patient: patientIn(entry as KnownEntry, state),
    by: entry.author?.call_sign ?? entry.author?.name ?? null,
    state: pending.has(entry.id) ? pendingState(entry) : 'sent',
    withdrawn: entry.id in state.withdrawn,
    duplicate: entry.id in state.same,
    vouched: entry.flags.includes('vouched'),
    late: entry.flags.includes('late'),
    odd: entry.flags.includes('implausible') || entry.flags.includes('before_call') || outOfOrder.has(entry.id),
    withheld: entry.withheld,
    text: IN_WORDS.has(entry.kind) ? null : entry.text,
  }));
}

function patientIn(entry: KnownEntry, state: IncidentState): number | null {
  if (standing(state).length < 2) return null;
  const named = patientNamedBy(entry);
  if (named === null) return null;
  // Entries of a merged patient count for the patient that remains; only the merge itself still names the merged one.
  const meant = entry.kind === 'patients_merged' ? named : (state.patients[named]?.merged_into ?? named);
  return state.patients[meant]?.number ?? null;
}

function pendingState({ flags }: Entry): TimelineLine['state'] {
  if (flags.includes(STORING)) return STORING;
  return flags.includes(RELAYED) ? RELAYED : 'unsent';
}

/** A call that this device opened has no number yet: the line of who found the patient says it all. */
function isNamed(entry: Entry): boolean {
  return (entry as KnownEntry).kind !== 'incident_opened' || entry.payload.number !== '';
}

function wordsOf(entry: Entry, setting: Setting): string {
  if (isPlain(entry.kind)) return plainLine(entry.kind, entry.payload);
  if (!isPlaced(entry.kind)) return unknownWords(entry);
  // Each function takes the entries of its own kind, under whose name it is in the table.
  const words: (entry: never, setting: Setting) => string = WORDS[entry.kind];
  return words(entry as never, setting);
}

function isPlaced(kind: string): kind is PlacedKind {
  return Object.hasOwn(WORDS, kind);
}

/** Call sign of a unit, else that of the author of the entry. */
function unitOf(entry: KnownEntry, unit: Uuid | null, { state }: Setting): string {
  return callSign(state, unit) ?? entry.author?.call_sign ?? t('timeline-a-unit');
}

function ofUnit(key: UnitKey): (entry: KnownEntry, setting: Setting) => string {
  return (entry, setting) => t(key, { unit: unitOf(entry, entry.unit, setting) });
}

/** What another entry says; that of a third is not followed. */
function target(id: Uuid, { state, byId, nameOf }: Setting): string {
  const named = byId.get(id);
  return named ? wordsOf(named, { state, byId: new Map(), nameOf }) : t('timeline-entry-not-here');
}

function askedName(tasking: Uuid, { state }: Setting): string {
  return state.taskings[tasking]?.name ?? t('tasking-control-room');
}

function warningOf(attention: Uuid, { state }: Setting): string {
  const raised = state.attentions[attention];
  return raised ? boardWarningWords(raised, null) : t('timeline-warning-unknown');
}

type UnitKey = Extract<
  Key,
  `timeline-${'alert_displayed' | 'alert_accepted' | 'unit_booked_on' | 'unit_booked_off' | 'kit_checked'}`
>;

/** The lines of what is not recorded of a patient, of each kind that has words of its own. */
const OTHER_LINES: Lines<Exclude<PlacedKind, OfPatientKind | AlarmKind>> = {
  incident_opened: ({ payload }) => t('timeline-incident_opened', { number: payload.number }),
  incident_closed: ({ payload: { cause } }) =>
    cause === 'all_clear' ? t('timeline-incident_closed') : t(`timeline-incident_closed-${cause}`),
  incident_reopened: () => t('timeline-incident_reopened'),
  incident_recoded: ({ payload }) => t('timeline-incident_recoded', { code: payload.code }),
  response_limited: ({ payload: { role, wanted } }) =>
    wanted === null
      ? t(`timeline-response_limited-${role}-scheme`)
      : t(`timeline-response_limited-${role}`, { wanted }),
  response_closed: ({ payload: { cause } }) =>
    cause === null ? t('timeline-response_closed') : t(`timeline-response_closed-${cause}`),
  response_reopened: ({ payload }) => t(`timeline-response_reopened-${payload.cause}`),
  backup_requested: (entry, setting) =>
    t(`timeline-backup_requested-${entry.payload.what}`, { unit: unitOf(entry, entry.unit, setting) }),
  ambulance_requested: ({ payload: { told_by } }) =>
    told_by === null ? t('timeline-ambulance_requested') : t(`timeline-ambulance_requested-${told_by}`),
  incident_relocated: ({ text }) =>
    text === null ? t('timeline-incident_relocated') : t('timeline-incident_relocated-to', { text }),
  hazards_changed: ({ text }) => hazards(hazardsIn(text)),
  hazards_expired: ({ payload }) => t('timeline-hazards_expired', { count: payload.hazards.length }),
  caller_said: ({ payload, text }) => callerSaidWords(payload, text),
  access_given: ({ text }) => accessWords(text),
  information_added: ({ text }) =>
    text === null ? t('timeline-information_added') : t('timeline-information_added-text', { text }),
  units_considered: ({ payload }) =>
    allocationText(payload) || t('timeline-units_considered', { count: (payload.considered ?? []).length }),
  alert_raised: ({ payload }) => t(raisedKey(payload), { unit: payload.call_sign }),
  running_call_opened: (entry, setting) =>
    t('timeline-running_call_opened', { unit: unitOf(entry, entry.unit, setting) }),
  running_call_unconfirmed: () => t('timeline-running_call_unconfirmed'),
  running_call_confirmed: () => t('timeline-running_call_confirmed'),
  incident_referenced: ({ payload }) => t('timeline-incident_referenced', { reference: payload.external_ref }),
  incidents_linked: ({ payload }) => t(`timeline-incidents_linked-${payload.relation}`),
  incident_merged: () => t('timeline-incident_merged'),
  incidents_unlinked: () => t('timeline-incidents_unlinked'),
  alert_sent: ({ payload }, { byId }) =>
    sent(payload, signOfAlert(byId.values(), payload.alert) ?? t('timeline-a-unit')),
  alert_expired: (entry, setting) => t('timeline-alert_expired', { unit: unitOf(entry, entry.payload.unit, setting) }),
  alert_displayed: ofUnit('timeline-alert_displayed'),
  alert_accepted: ofUnit('timeline-alert_accepted'),
  unit_booked_on: ofUnit('timeline-unit_booked_on'),
  unit_booked_off: ofUnit('timeline-unit_booked_off'),
  kit_checked: ofUnit('timeline-kit_checked'),
  alert_declined: (entry, setting) =>
    t('timeline-alert_declined', {
      unit: unitOf(entry, entry.unit, setting),
      reason: term(`decline-${entry.payload.reason}`),
    }),
  alert_withdrawn: (entry, setting) =>
    t('timeline-alert_withdrawn', {
      unit: unitOf(entry, entry.payload.unit, setting),
      cause: term(`stand-down-${entry.payload.cause}`),
    }),
  status_reached: (entry, setting) =>
    t(`timeline-status-${entry.payload.status}`, { unit: unitOf(entry, entry.unit, setting) }),
  entry_withdrawn: ({ payload }, setting) =>
    t('timeline-withdrawn', {
      entry: target(payload.entry, setting),
      reason: term(`withdrawal-${payload.reason}`),
    }),
  records_erased: ({ payload }) => t('timeline-records_erased', { count: payload.entries }),
  marked_same: ({ payload }, setting) => t('timeline-counted-once', { entry: target(payload.entry, setting) }),
  handover_offered: (entry, setting) =>
    offered(
      entry.text,
      unitOf(entry, entry.payload.from_unit, setting),
      callSign(setting.state, entry.payload.to_unit),
    ),
  handover_returned: ({ text }) =>
    text === null ? t('timeline-handover_returned') : t('timeline-handover_returned-text', { text }),
  handover_accepted: ({ text }) =>
    text === null ? t('timeline-handover_accepted') : t('timeline-handover_accepted-by', { name: text }),
  unit_duty_changed: (entry, setting) =>
    t('timeline-unit_duty_changed', {
      unit: unitOf(entry, entry.unit, setting),
      duty: dutyWords(entry.payload.duty, entry.text),
    }),
  unit_drill_changed: (entry, setting) =>
    t(entry.payload.drill ? 'timeline-drill-joined' : 'timeline-drill-left', {
      unit: unitOf(entry, entry.unit, setting),
    }),
  operation_opened: ({ payload }) => t('timeline-operation_opened', { number: payload.number }),
  tasking_requested: ({ payload, text }) => {
    const what = { agency: payload.name, reason: term(`tasking-reason-${payload.reason}`) };
    return text === null
      ? t('timeline-tasking_requested', what)
      : t('timeline-tasking_requested-note', { ...what, note: text });
  },
  tasking_acknowledged: ({ payload, text }, setting) => {
    const agency = askedName(payload.tasking, setting);
    if (payload.decision === 'accepted') return t('timeline-tasking_acknowledged-accepted', { agency });
    return text === null
      ? t('timeline-tasking_acknowledged-refused', { agency })
      : t('timeline-tasking_acknowledged-refused-why', { agency, why: text });
  },
  tasking_resourced: ({ payload: { tasking, call_sign: unit, eta_s } }, setting) => {
    const what = { agency: askedName(tasking, setting), unit };
    return eta_s === null
      ? t('timeline-tasking_resourced', what)
      : t('timeline-tasking_resourced-eta', { ...what, minutes: Math.round(eta_s / 60) });
  },
  tasking_at_scene: ({ payload }, setting) =>
    t('timeline-tasking_at_scene', { agency: askedName(payload.tasking, setting) }),
  scene_declared: ({ payload }) => term(`tasking-scene-now-${payload.state}`),
  tasking_ended: ({ payload }, setting) => t('timeline-tasking_ended', { agency: askedName(payload.tasking, setting) }),
  rvp_set: ({ text }) => (text === null ? t('timeline-rvp_set') : t('timeline-rvp_set-at', { text })),
  unit_assigned_by_desk: ({ payload, text }) => {
    const unit = payload.call_sign;
    if (payload.overridden.length === 0) return t('timeline-unit_assigned_by_desk', { unit });
    const checks = list([...new Set(payload.overridden.map(reasonClassText))]);
    return t('timeline-unit_assigned_by_desk-although', { unit, checks, why: text ?? '' });
  },
  attention_raised: ({ payload }) => boardWarningWords(payload, null),
  attention_seen: ({ payload }, setting) =>
    t('timeline-warning-taken', { warning: warningOf(payload.attention, setting) }),
  attention_settled: ({ payload }, setting) =>
    t('timeline-warning-settled', { warning: warningOf(payload.attention, setting) }),
  kit_used: (entry, setting) =>
    t('timeline-kit_used', {
      unit: unitOf(entry, entry.unit, setting),
      items: usedWords(entry.payload.items),
    }),
  aed_data_noted: ({ payload }) => t('timeline-aed_data', { status: AED_DATA_WORDS[payload.status] }),
  debrief_noted: ({ payload, text }) =>
    t('timeline-debrief', { topic: DEBRIEF_WORDS[payload.topic], text: text ?? t('timeline-debrief-noted') }),
};
/** The lines of all kinds that have words of their own. */
export const WORDS: Lines<PlacedKind> = { ...OTHER_LINES, ...ALARM_LINES, ...CARE_LINES };

/** A kind that this version does not know, or an entry that is erased or redacted. */
function unknownWords(entry: Entry): string {
  if (isErased(entry)) return t('timeline-entry-erased');
  if (entry.withheld) return t('timeline-entry-not-shown');
  return capital(entry.kind.replaceAll('_', ' '));
}

type RaisedPayload = Extract<KnownEntry, { kind: 'alert_raised' }>['payload'];

function raisedKey({ raised_by, continues }: RaisedPayload) {
  if (raised_by === 'self') return 'timeline-alert_raised-self';
  return continues ? 'timeline-alert_raised-continues' : 'timeline-alert_raised';
}

function hazards(named: readonly string[]): string {
  if (named.length === 0) return t('timeline-hazards_changed-none');
  const said = named.map((hazard) => hazard.replaceAll('_', ' '));
  return t('timeline-hazards_changed', { hazards: list(said, 'unit') });
}

/** Kinds whose text is part of their words. */
const IN_WORDS: ReadonlySet<string> = new Set([
  'hazards_changed',
  'caller_said',
  'access_given',
  'unit_duty_changed',
  'pre_alert_given',
  'handover_offered',
]);

type Sent = Pick<Extract<KnownEntry, { kind: 'alert_sent' }>['payload'], 'path' | 'devices' | 'failed'>;

function sent({ path: way, devices, failed }: Sent, unit: string): string {
  const path = term(`timeline-sent-by-${way}`);
  if (devices === null || failed === null) return t('timeline-alert_sent-withheld', { unit, path });
  if (devices.length === 0) {
    return failed.length === 0
      ? t('timeline-alert_sent-not', { unit, path })
      : t('timeline-alert_sent-all-lost', { unit, path, failed: failed.length });
  }
  return failed.length === 0
    ? t('timeline-alert_sent', { devices: devices.length, unit, path })
    : t('timeline-alert_sent-some-lost', { devices: devices.length, unit, path, failed: failed.length });
}

function signOfAlert(entries: Iterable<Entry>, alert: Uuid): string | null {
  for (const entry of entries as Iterable<KnownEntry>) {
    if (entry.kind === 'alert_raised' && entry.payload.alert === alert) return entry.payload.call_sign;
  }
  return null;
}

function offered(hospital: string | null, by: string, to: string | null): string {
  const receiver = hospital ?? to;
  return receiver === null
    ? t('timeline-handover_offered', { unit: by })
    : t('timeline-handover_offered-to', { unit: by, receiver });
}

function callSign(state: IncidentState, unit: Uuid | null): string | null {
  return unit === null ? null : (state.involvements[unit]?.call_sign ?? null);
}
