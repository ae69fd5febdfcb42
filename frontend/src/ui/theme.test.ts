import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { automaticTheme, themeAfter } from './theme.svelte';

const noon = { hour: 12, prefersDark: false, prefersContrast: false };

it('is day at noon and night in the dark hours', () => {
  expect(automaticTheme(noon)).toBe('day');
  expect(automaticTheme({ ...noon, hour: 6 })).toBe('night');
  expect(automaticTheme({ ...noon, hour: 19 })).toBe('night');
});

it('follows what the device asks for', () => {
  expect(automaticTheme({ ...noon, prefersDark: true })).toBe('night');
  expect(automaticTheme({ ...noon, prefersContrast: true })).toBe('sunlight');
});

it('reaches every theme in one tap each', () => {
  expect(themeAfter('day')).toBe('night');
  expect(themeAfter('night')).toBe('sunlight');
  expect(themeAfter('sunlight')).toBe('day');
});

const source = join(import.meta.dirname, '..');

it('hides nothing by a state that has the name of a class of every page', () => {
  const base = readFileSync(join(source, 'ui/base.css'), 'utf8');
  const everywhere = [...base.matchAll(/^\.([a-z-]+) \{/gm)].map(([, name]) => name);
  const states = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .flatMap((name) =>
      [...readFileSync(join(source, name), 'utf8').matchAll(/class:([a-z-]+)/g)].map(([, state]) => state),
    );
  expect(everywhere).toContain('unseen');
  expect(states.filter((state) => everywhere.includes(state))).toEqual([]);
});

it('declares every custom property that a style uses', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(svelte|css|ts)$/.test(name),
  );
  const text = files.map((name) => readFileSync(join(source, name), 'utf8')).join('\n');
  const used = new Set([...text.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name));
  const declared = new Set([...text.matchAll(/(?<!var\()(--[a-z0-9-]+)(?=\s*:|\s*=|')/g)].map(([, name]) => name));
  expect([...used].filter((name) => !declared.has(name))).toEqual([]);
});
