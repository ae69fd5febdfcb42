import { expect, it } from 'vitest';
import { placingOf } from './demoPosition';

it.each([
  ['station', false, 'on', 'demo', 'The demo drives it, wherever you are.'],
  ['simulation', false, 'on', 'demo', 'The demo drives it, wherever you are.'],
  ['placed', false, 'on', 'person', 'It is where you put it on the map.'],
  ['device', true, 'on', 'device', 'It is where this device is.'],
  ['simulation', true, 'off', 'demo', 'This device does not say where it is: the demo goes on driving.'],
  [
    'simulation',
    true,
    'on',
    'demo',
    'You are outside the area of this demo, or not found yet: the demo goes on driving.',
  ],
] as const)('a position from %s, own wanted %s, location %s: %s', (source, wantsOwn, located, by, words) => {
  expect(placingOf({ source, wantsOwn, located })).toEqual({ by, words });
});
