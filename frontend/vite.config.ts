import { svelte } from '@sveltejs/vite-plugin-svelte';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vite';
import { catalogues } from './plugins/catalogues';
import { preloadApp } from './plugins/preload-app';

const server = process.env.CORESPONDER_SERVER ?? 'http://localhost:8000';

export default defineConfig({
  base: '/',
  plugins: [
    svelte(),
    catalogues(),
    preloadApp(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      // Registered by src/main.ts: an inline registration script would break the content security policy.
      injectRegister: null,
      registerType: 'prompt',
      manifest: false,
      injectManifest: {
        // Only a desk with a link looks at plots: no device on duty should download them.
        globIgnores: ['**/Plots-*.js'],
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest,woff2,json}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        buildPlugins: { vite: [catalogues()] },
      },
    }),
  ],
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      // The server compares the page's origin with the host that it is asked by: both must stay the page's own.
      '/api': { target: server, changeOrigin: false },
      '/ws': { target: server, changeOrigin: false, ws: true },
    },
  },
});
