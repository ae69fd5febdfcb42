import { expect, it } from 'vitest';
import { alertedEntries, entryOf, viewOf } from '../testing';
import { sceneLines, thingOf } from './lines';

const author = (person: string) => ({ author: { person, name: person, call_sign: 'LD41', service: 'police' as const } });
const applied = (second: number, limb: string, person: string) => {
  const told = { tourniquet: `t-${second}`, limb, time_known: true, site: null, over: null, device: null };
  return entryOf('tourniquet_applied', second, told, author(person));
};
const shock = (second: number, person: string) => entryOf('shock_delivered', second, { energy_j: null }, author(person));

it('asks of one tourniquet told by two whether it is the same, on the same limb only', () => {
  const lines = sceneLines(viewOf([
    ...alertedEntries(), applied(60, 'left_leg', 'sam'), applied(70, 'left_leg', 'ewa'), applied(80, 'right_leg', 'ewa'), applied(90, 'left_leg', 'ewa'),
  ]), 'sam');
  const mine = lines.find((line) => line.isMine && line.kind === 'tourniquet_applied');
  expect(mine?.sameAs.map(({ at }) => at.slice(14, 19))).toEqual(['41:10', '41:30']);
  expect(mine && thingOf(mine)).toBe('tourniquet');
});

it('asks it of shocks by others, never of another kind of fact', () => {
  const lines = sceneLines(viewOf([...alertedEntries(), shock(60, 'sam'), shock(61, 'sam'), shock(62, 'ewa'), applied(63, 'left_leg', 'ewa')]), 'sam');
  expect(lines.filter(({ kind }) => kind === 'shock_delivered').map(({ sameAs }) => sameAs.length)).toEqual([2, 1, 1]);
  expect(lines.filter(({ kind }) => kind === 'tourniquet_applied').map(({ sameAs }) => sameAs.length)).toEqual([0]);
});
