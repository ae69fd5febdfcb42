import { problemOf, send, type Problem } from '../device/api';
import type { Coverage } from '../wire/types';

/** Who would go if a call came from here now. Nothing is written. */
export async function askCoverage(place: { lat: number; lon: number }): Promise<Coverage | Problem> {
  try {
    return (await send('POST', '/api/coverage', { lat: place.lat, lon: place.lon })) as Coverage;
  } catch (fault) {
    return problemOf(fault);
  }
}
