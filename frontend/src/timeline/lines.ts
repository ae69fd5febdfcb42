import type { Entry, IncidentState, Instant, KnownEntry, Uuid } from '../wire/types';
import { AED_DATA_WORDS, DEBRIEF_WORDS, usedWords } from './afterWords';
import { boardWarningWords } from './boardWarningWords';
import { careWords } from './careWords';
import { byOccurrence, inOrder } from './order';
import { patientNamedBy, standing } from './patients';
import type { NameOf } from './tourniquetWords';
import { dutyWords, DECLINE_WORDS, STAND_DOWN_WORDS, STATUS_WORDS, WITHDRAWAL_WORDS, wordFor } from './words';

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
  /** `storing` until the disk has it: only then is it safe on this device. `carried`: it came from the device of another. */
  state: 'storing' | 'on this device' | 'carried' | 'sent';
  /** Taken back. The reason stands in a line of its own. */
  withdrawn: boolean;
  /** A duplicate of another line, which counts instead. */
  duplicate: boolean;
  late: boolean;
  /** A value is outside what bodies show; whoever entered it kept it. */
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

/** The story as a person reads it: in the order in which things happened. `crewName`: of people whom no entry names. */
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
    text: entry.text,
  }));
}

function patientIn(entry: KnownEntry, state: IncidentState): number | null {
  if (standing(state).length < 2) return null;
  const named = patientNamedBy(entry);
  if (named === null) return null;
  // What was recorded of one who turned out to be another is recorded of that other; only the merge itself still names the first.
  const meant = entry.kind === 'patients_merged' ? named : (state.patients[named]?.merged_into ?? named);
  return state.patients[meant]?.number ?? null;
}

function pendingState({ flags }: Entry): TimelineLine['state'] {
  if (flags.includes(STORING)) return STORING;
  return flags.includes(RELAYED) ? RELAYED : 'on this device';
}

function wordsOf(entry: KnownEntry, { state, byId, nameOf }: Setting): string {
  const caller = (unit: Uuid | null) => callSign(state, unit) ?? entry.author?.call_sign ?? 'A unit';
  const target = (id: Uuid) => {
    const named = byId.get(id);
    return named ? wordsOf(named as KnownEntry, { state, byId: new Map(), nameOf }) : 'an entry not shown here';
  };
  const raisedTo = (alert: Uuid) => signOfAlert(byId.values(), alert);
  const raisedFor = (attention: Uuid) => {
    const raised = state.attentions[attention];
    return raised ? boardWarningWords(raised, null) : 'what needed attention';
  };
  switch (entry.kind) {
    case 'incident_opened':
      return `Call received, incident ${entry.payload.number}`;
    case 'incident_recoded':
      return `Call re-coded to ${entry.payload.code}`;
    case 'incident_cancelled':
      return 'Call cancelled';
    case 'incident_closed':
      return 'Incident closed';
    case 'incident_relocated':
      return entry.text === null ? 'The call is at another place' : `The call is at another place: ${entry.text}`;
    case 'hazards_changed':
      return hazards(entry.payload.hazards);
    case 'information_added':
      return entry.text === null ? 'Information added' : `Information: ${entry.text}`;
    case 'units_considered':
      return entry.payload.sentence || considered(entry.payload.considered.length);
    case 'alert_raised':
      return `${entry.payload.call_sign} alerted`;
    case 'alert_sent':
      return sent(entry.payload, raisedTo(entry.payload.alert) ?? 'a unit');
    case 'alert_expired':
      return `${caller(entry.payload.unit)} did not answer in time`;
    case 'alert_displayed':
      return `${caller(entry.unit)} has the alert on screen`;
    case 'alert_accepted':
      return `${caller(entry.unit)} accepted`;
    case 'alert_declined':
      return `${caller(entry.unit)} declined: ${wordFor(DECLINE_WORDS, entry.payload.reason)}`;
    case 'alert_withdrawn':
      return `${caller(entry.payload.unit)} stood down: ${wordFor(STAND_DOWN_WORDS, entry.payload.cause)}`;
    case 'status_reached':
      return `${caller(entry.unit)} ${wordFor(STATUS_WORDS, entry.payload.status)}`;
    case 'entry_withdrawn':
      return `Withdrawn: ${target(entry.payload.entry)} (${wordFor(WITHDRAWAL_WORDS, entry.payload.reason)})`;
    case 'marked_same':
      return `Counted once: ${target(entry.payload.entry)}`;
    case 'handover_offered':
      return offered(entry.payload, caller(entry.payload.from_unit), callSign(state, entry.payload.to_unit));
    case 'handover_received':
      return 'Handover heard, being read back';
    case 'handover_returned':
      return entry.text === null ? 'A question about the handover' : `Question about the handover: ${entry.text}`;
    case 'handover_accepted':
      return entry.text === null ? 'Handover accepted' : `Handover accepted by ${entry.text}`;
    case 'handover_withdrawn':
      return 'Handover offer taken back';
    case 'unit_booked_on':
      return `${caller(entry.unit)} booked on`;
    case 'unit_booked_off':
      return `${caller(entry.unit)} booked off`;
    case 'unit_duty_changed':
      return `${caller(entry.unit)} is now ${dutyWords(entry.payload.duty, entry.payload.task ?? null)}`;
    case 'unit_drill_changed':
      return `${caller(entry.unit)} ${entry.payload.drill ? 'joined' : 'left'} the exercise`;
    case 'kit_checked':
      return `${caller(entry.unit)} checked its kit`;
    case 'attention_raised':
      return boardWarningWords(entry.payload, null);
    case 'attention_seen':
      return `Looked after: ${raisedFor(entry.payload.attention)}`;
    case 'attention_settled':
      return `Settled: ${raisedFor(entry.payload.attention)}`;
    case 'kit_used':
      return `${caller(entry.unit)} used ${usedWords(entry.payload.items)}`;
    case 'aed_data_noted':
      return `AED record ${AED_DATA_WORDS[entry.payload.status]}`;
    case 'debrief_noted':
      return `${DEBRIEF_WORDS[entry.payload.topic]}: ${entry.text ?? 'noted'}`;
    default:
      return careWords(entry, state, nameOf) ?? unknownWords(entry);
  }
}

/** A kind that this version does not know, or a redacted entry. */
function unknownWords(entry: Entry): string {
  if (entry.withheld) return 'Entry not shown to you';
  const words = entry.kind.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function considered(count: number): string {
  return count === 1 ? '1 unit considered' : `${count} units considered`;
}

function hazards(named: readonly string[]): string {
  return named.length === 0
    ? 'No hazards are known any more'
    : `Hazards: ${named.map((hazard) => hazard.replaceAll('_', ' ')).join(', ')}`;
}

const PATH_WORDS: Record<string, string> = { socket: 'by the open link', push: 'by push' };

function sent(
  { path, devices, failed }: { path: string; devices: readonly Uuid[]; failed: readonly unknown[] },
  to: string,
): string {
  const by = wordFor(PATH_WORDS, path);
  const lost = failed.length === 0 ? '' : `${failed.length} not reached`;
  if (devices.length === 0) return `Alert for ${to} not sent ${by}${lost && `: ${lost}`}`;
  const count = devices.length === 1 ? '1 device' : `${devices.length} devices`;
  return `Alert sent to ${count} of ${to} ${by}${lost && `, ${lost}`}`;
}

function signOfAlert(entries: Iterable<Entry>, alert: Uuid): string | null {
  for (const entry of entries as Iterable<KnownEntry>) {
    if (entry.kind === 'alert_raised' && entry.payload.alert === alert) return entry.payload.call_sign;
  }
  return null;
}

function offered({ hospital }: { hospital?: string | null }, by: string, to: string | null): string {
  const receiver = hospital ?? to;
  return receiver === null ? `${by} offered handover` : `${by} offered handover to ${receiver}`;
}

function callSign(state: IncidentState, unit: Uuid | null): string | null {
  return unit === null ? null : (state.involvements[unit]?.call_sign ?? null);
}
