/** What a desk must look after, said as a sentence that says what to do. */
import type { BoardWarning } from '../wire/types';

type Asked = Pick<BoardWarning, 'cause' | 'role' | 'call_sign'>;

/** `number`: the incident as one says it aloud, or null where it is plain from the place which one is meant. */
export function boardWarningWords({ cause, role, call_sign }: Asked, number: string | null): string {
  const unit = call_sign ?? 'A unit';
  const of = number === null ? '' : ` for ${number}`;
  switch (cause) {
    case 'nobody_left':
      return role === 'co_responder' ? `No co-responder is left${of}.` : `No ambulance is left${of}: find one.`;
    case 'not_displayed':
      return `${unit} has not shown its alert: radio them.`;
    case 'not_acknowledged':
      return `${unit} has its alert on screen and has not answered: radio them.`;
    case 'unit_says_unsafe':
      return `${unit} says the scene is unsafe: warn everyone who is going.`;
    case 'police_tasking':
      return `${unit} was taken for police work.`;
    case 'ambulance_held':
      return 'Ambulance held: police go in first.';
    default:
      return unknownCause(cause, unit);
  }
}

/** One that this version does not know. */
function unknownCause(cause: string, unit: string): string {
  return `${unit}: ${cause.replaceAll('_', ' ')}.`;
}
