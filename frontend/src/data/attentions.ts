import { problemOf, send, type Problem } from '../device/api';
import type { Uuid } from '../wire/types';

/** Says to every desk that this one looks after it. */
export async function seeAttention(incident: Uuid, attention: Uuid): Promise<Problem | null> {
  try {
    await send('POST', `/api/incidents/${incident}/attentions/${attention}/seen`);
    return null;
  } catch (fault) {
    return problemOf(fault);
  }
}
