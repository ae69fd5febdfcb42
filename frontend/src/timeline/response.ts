/** Whether units are still asked for, and the request for an ambulance (docs/wire.md, "The fold", 3). As response_applied.py. */
import type { IncidentState, Instant, KnownEntry, Uuid } from '../wire/types';

type Answered = Pick<IncidentState, 'response' | 'request'>;

export const ASKED_FOR: Answered = {
  response: {
    state: 'open',
    closed_at: null,
    reopened_at: null,
    cause: null,
    by: null,
    wanted: { crew: null, co_responder: null },
  },
  request: null,
};

/** What one entry changes of the response and of the request. */
export function answeredBy({ response, request }: Answered, entry: KnownEntry): Partial<Answered> {
  const at = entry.occurred_at;
  const by = entry.author?.person ?? null;
  switch (entry.kind) {
    case 'response_limited':
      return { response: { ...response, wanted: { ...response.wanted, [entry.payload.role]: entry.payload.wanted } } };
    case 'response_closed':
      return { response: { ...response, state: 'closed', closed_at: at, cause: entry.payload.cause, by } };
    case 'response_reopened':
      return { response: { ...ASKED_FOR.response, reopened_at: at } };
    case 'ambulance_requested': {
      const { agency, told_by } = entry.payload;
      const held = request ?? {
        agency,
        requested_at: at,
        told_at: null,
        told_by: null,
        acknowledged_at: null,
        acknowledged_by: null,
      };
      const isNews = held.told_at === null && told_by !== null;
      return { request: isNews ? { ...held, told_at: at, told_by } : held };
    }
    case 'ambulance_request_acknowledged':
      return { request: request && (request.acknowledged_at === null ? acknowledged(request, at, by) : request) };
    default:
      return {};
  }
}

type Request = NonNullable<IncidentState['request']>;

function acknowledged(request: Request, at: Instant, by: Uuid | null): Request {
  return { ...request, acknowledged_at: at, acknowledged_by: by };
}
