import type { Entry, KnownEntry, Operation, OperationState } from '../wire/types';
import { alarmed } from './alarms';
import { counted } from './counted';
import { inOrder } from './order';

/** The state of one operation from its entries, in any order and with repeats: it is taken in the order of `seq`. */
export function foldOperation(entries: readonly Entry[]): OperationState {
  const ordered = inOrder(entries);
  const { entries: counting, withdrawn, same } = counted(ordered);
  return {
    seq: ordered.reduce((highest, entry) => Math.max(highest, entry.seq ?? 0), 0),
    operation: counting.reduce<Operation | null>(applyToOperation, null),
    alarms: counting.reduce<OperationState['alarms']>(alarmed, {}),
    deliveries: {},
    withdrawn,
    same,
  };
}

/** The operation after this entry. What comes before it was opened changes nothing. */
export function applyToOperation(operation: Operation | null, entry: KnownEntry): Operation | null {
  if (operation === null) return entry.kind === 'operation_opened' ? opened(entry) : null;
  switch (entry.kind) {
    case 'incident_linked':
      return operation.incidents.includes(entry.payload.incident)
        ? operation
        : { ...operation, incidents: [...operation.incidents, entry.payload.incident] };
    case 'agency_joined':
      return joined(operation, entry);
    case 'agency_left': {
      const part = operation.participants[entry.payload.agency];
      if (part?.left_at !== null) return operation;
      return withPart(operation, { ...part, left_at: entry.occurred_at, units: [] });
    }
    case 'operation_closed':
      return { ...operation, phase: 'closed', closed_at: operation.closed_at ?? entry.occurred_at };
    default:
      return operation;
  }
}

function opened({ payload, occurred_at }: Extract<KnownEntry, { kind: 'operation_opened' }>): Operation {
  return {
    number: payload.number,
    phase: 'open',
    exercise: payload.exercise,
    opened_at: occurred_at,
    closed_at: null,
    participants: {},
    incidents: [],
  };
}

/** One that is present already keeps the time at which it joined, and has other units from now on. */
function joined(operation: Operation, entry: Extract<KnownEntry, { kind: 'agency_joined' }>): Operation {
  const { agency, units } = entry.payload;
  const held = operation.participants[agency];
  const joined_at = held?.left_at === null ? held.joined_at : entry.occurred_at;
  return withPart(operation, { agency, joined_at, left_at: null, units });
}

function withPart(operation: Operation, part: Operation['participants'][string]): Operation {
  return { ...operation, participants: { ...operation.participants, [part.agency]: part } };
}

/** The agencies that take part now. */
export function present({ participants }: Operation): Operation['participants'][string][] {
  return Object.values(participants).filter(({ left_at }) => left_at === null);
}
