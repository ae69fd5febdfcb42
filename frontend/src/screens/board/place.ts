/** A place as typed or as pointed at on the map. */
import type { CallChange, IncidentRecord } from '../../wire/types';
import { placeText, type LatLon } from '../shared/map/geo';
import { placeFromGrid } from '../shared/map/gridPlace';

/** Latitude and longitude in degrees, in this order. Null when it is not a place on Earth. */
export function placeFrom(typed: string): LatLon | null {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(typed);
  if (!match) return placeFromGrid(typed);
  const [lat, lon] = [Number(match[1]), Number(match[2])];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

/** The change for the server, and the change that undoes it. Null when nothing moved. */
export function relocation(
  record: IncidentRecord,
  place: LatLon,
  address: string,
): { change: CallChange; back: CallChange } | null {
  const words = address.trim();
  const hasMoved = record.location === null || placeText(place) !== placeText(record.location);
  const isRenamed = words !== '' && words !== record.address;
  if (!hasMoved && !isRenamed) return null;
  const change: CallChange = {};
  const back: CallChange = {};
  if (hasMoved) {
    change.location = { lat: place.lat, lon: place.lon, accuracy_m: 20, source: 'desk' };
    if (record.location) back.location = record.location;
  }
  if (isRenamed) {
    change.address = words;
    back.address = record.address;
  }
  return { change, back };
}

/** `dog, gas`: hazards as typed, without duplicates. */
export function hazardsFrom(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(/[,;\n]/)
        .map((hazard) => hazard.trim())
        .filter((hazard) => hazard !== ''),
    ),
  ];
}
