import { newId } from '../wire/ids';
import type { Handover, Uuid } from '../wire/types';
import type { Reports } from './reports';

/** To whom: a crew, a hospital, or, where neither is named, the crew that is furthest on its way. */
export interface Receiver {
  to_unit?: Uuid;
  hospital?: string;
}

/** Commands of a handover. */
export class Handovers {
  constructor(private readonly reports: Reports) {}

  /** Gives back the id of the entry; the handover is the one in the state whose `offered_entry` it is. */
  offer(incident: Uuid, patient: Uuid, { hospital, ...receiver }: Receiver = {}): Uuid {
    return this.reports.record(incident, 'offer_handover', { handover: newId(), patient, ...receiver }, hospital);
  }

  /** After a question was answered: the same handover, to the same receiver. */
  offerAgain(incident: Uuid, { handover, patient, to_unit, hospital }: Handover): Uuid {
    const receiver = to_unit !== null ? { to_unit } : {};
    return this.reports.record(incident, 'offer_handover', { handover, patient, ...receiver }, hospital ?? undefined);
  }

  /** It was heard and is being read back. */
  receive(incident: Uuid, handover: Uuid): Uuid {
    return this.reports.record(incident, 'receive_handover', { handover });
  }

  return(incident: Uuid, handover: Uuid, question: string): Uuid {
    return this.reports.record(incident, 'return_handover', { handover }, question);
  }

  /** `throughSeq`: the last entry that the receiver had before the eyes. `by`: who received it at a hospital, name and role. */
  accept(incident: Uuid, handover: Uuid, throughSeq: number, by?: string): Uuid {
    return this.reports.record(incident, 'accept_handover', { handover, through_seq: throughSeq }, by);
  }

  withdraw(incident: Uuid, handover: Uuid): Uuid {
    return this.reports.record(incident, 'withdraw_handover', { handover });
  }
}
