/** What a desk must look after, said as a sentence that says what to do. */
import { t } from '../words';
import type { BoardWarning } from '../wire/types';

type Asked = Pick<BoardWarning, 'cause' | 'role' | 'call_sign'> & Partial<Pick<BoardWarning, 'distance_m' | 'what'>>;

/** `number`: the incident as one says it aloud, or null where it is plain from the place which one is meant. */
export function boardWarningWords({ cause, role, call_sign, distance_m, what }: Asked, number: string | null): string {
  const unit = call_sign ?? t('timeline-a-unit');
  switch (cause) {
    case 'nobody_left':
      return nobodyLeft(role === 'co_responder' ? 'co_responder' : 'crew', number);
    case 'no_ambulance':
      return number === null ? t('warning-no-ambulance') : t('warning-no-ambulance-for', { number });
    case 'not_displayed':
    case 'not_acknowledged':
    case 'unit_without_device':
    case 'unit_says_unsafe':
    case 'police_tasking':
    case 'not_needed':
    case 'cancelled_with_patient':
    case 'unit_diverted':
      return t(`warning-${cause}`, { unit });
    case 'ambulance_held':
    case 'no_skill_near':
    case 'none_transporting':
    case 'held_long':
    case 'nobody_to_task':
    case 'tasking_unacknowledged':
    case 'tasking_refused':
      return t(`warning-${cause}`);
    case 'backup_requested':
      return t(what ? `warning-backup_requested-${what}` : 'warning-backup_requested', { unit });
    case 'likely_same':
      return likelySame(distance_m ?? null);
    default:
      return unknownCause(cause, unit);
  }
}

function likelySame(metres: number | null): string {
  return metres === null ? t('warning-likely_same') : t('warning-likely_same-metres', { metres });
}

function nobodyLeft(role: 'co_responder' | 'crew', number: string | null): string {
  return number === null ? t(`warning-nobody-left-${role}`) : t(`warning-nobody-left-${role}-for`, { number });
}

/** One that this version does not know. */
function unknownCause(cause: string, unit: string): string {
  return t('warning-unknown', { unit, cause: cause.replaceAll('_', ' ') });
}
