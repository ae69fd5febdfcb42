/** What a press on the map sets: the place of a test call, the new place of a call or of an item of the inbox, or where to ask coverage for. */
import type { LatLon } from '../shared/map/geo';

export type Picking = 'call' | 'relocate' | 'coverage' | 'inbox';

export const picker = $state<{ mode: Picking | null; place: LatLon | null }>({ mode: null, place: null });

export function pick(mode: Picking | null): void {
  picker.mode = mode;
  picker.place = null;
}
