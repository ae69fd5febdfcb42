/** Who says where a unit of a demo is, in words. */
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
  if (source === 'placed') return { by: 'person', words: 'It is where you put it on the map.' };
  const isDemo = source === null || source === 'simulation' || source === 'station';
  if (!isDemo) return { by: 'device', words: 'It is where this device is.' };
  if (!wantsOwn) return { by: 'demo', words: 'The demo drives it, wherever you are.' };
  return located === 'off'
    ? { by: 'demo', words: 'This device does not say where it is: the demo goes on driving.' }
    : { by: 'demo', words: 'You are outside the area of this demo, or not found yet: the demo goes on driving.' };
}
