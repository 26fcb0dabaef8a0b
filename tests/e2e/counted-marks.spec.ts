/**
 * Partners that lie on each other at the scale of the world: one mark with their number, which opens
 * nearer, on the interactive map and on the still one, by pointer, touch and keyboard.
 */
import type { Locator, Page } from '@playwright/test';
import { compileDataset } from '../../src/package/compile';
import { hashOf } from '../../src/package/hash';
import { bigTables } from '../fixtures/big-package';
import { expect, test, type Twinline } from './driver';
import { ANNOUNCEMENT, expectFaults, NOT_FETCHED } from './hard-world';
import { addressOf, left, type Question } from './naive';

/** The whole north, as the map opens. */
const WORLD = 'cam=35,40,1.7';
const MAPS = ['interactive', 'still'] as const;
type MapName = (typeof MAPS)[number];

/** Opens an address on one of the maps; the still one stands in where the other does not come. */
async function openOn(map: MapName, twinline: Twinline, address: string): Promise<void> {
  const { page } = twinline;
  if (map === 'still') await page.route('**/map-engine-*.js', (route) => route.abort());
  await twinline.open(address);
  const status = map === 'still' ? 'unavailable' : 'ready';
  await expect(page.locator(`[data-map="${status}"]`)).toBeVisible({ timeout: 60_000 });
  await expect(twinline.countedMarks.first()).toBeVisible();
  if (map === 'still') expectFaults(twinline, NOT_FETCHED);
}

/** The partners with a mark of their own on the still map, by id. */
async function alone(page: Page): Promise<string[]> {
  const ids = await page
    .getByRole('img', { name: /^Map of partners/ })
    .locator('g.mark')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-place') ?? ''));
  return [...new Set(ids)];
}

function partnersOf(question: Question): Set<string> {
  return new Set(left(question).ties.map(({ partner }) => partner));
}

/** A name on the map itself, not on the lens. */
function nameOn(map: MapName, twinline: Twinline, name: string): Locator {
  if (map === 'interactive') return twinline.nameOnMap(name);
  const still = twinline.page.getByRole('img', { name: /^Map of partners/ });
  return still.locator('.names text').filter({ hasText: name }).first();
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

for (const question of [
  {},
  { home: ['kaliningrad'] },
  { from: '1990', to: '1999' }
] satisfies Question[]) {
  test(`every partner is counted once: ${JSON.stringify(question)}`, async ({ twinline, page }) => {
    const asked = addressOf(question);
    await openOn('still', twinline, `${asked}${asked ? '&' : '?'}${WORLD}&lang=en`);
    const partners = partnersOf(question);
    const numbers = await twinline.countedNumbers();
    const own = await alone(page);
    expect(own.filter((id) => !partners.has(id))).toEqual([]);
    expect(sum(numbers) + own.length).toBe(partners.size);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(3);
  });
}

test('the key stays as wide as it is where a question leaves nothing gathered', async ({
  twinline
}) => {
  await openOn('interactive', twinline, `?${WORLD}&lang=en`);
  const sign = twinline.map.getByText('partners close together');
  await expect(sign).toBeVisible();
  const before = await sign.boundingBox();
  await twinline.facet('Country', 'Turkmenistan').click();
  await expect(twinline.countedMarks).toHaveCount(0);
  expect(await sign.boundingBox()).toEqual(before);
});

test('the interactive map counts as the still one does, also as a globe', async ({
  twinline,
  anotherReader
}) => {
  const still = await anotherReader();
  for (const projection of ['', '&proj=globe']) {
    await openOn('interactive', twinline, `?${WORLD}&lang=en${projection}`);
    await openOn('still', still, `?${WORLD}&lang=en${projection}`);
    expect(await twinline.countedNumbers()).toEqual(await still.countedNumbers());
    await still.page.unroute('**/map-engine-*.js');
  }
});

for (const map of MAPS) {
  test.describe(`on the ${map} map`, () => {
    test('a number says who it stands for and opens nearer', async ({ twinline, page }) => {
      await twinline.wantStillness();
      await openOn(map, twinline, `?${WORLD}&lang=en`);
      const [most = 0] = await twinline.countedNumbers();
      const { x, y } = await twinline.pointOfNumber(most);
      await expect(async () => {
        await page.mouse.move(x - 1, y);
        await page.mouse.move(x, y);
        await expect(twinline.tooltip).toContainText(`${most} partners close together`, {
          timeout: 1000
        });
      }).toPass({ timeout: 30_000 });
      await expect(twinline.tooltip.getByRole('listitem', { includeHidden: true })).toHaveCount(6);
      await expect(twinline.tooltip).toContainText(`and ${most - 6} more`);
      const names = await twinline.tooltip
        .getByRole('listitem', { includeHidden: true })
        .locator('.name')
        .allTextContents();

      await page.mouse.click(x, y);
      await expect.poll(() => twinline.camera?.zoom ?? 0).toBeGreaterThan(2);
      await expect(twinline.tooltip).toBeHidden();
      await expect(twinline.panel).toBeHidden();
      // Each can be read now, or stands in a smaller group.
      for (const name of names.slice(0, 3)) await expect(nameOn(map, twinline, name)).toBeVisible();
      expect(Math.max(0, ...(await twinline.countedNumbers()))).toBeLessThan(most);
    });

    test('a number opens by keyboard, and every partner stays in the list', async ({
      twinline,
      page
    }) => {
      await twinline.wantStillness();
      await openOn(map, twinline, `?${WORLD}&lang=en`);
      await twinline.openPartners();
      await expect(twinline.partnerRows).toHaveCount(partnersOf({}).size);
      const numbers = await twinline.countedNumbers();
      await expect(twinline.gatheredRows).toHaveCount(numbers.length);
      const spoken = await twinline.gatheredRows.evaluateAll((rows) =>
        rows.map((row) => Number(/^\d+/.exec(row.getAttribute('aria-label') ?? '')?.[0]))
      );
      expect(spoken).toEqual(numbers);

      await twinline.tabTo(twinline.gatheredRows.first());
      await twinline.press('ArrowDown');
      await expect(twinline.gatheredRows.nth(1)).toBeFocused();
      await expect(page.locator('g.counted.pointed')).toHaveCount(1);
      const label = await twinline.gatheredRows.nth(1).getAttribute('aria-label');
      const name = /: (.+) and others nearby$/.exec(label ?? '')?.[1] ?? '';
      await twinline.press('Enter');
      await expect.poll(() => twinline.camera?.zoom ?? 0).toBeGreaterThan(2);
      await expect(page.getByRole('status').filter({ hasText: 'The map is nearer' })).toContainText(
        name
      );
      await expect(twinline.partner(name)).toBeFocused();
      await twinline.press('Enter');
      await expect(twinline.panelTitle).toHaveText(name);
    });

    test('what is selected stands alone', async ({ twinline }) => {
      await openOn(map, twinline, `?${WORLD}&lang=en`);
      const before = sum(await twinline.countedNumbers());
      await openOn(map, twinline, `?${WORLD}&sel=place:gdansk&lang=en`);
      await expect(twinline.panelTitle).toHaveText('Gdańsk');
      expect(sum(await twinline.countedNumbers())).toBe(before - 1);
      await expect(nameOn(map, twinline, 'Gdańsk')).toBeVisible();
    });

    test('places that no zoom parts open as a list', async ({ twinline, page }) => {
      const tables = bigTables(360);
      const homes = 40;
      const places = tables.places.map((row, at) =>
        at < homes ? row : { ...row, lon: '10', lat: '50' }
      );
      const bytes = Buffer.from(
        compileDataset({ ...tables, places }, { title: 'Crowd', version: '1.0.0' })
      );
      const hash = hashOf(bytes);
      const file = `twinline-${hash.slice(0, 16)}.twl`;
      await page.route(ANNOUNCEMENT, (route) =>
        route.fulfill({ json: { file, hash, bytes: bytes.length } })
      );
      await page.route(`**/${file}`, (route) =>
        route.fulfill({ body: bytes, contentType: 'application/octet-stream' })
      );
      await openOn(map, twinline, '?cam=10,50,5&lang=en');
      expect(await twinline.countedNumbers()).toEqual([9]);
      const { x, y } = await twinline.pointOfNumber(9);
      await page.mouse.click(x, y);
      const members = twinline.dialog.getByRole('listitem').getByRole('button');
      await expect(members).toHaveCount(9);
      await expect(members.first()).toBeFocused();
      await twinline.expectAccessible();
      await twinline.press('Escape');
      await expect(twinline.dialog).toBeHidden();
      await expect(twinline.panel).toBeHidden();
      await page.mouse.click(x, y);
      await expect(members.first()).toBeFocused();
      const name = (await members.nth(2).locator('.name').textContent()) ?? '';
      await twinline.press('Tab', 'Tab', 'Enter');
      await expect(twinline.panelTitle).toHaveText(name);
      await expect(twinline.dialog).toBeHidden();
    });

    for (const theme of ['light', 'dark'] as const) {
      test(`nothing for axe to find, ${theme}`, async ({ twinline }) => {
        await openOn(map, twinline, `?${WORLD}&lang=en&theme=${theme}`);
        await expect(twinline.map.getByText('partners close together')).toBeVisible();
        await twinline.openPartners();
        await expect(twinline.gatheredRows.first()).toBeVisible();
        await twinline.expectAccessible();
      });
    }
  });
}

for (const [tongue, key] of [
  ['ru', 'партнёры рядом'],
  ['lt', 'greta esantys partneriai']
] as const) {
  test(`numbers speak ${tongue}`, async ({ twinline }) => {
    twinline.speaks(tongue);
    await openOn('still', twinline, `?${WORLD}&lang=${tongue}`);
    await expect(twinline.map.getByText(key)).toBeVisible();
    await twinline.openPartners();
    await expect(twinline.gatheredRows).toHaveCount((await twinline.countedNumbers()).length);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a touch opens a number', async ({ twinline, page }) => {
    await twinline.wantStillness();
    await openOn('interactive', twinline, '?lang=en');
    const [most = 0] = await twinline.countedNumbers();
    const { x, y } = await twinline.pointOfNumber(most);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => twinline.camera?.zoom ?? 0).toBeGreaterThan(2.5);
    await expect
      .poll(async () => Math.max(0, ...(await twinline.countedNumbers())))
      .toBeLessThan(most);
    await twinline.expectAccessible();
  });
});
