/** Streets for a test call. The places are real; the calls are not. */
import { t } from '../../words';
import streets from './presets.json';

export interface Preset {
  address: string;
  lat: number;
  lon: number;
}

export const PRESETS: readonly Preset[] = streets;

export function addressAt(reference: string | null, lat: number, lon: number): string {
  return reference === null ? `${lat.toFixed(4)}, ${lon.toFixed(4)}` : t('board-grid-reference', { reference });
}
