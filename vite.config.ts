import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { existsSync, readFileSync } from 'node:fs';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';

/** Everything from our own origin, nothing inline: imported text can never become code. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'"
].join('; ');

/** Ships the policy with the page. Only built: the development server injects inline styles. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend'
    }
  ]
};

const MADE_EACH_TIME = 'new Intl.PluralRules(locale, options).select(Number(input))';

/** The generated messages make rules for plurals at every number; made once they cost nothing. */
const keepPluralRules: Plugin = {
  name: 'keep-plural-rules',
  transform(code, id) {
    if (!id.endsWith('/paraglide/registry.js')) return undefined;
    if (!code.includes(MADE_EACH_TIME)) throw new Error('the plural rules are made in another way');
    return {
      code: `const rules = new Map();\n${code.replace(
        MADE_EACH_TIME,
        `(rules.get(locale + options?.type) ?? rules.set(locale + options?.type, new Intl.PluralRules(locale, options)).get(locale + options?.type)).select(Number(input))`
      )}`,
      map: null
    };
  }
};

const ZIPPED_BY_WORKERS = "import { zip } from 'fflate';";

/**
 * The writer of workbooks packs them in workers that it makes out of texts, which the policy above
 * forbids. The page packs them itself: they are small.
 */
const packOnThePage: Plugin = {
  name: 'pack-on-the-page',
  transform(code, id) {
    if (!id.endsWith('/write-excel-file/modules/zip/zipToArrayBuffer.js')) return undefined;
    if (!code.includes(ZIPPED_BY_WORKERS)) throw new Error('workbooks are packed in another way');
    return {
      code: `import { zipSync } from 'fflate';
export default async (files) => zipSync(files).buffer;`,
      map: null
    };
  }
};

/** Keeps the whole app on the device after one visit; `versions.ts` registers it. */
const offline = VitePWA({
  strategies: 'generateSW',
  registerType: 'prompt',
  injectRegister: null,
  // The one in public/ is served as it is.
  manifest: false,
  workbox: {
    globPatterns: ['**/*.{html,js,css,woff2,json,twl,png,svg,webmanifest}'],
    // Names with a hash are what they are; the rest is told apart by its content.
    dontCacheBustURLsMatching: /^(assets|dataset|fonts)\//,
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    // The address holds the view: whatever it asks for is the same page.
    ignoreURLParametersMatching: [/./],
    cleanupOutdatedCaches: true,
    sourcemap: false
  }
});

/** The one file that needs no server: made beside, shipped with the rest. */
const SINGLE_FILE = '.single/twinline.html';
const shipSingleFile: Plugin = {
  name: 'ship-single-file',
  apply: 'build',
  generateBundle() {
    if (!existsSync(SINGLE_FILE)) return;
    this.emitFile({
      type: 'asset',
      fileName: 'take/twinline.html',
      source: readFileSync(SINGLE_FILE)
    });
  }
};

/** The app as one script and one style, which `.ci/build-single.mjs` puts into one file. */
const singleFileParts: ViteUserConfig = {
  build: {
    outDir: '.single',
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    copyPublicDir: false,
    rolldownOptions: { output: { codeSplitting: false } }
  }
};

const config: ViteUserConfig = {
  // Relative addresses: the folder works at any path of any static server.
  base: './',
  plugins: [svelte(), keepPluralRules, packOnThePage],
  worker: { plugins: () => [keepPluralRules, packOnThePage] },
  define: { __APP_VERSION__: JSON.stringify(process.env['npm_package_version'] ?? '0.1.0') },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The map's own chunk is as large as it is; everything else is measured by a test.
    chunkSizeWarningLimit: 1200
  },
  server: { host: '127.0.0.1' },
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: {
    include: ['tests/unit/**/*.test.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    environment: 'node',
    // Shared machines are slow at times; what is too slow for users is measured, not timed here.
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
};

export default defineConfig(({ mode }) =>
  mergeConfig(
    config,
    mode === 'single'
      ? singleFileParts
      : { plugins: [contentSecurityPolicy, shipSingleFile, offline] }
  )
);
