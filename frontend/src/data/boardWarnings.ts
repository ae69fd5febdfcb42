import { problemOf, send, type Problem } from '../device/api';
import type { Uuid } from '../wire/types';

/** Tells every board that this desk has taken the warning. */
export async function takeWarning(incident: Uuid, attention: Uuid): Promise<Problem | null> {
  try {
    await send('POST', `/api/incidents/${incident}/attentions/${attention}/seen`);
    return null;
  } catch (fault) {
    return problemOf(fault);
  }
}
