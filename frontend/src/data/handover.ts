import { newId } from '../wire/ids';
import type { Handover, Uuid } from '../wire/types';
import { submit } from './outbox';

export { ashice, atmist, imist, sbar, textsOf, type SpokenForm, type SpokenLine } from '../timeline/spoken';

/** To whom: a crew, a hospital, or, where neither is named, the crew that is furthest on its way. */
export interface Receiver {
  to_unit?: Uuid;
  hospital?: string;
}

/** Gives back the id of the entry; the handover is the one in the state whose `offered_entry` it is. */
export function offerHandover(incident: Uuid, patient: Uuid, receiver: Receiver = {}): Uuid {
  return submit(incident, 'offer_handover', { handover: newId(), patient, ...receiver });
}

/** After a question was answered: the same handover, to the same receiver. */
export function offerAgain(incident: Uuid, { handover, patient, to_unit, hospital }: Handover): Uuid {
  const receiver = hospital !== null ? { hospital } : to_unit !== null ? { to_unit } : {};
  return submit(incident, 'offer_handover', { handover, patient, ...receiver });
}

/** It was heard and is being read back. */
export function receiveHandover(incident: Uuid, handover: Uuid): Uuid {
  return submit(incident, 'receive_handover', { handover });
}

export function returnHandover(incident: Uuid, handover: Uuid, question: string): Uuid {
  return submit(incident, 'return_handover', { handover }, question);
}

/** `throughSeq`: the last entry that the receiver had before the eyes. `by`: who received it at a hospital, name and role. */
export function acceptHandover(incident: Uuid, handover: Uuid, throughSeq: number, by?: string): Uuid {
  return submit(incident, 'accept_handover', { handover, through_seq: throughSeq }, by);
}

export function withdrawHandover(incident: Uuid, handover: Uuid): Uuid {
  return submit(incident, 'withdraw_handover', { handover });
}
