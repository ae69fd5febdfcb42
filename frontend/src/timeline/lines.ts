import { capital, list, t, term } from '../words';
import type { Entry, IncidentState, Instant, KnownEntry, Uuid } from '../wire/types';
import { AED_DATA_WORDS, DEBRIEF_WORDS, usedWords } from './afterWords';
import { boardWarningWords } from './boardWarningWords';
import { careWords } from './careWords';
import { hazardsIn } from './hazards';
import { byOccurrence, inOrder, isErased } from './order';
import { patientNamedBy, standing } from './patients';
import type { NameOf } from './tourniquetWords';
import { allocationText } from './said';
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
  /** A value is outside what bodies show; the person who entered it kept it. */
  odd: boolean;
  withheld: boolean;
  text: string | null;
}

interface Setting {
  state: IncidentState;
  byId: Map<Uuid, Entry>;
  nameOf: NameOf;
}

const NOBODY: NameOf = () => null;

/** The timeline as a person reads it: in the order in which things happened. `crewName`: of people whom no entry names. */
export function timelineLines(
  entries: readonly Entry[],
  state: IncidentState,
  pending: ReadonlySet<Uuid>,
  crewName: NameOf = NOBODY,
): TimelineLine[] {
  const ordered = inOrder(entries).sort(byOccurrence);
  const nameOf: NameOf = (person) =>
    ordered.find(({ author }) => author?.person === person)?.author?.name ?? crewName(person);
  const setting = { state, byId: new Map(ordered.map((entry) => [entry.id, entry])), nameOf };
  const outOfOrder = new Set(standing(state).flatMap(({ care }) => care.out_of_order));
  return ordered.map((entry) => ({
    id: entry.id,
    at: entry.occurred_at,
    words: wordsOf(entry as KnownEntry, setting),
    kind: entry.kind,
    patient: patientIn(entry as KnownEntry, state),
    by: entry.author?.call_sign ?? entry.author?.name ?? null,
    state: pending.has(entry.id) ? pendingState(entry) : 'sent',
    withdrawn: entry.id in state.withdrawn,
    duplicate: entry.id in state.same,
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

function wordsOf(entry: KnownEntry, { state, byId, nameOf }: Setting): string {
  const caller = (unit: Uuid | null) => callSign(state, unit) ?? entry.author?.call_sign ?? t('timeline-a-unit');
  const target = (id: Uuid) => {
    const named = byId.get(id);
    return named ? wordsOf(named as KnownEntry, { state, byId: new Map(), nameOf }) : t('timeline-entry-not-here');
  };
  const raisedTo = (alert: Uuid) => signOfAlert(byId.values(), alert);
  const raisedFor = (attention: Uuid) => {
    const raised = state.attentions[attention];
    return raised ? boardWarningWords(raised, null) : t('timeline-warning-unknown');
  };
  switch (entry.kind) {
    case 'incident_opened':
      return t('timeline-incident_opened', { number: entry.payload.number });
    case 'incident_recoded':
      return t('timeline-incident_recoded', { code: entry.payload.code });
    case 'incident_cancelled':
    case 'incident_closed':
    case 'handover_received':
    case 'handover_withdrawn':
      return t(`timeline-${entry.kind}`);
    case 'incident_relocated':
      return entry.text === null
        ? t('timeline-incident_relocated')
        : t('timeline-incident_relocated-to', { text: entry.text });
    case 'hazards_changed':
      return hazards(hazardsIn(entry.text));
    case 'information_added':
      return entry.text === null
        ? t('timeline-information_added')
        : t('timeline-information_added-text', { text: entry.text });
    case 'units_considered':
      return (
        allocationText(entry.payload) || t('timeline-units_considered', { count: entry.payload.considered.length })
      );
    case 'alert_raised':
      return t('timeline-alert_raised', { unit: entry.payload.call_sign });
    case 'alert_sent':
      return sent(entry.payload, raisedTo(entry.payload.alert) ?? t('timeline-a-unit'));
    case 'alert_expired':
      return t('timeline-alert_expired', { unit: caller(entry.payload.unit) });
    case 'alert_displayed':
    case 'alert_accepted':
    case 'unit_booked_on':
    case 'unit_booked_off':
    case 'kit_checked':
      return t(`timeline-${entry.kind}`, { unit: caller(entry.unit) });
    case 'alert_declined':
      return t('timeline-alert_declined', {
        unit: caller(entry.unit),
        reason: term(`decline-${entry.payload.reason}`),
      });
    case 'alert_withdrawn':
      return t('timeline-alert_withdrawn', {
        unit: caller(entry.payload.unit),
        cause: term(`stand-down-${entry.payload.cause}`),
      });
    case 'status_reached':
      return t(`timeline-status-${entry.payload.status}`, { unit: caller(entry.unit) });
    case 'entry_withdrawn':
      return t('timeline-withdrawn', {
        entry: target(entry.payload.entry),
        reason: term(`withdrawal-${entry.payload.reason}`),
      });
    case 'records_erased':
      return t('timeline-records_erased', { count: entry.payload.entries });
    case 'marked_same':
      return t('timeline-counted-once', { entry: target(entry.payload.entry) });
    case 'handover_offered':
      return offered(entry.text, caller(entry.payload.from_unit), callSign(state, entry.payload.to_unit));
    case 'handover_returned':
      return entry.text === null
        ? t('timeline-handover_returned')
        : t('timeline-handover_returned-text', { text: entry.text });
    case 'handover_accepted':
      return entry.text === null
        ? t('timeline-handover_accepted')
        : t('timeline-handover_accepted-by', { name: entry.text });
    case 'unit_duty_changed':
      return t('timeline-unit_duty_changed', {
        unit: caller(entry.unit),
        duty: dutyWords(entry.payload.duty, entry.text),
      });
    case 'unit_drill_changed':
      return t(entry.payload.drill ? 'timeline-drill-joined' : 'timeline-drill-left', { unit: caller(entry.unit) });
    case 'attention_raised':
      return boardWarningWords(entry.payload, null);
    case 'attention_seen':
      return t('timeline-warning-taken', { warning: raisedFor(entry.payload.attention) });
    case 'attention_settled':
      return t('timeline-warning-settled', { warning: raisedFor(entry.payload.attention) });
    case 'kit_used':
      return t('timeline-kit_used', { unit: caller(entry.unit), items: usedWords(entry.payload.items) });
    case 'aed_data_noted':
      return t('timeline-aed_data', { status: AED_DATA_WORDS[entry.payload.status] });
    case 'debrief_noted':
      return t('timeline-debrief', {
        topic: DEBRIEF_WORDS[entry.payload.topic],
        text: entry.text ?? t('timeline-debrief-noted'),
      });
    default:
      return careWords(entry, state, nameOf) ?? unknownWords(entry);
  }
}

/** A kind that this version does not know, or an entry that is erased or redacted. */
function unknownWords(entry: Entry): string {
  if (isErased(entry)) return t('timeline-entry-erased');
  if (entry.withheld) return t('timeline-entry-not-shown');
  return capital(entry.kind.replaceAll('_', ' '));
}

function hazards(named: readonly string[]): string {
  if (named.length === 0) return t('timeline-hazards_changed-none');
  const said = named.map((hazard) => hazard.replaceAll('_', ' '));
  return t('timeline-hazards_changed', { hazards: list(said, 'unit') });
}

/** Kinds whose text is part of their words. */
const IN_WORDS: ReadonlySet<string> = new Set([
  'hazards_changed',
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
