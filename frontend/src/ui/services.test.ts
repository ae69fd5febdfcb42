import { afterEach, expect, it } from 'vitest';
import { outline } from './outlines';
import { SHIPPED_SERVICES } from '../words/services.gen';
import { listServices, serviceKind, serviceLetter, serviceWord } from '../words/services.svelte';

const LIFEBOAT = {
  code: 'lifeboat',
  labels: { en: 'Lifeboat', es: 'Salvamento marítimo' },
  letter: 'L',
  shape: 'hexagon',
  standing: 'responder',
  group: 'rescue',
  own_tasking: true,
} as const;

afterEach(() => {
  listServices(SHIPPED_SERVICES);
});

it('knows the shipped services before a session lists any', () => {
  expect(SHIPPED_SERVICES.map(({ code, standing }) => `${code} ${standing}`)).toEqual([
    'ambulance owner',
    'basics clinical',
    'coastguard responder',
    'community_responder responder',
    'fire responder',
    'hems clinical',
    'mountain_rescue responder',
    'police responder',
  ]);
  expect([serviceWord('police'), serviceLetter('police'), serviceKind('police').shape]).toEqual([
    'Police',
    'P',
    'square',
  ]);
  expect([serviceWord('hems'), serviceLetter('hems')]).toEqual(['Air ambulance', 'H']);
});

it("says a service's own words, and draws its own mark", () => {
  listServices([...SHIPPED_SERVICES, LIFEBOAT]);
  expect([serviceWord('lifeboat'), serviceLetter('lifeboat'), serviceKind('lifeboat').shape]).toEqual([
    'Lifeboat',
    'L',
    'hexagon',
  ]);
});

it('gives a service that nobody listed its bare name and no rights', () => {
  expect([serviceWord('river_police'), serviceLetter('river_police')]).toEqual(['river police', 'R']);
  expect(serviceKind('river_police')).toMatchObject({ standing: 'responder', own_tasking: false });
});

it('draws each shape from the top', () => {
  expect(outline('square', 12, 10)).toBe('M12 2H22V22H2V2Z');
  expect(outline('round', 12, 10)).toBe('M12 2A10 10 0 1 1 12 22A10 10 0 1 1 12 2Z');
  expect(outline('diamond', 12, 10)).toBe('M12 2L22 12L12 22L2 12Z');
  expect(outline('hexagon', 12, 10)).toBe('M12 2L20.66 7V17L12 22L3.34 17V7Z');
});
