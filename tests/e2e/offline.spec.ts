/** After one visit the network can go: all of it works, presentations and exports among it. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../tools/serve-folder';
import { expect, test } from './driver';

test.use({ serviceWorkers: 'allow' });

test('with the network cut, a whole presentation and an export', async ({
  twinline,
  context,
  page
}) => {
  test.setTimeout(240_000);
  await twinline.open();
  await twinline.waitForMap();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise((resolve) => active?.addEventListener('statechange', resolve));
  });
  await context.setOffline(true);

  // Another address of the same page, which was never asked for.
  await twinline.open('?home=kaliningrad&country=LT');
  await twinline.waitForMap();
  await expect(twinline.chips).toHaveText(['Kaliningrad', 'Lithuania']);
  await twinline.press('s');
  const cards = page
    .getByRole('region', { name: 'Scenes' })
    .getByRole('button', { name: /^Scene \d+ of/ });
  await expect(cards).toHaveCount(8);
  await twinline.press('p');
  for (let at = 1; at <= 8; at++) {
    await expect(page.getByText(`Scene ${String(at)} of 8.`)).toBeAttached();
    await twinline.press('PageDown');
  }
  await twinline.press('Escape');

  await twinline.button('Export').click();
  const saved = page.waitForEvent('download');
  await twinline.button(/^Save Workbook/).click();
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
  const taken = page.waitForEvent('download');
  await twinline.button(/Twinline in one file/).click();
  expect((await taken).suggestedFilename()).toMatch(/^twinline-app-.*\.html$/);
});

test('a newer version waits, and is taken when it is asked for', async ({
  twinline,
  page
}, info) => {
  test.setTimeout(240_000);
  // A folder of its own, which the test may change as a new release would.
  const folder = join(info.outputDir, 'site');
  cpSync(process.env['TWINLINE_DIST'] ?? 'dist', folder, { recursive: true });
  const site = await serveFolder(folder);
  try {
    await page.goto(site.address);
    await expect(twinline.statement).toBeVisible();
    await twinline.waitForMap();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    // The page of a first visit is nobody's: a new worker would wait for no one.
    await twinline.reload();
    await twinline.press('p');
    await expect(page.getByRole('region', { name: 'Presentation', exact: true })).toBeVisible();
    const worker = join(folder, 'sw.js');
    writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// newer`);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null))
      .toBe(true);
    // Nobody is disturbed while something is presented.
    await expect(twinline.notices).not.toContainText('newer version');
    await twinline.press('Escape');
    await expect(twinline.notices).toContainText('A newer version of Twinline is ready.');
    await twinline.markPage();
    await twinline.notices.getByRole('button', { name: 'Reload with it' }).click();
    await expect(page.locator('body[data-test-mark]')).toHaveCount(0);
    await expect(twinline.statement).toBeVisible();
  } finally {
    await site.close();
  }
});
