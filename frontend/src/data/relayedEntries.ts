/** What a record that was shown will be once the server has it: its author's entries, as yet unconfirmed. */
import type { OutboxRow, RelayRow } from '../device/rows';
import { isBelievable } from '../timeline/believable';
import { RELAYED } from '../timeline/lines';
import { toInstant } from '../wire/ids';
import type { Entry, Report } from '../wire/types';
import { entriesOf } from './pending';

export function relayedEntries(row: RelayRow): Entry[] {
  const latest = toInstant(row.read_ms);
  return row.reports
    .flatMap((report) => entriesOf(asRow(row, report)))
    .map((entry) => ({
      ...entry,
      // It happened before it was shown, whatever the other clock says.
      occurred_at: isBefore(entry, row.read_ms) ? entry.occurred_at : latest,
      payload:
        entry.kind === 'handover_offered'
          ? { ...entry.payload, to_unit: entry.payload.to_unit ?? row.unit }
          : entry.payload,
      flags: [RELAYED],
    }));
}

function isBefore({ occurred_at }: Entry, readMs: number): boolean {
  const ms = Date.parse(occurred_at);
  return ms < readMs && isBelievable(ms, readMs);
}

function asRow({ certificate, offset_ms }: RelayRow, report: Report): OutboxRow {
  const { person, name, call_sign, service, unit, device } = certificate;
  return {
    report,
    id: report.id,
    person,
    author: { person, name, call_sign, service },
    unit,
    device,
    offset_ms,
    state: 'waiting',
    receipt: null,
    settled_ms: null,
    refusal: null,
  };
}
