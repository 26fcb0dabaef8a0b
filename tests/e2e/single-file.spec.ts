/** The app in one file, opened from the disk: no server, no network. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './driver';

const FILE = resolve(process.env['TWINLINE_DIST'] ?? 'dist', 'take/twinline.html');
const MAX_BYTES = 8 * 1024 * 1024;

test('is there, and small enough for a mail', () => {
  expect(existsSync(FILE)).toBe(true);
  expect(statSync(FILE).size).toBeLessThan(MAX_BYTES);
});

test('taken along with a presentation, opens from the disk and presents', async ({
  twinline,
  page
}, info) => {
  test.setTimeout(240_000);
  await twinline.holdMap();
  await twinline.open();
  await twinline.press('s');
  // By its role: the text of its label has the presentations too, once they have come.
  const talks = page.getByRole('combobox', { name: 'Presentation', exact: true });
  await talks.selectOption('Saint Petersburg in 2020');
  await twinline.button('Export').click();
  const saved = page.waitForEvent('download');
  await twinline.button(/Twinline in one file/).click();
  const path = join(info.outputDir, 'twinline.html');
  await (await saved).saveAs(path);
  await page.unrouteAll();

  await page.goto(pathToFileURL(path).href);
  await expect(twinline.statement).toContainText('107 partners');
  await twinline.waitForMap();
  const cards = page
    .getByRole('region', { name: 'Scenes' })
    .getByRole('button', { name: /^Scene \d+ of/ });
  await expect(cards.first()).toHaveAccessibleName('Scene 1 of 8: 52 partners in 30 countries');

  await twinline.facet('Country', 'Germany').click();
  await expect(twinline.statement).toContainText('13 documents, 1 start of ties');
  await twinline.press('0');

  await twinline.press('p');
  await expect(page.getByText('Scene 1 of 8.')).toBeAttached();
  // Pages from a disk have no origin: the two windows speak to each other directly.
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  await expect(popup.getByText('The stage is connected')).toBeVisible();
  await popup.keyboard.press('PageDown');
  await expect(page.getByText('Scene 2 of 8.')).toBeAttached();
  await popup.close();
  await page.bringToFront();
  await twinline.press('Escape');

  await twinline.button('Export').click();
  const rows = page.waitForEvent('download');
  await twinline.button(/^Save Workbook/).click();
  expect((await rows).suggestedFilename()).toMatch(/\.xlsx$/);
  await expect(twinline.button(/Twinline in one file/)).toBeDisabled();
  await expect(page.getByText('This is that file already')).toBeVisible();
});
