/** What a press on the map sets: the place of a test call, of an item of the inbox, a call's new place, or where to ask coverage for. */
import type { LatLon } from '../shared/map/geo';

export type Picking = 'call' | 'relocate' | 'coverage' | 'inbox';

export const picker = $state<{ mode: Picking | null; place: LatLon | null }>({ mode: null, place: null });

export function pick(mode: Picking | null): void {
  picker.mode = mode;
  picker.place = null;
}
