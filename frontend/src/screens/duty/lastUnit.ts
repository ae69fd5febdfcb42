/** The unit that this device was last booked on to, preselected at the next start of shift. */
import type { Uuid } from '../../wire/types';

const KEPT_UNDER = 'coresponder.unit';

export function lastUnit(): Uuid | null {
  try {
    return localStorage.getItem(KEPT_UNDER);
  } catch {
    return null;
  }
}

export function rememberUnit(id: Uuid): void {
  try {
    localStorage.setItem(KEPT_UNDER, id);
  } catch {
    // Without storage the unit is chosen by hand.
  }
}
