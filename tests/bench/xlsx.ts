/**
 * How the page of the built app answers while a workbook of 26,000 partnerships is written beside it:
 * its longest task over the time from the click to the file, served and as one file from the disk.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { serveFolder } from '../tools/serve-folder';
import { openBrowser, PATIENCE_MS, SCREEN } from './browser';
import { manyInOneFile, publishMany } from './many-page';
import { demand } from './timing';
import { MANY } from './worlds';

/** Of the time from the click to the file, for which the page may hold still at a stretch. */
const MOST_SHARE = 1 / 20;

/** Opens the many rows, saves them as a workbook, and says what the page did meanwhile. */
async function save(browser: Browser, name: string, address: string, folder: string) {
  const page: Page = await browser.newPage({ viewport: SCREEN });
  page.on('pageerror', (error) => console.error(error.message));
  if (address.startsWith('http')) await publishMany(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto(`${address}?lang=en&view=table`);
  await page.locator('tr[data-line="20"]').waitFor({ timeout: PATIENCE_MS });
  const rows = await page.getByRole('grid').getAttribute('aria-rowcount');
  if (rows !== String(MANY + 1)) throw new Error(`a table of ${String(rows)} rows`);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const button = page.getByRole('button', { name: /^Save Workbook/ });
  await button.waitFor({ timeout: PATIENCE_MS });

  const started = workers.length;
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const since = performance.now();
  const coming = page.waitForEvent('download', { timeout: PATIENCE_MS });
  await button.click();
  const download = await coming;
  const takesMs = performance.now() - since;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  const longest = Math.max(0, ...tasks);
  const megabytes = statSync(path).size / 1e6;
  console.log(`${name}: ${(takesMs / 1000).toFixed(1)} s, ${megabytes.toFixed(1)} MB`);
  console.log(`  tasks of the page, ms: ${tasks.map((ms) => ms.toFixed(0)).join(', ') || 'short'}`);
  demand(workers.length > started, `${name}: written in a worker`);
  demand(longest <= MOST_SHARE * takesMs, `${name}: no task of the page over 1/20 of the time`);
  await page.close();
}

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'twinline-xlsx-'));
const served = await serveFolder(dist);
const browser = await openBrowser();
try {
  await save(browser, 'served', served.address, folder);
  const file = join(folder, 'twinline.html');
  writeFileSync(file, manyInOneFile(join(dist, 'take/twinline.html')));
  await save(browser, 'one file', pathToFileURL(file).href, folder);
} finally {
  await browser.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
}
