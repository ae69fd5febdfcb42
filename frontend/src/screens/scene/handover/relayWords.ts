/** The words for a record that cannot be shown, read or accepted: the reason, and what to do. */
import type { NotTaken } from '../../../data/relay';
import type { ScanFault } from '../../../data/scanning';
import type { NotShown } from '../../../data/showing';

export const NOT_SHOWN: Record<NotShown, string> = {
  no_keys: 'This browser cannot sign a record. Hand over by voice: all of it is sent when the link is back.',
  no_certificate:
    'This device has not reached the server since you booked on, so nobody could check who signed. Hand over by voice.',
  nothing: 'Nothing was entered on this device yet, so there is nothing to show.',
  too_much: 'This is too much to show. Hand over by voice: all of it is sent when the link is back.',
  no_store: 'This device cannot read what it stored. Hand over by voice, and tell your supervisor.',
};

export const NOT_READ: Record<ScanFault, string> = {
  refused: 'The camera is not allowed here. Allow it for this address in the browser’s settings, then scan again.',
  none: 'There is no camera to use, or another program has it. Take the handover by voice.',
  not_here: 'This address has no camera: it is not a secure one. Take the handover by voice.',
  no_reader:
    'The reader is not on this device yet. Take the handover by voice; it is kept from the next start with a link.',
};

export const NOT_TAKEN: Record<NotTaken, string> = {
  not_a_record: 'That is not a record. Ask them to show it from the start.',
  other_house: 'No device of this installation signed that. Take the handover by voice.',
  not_signed: 'The signature does not fit what it says. Take the handover by voice.',
  not_timely: 'Its certificate has run out, or a clock is wrong. Take the handover by voice.',
  no_keys: 'This device cannot check who signed. Take the handover by voice.',
  other_incident: 'That is the record of another incident. Check which one you both have open.',
  not_on_it: 'As far as this device knows that unit is not on this incident. Take the handover by voice.',
  own: 'That is your own record.',
  no_store: 'This device cannot store it. Take the handover by voice, and tell your supervisor.',
};
