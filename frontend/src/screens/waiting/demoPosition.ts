/** Who says where a unit of a demo is, in words. */
import { t } from '../../words';

export interface Placing {
  by: 'demo' | 'person' | 'device';
  words: string;
}

interface Known {
  /** Of the unit's position, as the server has it. */
  source: string | null;
  wantsOwn: boolean;
  located: 'on' | 'off';
}

export function placingOf({ source, wantsOwn, located }: Known): Placing {
  if (source === 'placed') return { by: 'person', words: t('waiting-demo-placed') };
  const isDemo = source === null || source === 'simulation' || source === 'station';
  if (!isDemo) return { by: 'device', words: t('waiting-demo-device') };
  if (!wantsOwn) return { by: 'demo', words: t('waiting-demo-driven') };
  return located === 'off'
    ? { by: 'demo', words: t('waiting-demo-not-located') }
    : { by: 'demo', words: t('waiting-demo-outside') };
}
