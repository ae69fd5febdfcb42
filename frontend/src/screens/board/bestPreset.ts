/** Which street a first test call should come from, so that the new user sees both services alerted side by side. */
import type { Problem } from '../../data/session';
import type { Coverage } from '../../wire/types';
import type { Preset } from './presets';

type Ask = (place: { lat: number; lon: number }) => Promise<Coverage | Problem>;

/**
 * The first street from which both a crew and a co-responder would go, and among them as many as possible of the `wanted` call signs.
 * Asked of the server one after the other; the first street where nothing can be asked.
 */
export async function bestPreset(presets: readonly Preset[], wanted: readonly string[], ask: Ask): Promise<number> {
  let [best, most] = [0, -1];
  for (const [index, place] of presets.entries()) {
    const coverage = await ask(place);
    if (!('considered' in coverage)) break;
    const worth = worthOf(coverage, wanted);
    if (worth > most) [best, most] = [index, worth];
    if (worth === 2 + wanted.length) break;
  }
  return best;
}

function worthOf({ considered }: Coverage, wanted: readonly string[]): number {
  const going = considered.filter(({ chosen }) => chosen);
  const roles = new Set(going.map(({ role }) => role));
  // Both services count for more than any one unit.
  return (
    (roles.size === 2 ? 2 : 0) +
    going.filter(({ call_sign }) => call_sign !== null && wanted.includes(call_sign)).length
  );
}
