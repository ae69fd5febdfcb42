import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { catalogues } from './plugins/catalogues';
import { pace } from './testing/pace';

const measured = pace();

export default defineConfig({
  plugins: [svelte(), catalogues()],
  resolve: { conditions: ['browser'] },
  test: {
    environment: 'node',
    pool: 'threads',
    include: ['src/**/*.test.ts', 'lint/*.test.js'],
    env: { TEST_PACE: String(measured) },
    setupFiles: ['testing/setup.ts', 'src/words/testing/setup.ts'],
    testTimeout: 20_000 * measured,
    hookTimeout: 10_000 * measured,
  },
});
