import { newId } from '../wire/ids';
import type { Uuid } from '../wire/types';
import { submit } from './outbox';

export { atmist, type AtmistLine } from '../story/atmist';

/** Gives back the id of the entry; the handover is the one in the state whose `offered_entry` it is. */
export function offerHandover(incident: Uuid): Uuid {
  return submit(incident, 'offer_handover', { handover: newId() });
}

/** `throughSeq`: the last entry that the receiver had before the eyes. */
export function acceptHandover(incident: Uuid, handover: Uuid, throughSeq: number): Uuid {
  return submit(incident, 'accept_handover', { handover, through_seq: throughSeq });
}

export function withdrawHandover(incident: Uuid, handover: Uuid): Uuid {
  return submit(incident, 'withdraw_handover', { handover });
}
