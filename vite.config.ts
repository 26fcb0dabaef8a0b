import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative addresses: the folder works at any path of any static server.
  base: './',
  plugins: [svelte()],
  build: { target: 'es2022', sourcemap: false, modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1' },
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node'
  }
});
