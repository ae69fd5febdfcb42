import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  resolve: { conditions: ['browser'] },
  test: {
    environment: 'node',
    pool: 'threads',
    include: ['src/**/*.test.ts', 'lint/*.test.js'],
    testTimeout: 20_000,
  },
});
