/** A press on the map means one thing at a time: where a test call is, where a call moved to, or who would go from there. */
import type { LatLon } from '../shared/map/geo';

export type Picking = 'call' | 'relocate' | 'coverage';

export const picker = $state<{ mode: Picking | null; place: LatLon | null }>({ mode: null, place: null });

export const PICK_HINT: Record<Picking, string> = {
  call: 'Press the map where the call is',
  relocate: 'Press the map where the call is now',
  coverage: 'Press the map: who would go from there?',
};

export function pick(mode: Picking | null): void {
  picker.mode = mode;
  picker.place = null;
}
