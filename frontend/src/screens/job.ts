/** Which screen a person sees, derived from the state of the job. */
import type { Involvement, Role } from '../wire/types';

export type ScreenName =
  'opening' | 'signin' | 'administration' | 'board' | 'welfare' | 'duty' | 'waiting' | 'alert' | 'way' | 'scene';

export interface JobState {
  ready: boolean;
  role: Role | null;
  onUnit: boolean;
  part: Involvement | null;
}

const AT_BOARD: readonly Role[] = ['supervisor', 'control_room', 'machine'];

export function worksAtBoard(role: Role): boolean {
  return AT_BOARD.includes(role);
}

export function screenFor({ ready, role, onUnit, part }: JobState): ScreenName {
  if (!ready) return 'opening';
  if (role === null) return 'signin';
  if (role === 'welfare') return 'welfare';
  if (role === 'administrator') return 'administration';
  if (worksAtBoard(role)) return 'board';
  if (!onUnit) return 'duty';
  if (part === null) return 'waiting';
  switch (part.status) {
    case 'alerted':
    case 'displayed':
      return 'alert';
    case 'accepted':
    case 'mobile':
    case 'at_rvp':
      return 'way';
    case 'on_scene':
    case 'at_patient':
    case 'transporting':
    case 'at_hospital':
      return 'scene';
    case 'clear':
    case 'declined':
    case 'expired':
    case 'stood_down':
      return 'waiting';
  }
}
