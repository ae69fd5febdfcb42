import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { catalogues } from './plugins/catalogues';

export default defineConfig({
  plugins: [svelte(), catalogues()],
  resolve: { conditions: ['browser'] },
  test: {
    environment: 'node',
    pool: 'threads',
    include: ['src/**/*.test.ts', 'lint/*.test.js'],
    setupFiles: ['src/words/testing/setup.ts'],
    testTimeout: 20_000,
  },
});
