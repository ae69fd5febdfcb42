/** Who would go if a call came from a place now, as the map draws it. */
import { minutesWords } from '../../ui/format';
import type { Coverage, UnitRecord } from '../../wire/types';
import type { LatLon } from '../shared/map/geo';

/** One who would go. The map draws a line to it where it is seen. */
export interface Goer {
  id: string;
  callSign: string;
  minutes: string;
  place: LatLon | null;
}

export function goersOf({ considered }: Coverage, units: ReadonlyMap<string, UnitRecord>): Goer[] {
  return considered
    .filter((unit) => unit.chosen)
    .sort((a, b) => (a.eta_s ?? Infinity) - (b.eta_s ?? Infinity))
    .map(({ unit, call_sign, eta_s }) => ({
      id: unit,
      callSign: call_sign,
      minutes: eta_s === null ? 'time not known' : minutesWords(eta_s),
      place: units.get(unit)?.position ?? null,
    }));
}
