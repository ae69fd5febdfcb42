/** What a press on the map sets: the place of a test call, the new place of a call, or the place to ask coverage for. */
import type { LatLon } from '../shared/map/geo';

export type Picking = 'call' | 'relocate' | 'coverage';

export const picker = $state<{ mode: Picking | null; place: LatLon | null }>({ mode: null, place: null });

export function pick(mode: Picking | null): void {
  picker.mode = mode;
  picker.place = null;
}
