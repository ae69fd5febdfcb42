import { problemOf, send, type Problem } from '../device/api';
import type { SchemeRecord } from '../wire/types';

/** The scheme of one's own agency; null where it has none. */
export async function getScheme(): Promise<SchemeRecord | Problem | null> {
  try {
    return (await send('GET', '/api/scheme')) as SchemeRecord | null;
  } catch (fault) {
    return problemOf(fault);
  }
}

export async function switchScheme(on: boolean, reason: string): Promise<SchemeRecord | Problem> {
  try {
    return (await send('POST', '/api/scheme/switch', reason === '' ? { on } : { on, reason })) as SchemeRecord;
  } catch (fault) {
    return problemOf(fault);
  }
}
