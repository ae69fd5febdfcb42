import type { OutboxRow } from '../device/rows';
import { STORING } from '../timeline/lines';
import { toInstant } from '../wire/ids';
import { serviceKind } from '../words/services.svelte';
import { COMMANDS, type Command, type Entry, type Report, type Uuid } from '../wire/types';

/** The entry that a report will become, so that it is shown and counted at once. */
export function entriesOf(row: OutboxRow, isStored = true): Entry[] {
  if (row.state === 'refused') return [];
  const entry = isStored ? asEntry(row) : { ...asEntry(row), flags: [STORING] };
  if (row.report.kind === 'running_call_opened') return [callOf(entry), entry, finderOf(entry)];
  // To accept means to go: the server writes both, so both are shown.
  return row.report.kind === 'accept_alert' ? [entry, onTheWay(entry)] : [entry];
}

/** The entry that a report would be. */
export function asEntry({ report, unit, author, device, offset_ms, receipt }: OutboxRow): Entry {
  const kind = isCommand(report.kind) ? COMMANDS[report.kind] : report.kind;
  const payload = payloadOf(report, unit);
  return {
    id: report.id,
    incident: report.incident,
    seq: receipt?.seq ?? null,
    position: receipt?.position ?? null,
    kind,
    version: 1,
    payload,
    text: report.text ?? null,
    unit,
    author,
    device,
    occurred_at: toInstant(Date.parse(report.at) + (offset_ms ?? 0)),
    device_at: report.at,
    received_at: null,
    recorded_at: receipt?.recorded_at ?? null,
    clock_offset_ms: offset_ms,
    flags: receipt?.flags ?? [],
    withheld: false,
  };
}

/** The entry as the server will write it: a command has fewer fields than its entry. */
function payloadOf({ kind, payload }: Report, unit: Uuid | null): Record<string, unknown> {
  if (kind === 'offer_handover') return { patient: null, to_unit: null, ...payload, from_unit: unit };
  if (kind === 'take_police_tasking') return { alert: payload.alert, unit, cause: 'police_tasking' };
  return payload;
}

function onTheWay(accepted: Entry): Entry {
  return { ...accepted, id: `${accepted.id}.mobile`, kind: 'status_reached', payload: { status: 'mobile' } };
}

/** What the server will write of a running call: the call, and the unit at the patient. */
function callOf(found: Entry): Entry {
  const { code, system } = found.payload;
  const payload = { number: '', category: 'other', system, code, age: 'unknown', exercise: false };
  return { ...found, id: `${found.id}.opened`, kind: 'incident_opened', payload };
}

function finderOf(found: Entry): Entry {
  const { unit, author, occurred_at: at } = found;
  const payload = {
    alert: found.id,
    unit,
    call_sign: author?.call_sign ?? '',
    agency: '',
    service: author?.service ?? '',
    role: author && serviceKind(author.service).standing !== 'responder' ? 'crew' : 'co_responder',
    eta_s: 0,
    distance_m: 0,
    replaces: null,
    raised_by: 'self',
    reached: (['alerted', 'on_scene', 'at_patient'] as const).map((status) => ({ status, at })),
  };
  return { ...found, id: `${found.id}.there`, kind: 'alert_raised', payload };
}

function isCommand(kind: string): kind is Command {
  return kind in COMMANDS;
}
