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
