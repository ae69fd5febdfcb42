/** The units that would go to a call from a place, as the map draws them. */
import { minutesWords } from '../../ui/format';
import type { Coverage, UnitRecord } from '../../wire/types';
import type { LatLon } from '../shared/map/geo';
import { t } from '../../words';

/** A unit that would go. The map draws a line to it where its position is known. */
export interface Goer {
  id: string;
  callSign: string;
  minutes: string;
  place: LatLon | null;
}

export function goersOf({ considered }: Coverage, units: ReadonlyMap<string, UnitRecord>): Goer[] {
  return considered
    .filter((one): one is typeof one & { unit: string; call_sign: string } => one.chosen && one.unit !== null)
    .sort((a, b) => (a.eta_s ?? Infinity) - (b.eta_s ?? Infinity))
    .map(({ unit, call_sign, eta_s }) => ({
      id: unit,
      callSign: call_sign,
      minutes: eta_s === null ? t('board-time-not-known') : minutesWords(eta_s),
      place: units.get(unit)?.position ?? null,
    }));
}
