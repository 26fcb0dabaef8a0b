import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env['TWINLINE_PORT'] ?? 4178);
const SYSTEM_CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome'
];
/** Whether the machine is one that others use too: it may be slow for a while. */
const isShared = process.env['CI'] !== undefined;
const executablePath = process.env['TWINLINE_CHROMIUM'] ?? SYSTEM_CHROMIUM.find(existsSync);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // The map is painted by the processor here: two at once starve each other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // Twice more where a busy machine was too slow; the report names what needed it.
  retries: isShared ? 2 : 0,
  timeout: isShared ? 180_000 : 90_000,
  expect: { timeout: isShared ? 40_000 : 20_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    // What is kept for use offline has a test of its own; the rest asks the server.
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'Europe/Kaliningrad',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync'
      ]
    }
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false
  }
});
