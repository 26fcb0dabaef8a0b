import { NATIVE_VERSION } from '../../src/store/database';
import { compileDataset } from '../../src/package/compile';
import { checkPackage } from '../../src/package/check';
import { hashOf } from '../../src/package/hash';
import { smallPackage } from '../fixtures/small-package';
import { expect, test, Twinline } from './driver';
import {
  ANNOUNCEMENT,
  countArcPixels,
  damageFeed,
  damageKept,
  DATASET,
  expectFaults,
  expectNoNotice,
  expectNotice,
  graphicsContext,
  holdBackMap,
  holdDatabase,
  keptHash,
  keptSettings,
  LAYER_LOST,
  listRequests,
  NOT_FETCHED,
  notices,
  openNeighbour,
  waitUntilKept,
  words
} from './hard-world';

const WHOLE = /^107 partners in 39 countries/;
const STORES = ['datasets', 'settings'];

test.describe('the data', () => {
  test.beforeEach(async ({ page }) => holdBackMap(page));

  test('are fetched once: later visits open what is kept', async ({ page, twinline }) => {
    const fetched = listRequests(page, /\.twl$/);
    await twinline.open();
    await waitUntilKept(page);
    expect(fetched).toHaveLength(1);
    await page.reload();
    await expect(twinline.statement).toHaveText(WHOLE);
    expect(fetched).toHaveLength(1);
    await expectNoNotice(page);
  });

  test('leave what the reader has set as it was: how fast the years play', async ({
    page,
    twinline
  }) => {
    await twinline.open();
    await waitUntilKept(page);
    const speed = page.getByRole('combobox', { name: 'Speed' });
    await speed.selectOption('2×');
    await expect.poll(() => keptSettings(page)).toEqual([{ key: 'playSpeed', value: 2 }]);
    await page.reload();
    await expect(speed).toHaveValue('2');
    await expectNoNotice(page);
  });

  test('open from the device where their server is out of reach', async ({ page, twinline }) => {
    await twinline.open();
    await waitUntilKept(page);
    await page.route('**/dataset/**', (route) => route.abort());
    const refused = page.waitForEvent('requestfailed', (request) =>
      request.url().endsWith('current.json')
    );
    await page.reload();
    await expect(twinline.statement).toHaveText(WHOLE);
    await refused;
    await expectNoNotice(page);
    expectFaults(twinline, NOT_FETCHED);
  });

  test('show a bar once they take over 300 ms', async ({ page, twinline }) => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(DATASET, async (route) => {
      await released;
      await route.continue();
    });
    await page.clock.install({ time: '2026-11-22T12:00:00' });
    await page.clock.pauseAt('2026-11-22T12:01:00');
    const asked = page.waitForRequest(/\.twl$/);
    await page.goto('./');
    await asked;
    const bar = page.getByRole('progressbar', { name: words('app', 'app_loading') });
    await page.clock.runFor(299);
    await expect(page.getByText('Twinline')).toBeVisible();
    await expect(bar).toBeHidden();
    await page.clock.runFor(2);
    await expect(bar).toBeVisible();
    await page.clock.resume();
    release();
    await expect(twinline.statement).toHaveText(WHOLE);
    await expect(bar).toBeHidden();
  });

  test('say so where there is neither network nor a copy, and come with a second try', async ({
    page,
    twinline
  }) => {
    await page.route('**/dataset/**', (route) => route.abort());
    await page.goto('./');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(words('store', 'load_unreachable'));
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toContainText(words('store', 'load_unreachable'));
    expectFaults(twinline, NOT_FETCHED);
    await page.unroute('**/dataset/**');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(twinline.statement).toHaveText(WHOLE);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  });

  test('are refused where they arrive damaged, and come with a second try', async ({
    page,
    twinline
  }) => {
    await damageFeed(page);
    await page.goto('./');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(words('store', 'load_damaged'));
    await expect(twinline.statement).toBeHidden();
    await page.unroute(DATASET);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(twinline.statement).toHaveText(WHOLE);
  });

  test('stay as they are where newer ones arrive damaged; whole ones replace them', async ({
    page,
    twinline
  }) => {
    const checked = checkPackage(smallPackage());
    if (checked.status === 'broken') throw new Error('the small package is broken');
    const bytes = Buffer.from(compileDataset(checked.tables, checked.title));
    const hash = hashOf(bytes);
    const file = `twinline-${hash.slice(0, 16)}.twl`;
    await twinline.open();
    const kept = await waitUntilKept(page);

    let isDamaged = true;
    await page.route(ANNOUNCEMENT, (route) =>
      route.fulfill({ json: { file, hash, bytes: bytes.length } })
    );
    await page.route(`**/${file}`, (route) => {
      const body = Buffer.from(bytes);
      if (isDamaged) body[300]! ^= 0xff;
      return route.fulfill({ body, contentType: 'application/octet-stream' });
    });
    await page.reload();
    await expect(twinline.statement).toHaveText(WHOLE);
    await expectNotice(page, words('store', 'store_update_refused'));
    expect(await keptHash(page)).toBe(kept);

    isDamaged = false;
    await notices(page)
      .getByRole('button', { name: words('store', 'store_retry') })
      .click();
    await expectNotice(page, words('store', 'store_update_ready'));
    await expect(twinline.statement).toHaveText(WHOLE);
    await notices(page)
      .getByRole('button', { name: words('store', 'store_reload') })
      .click();
    await expect(twinline.statement).toHaveText(/^3 partners in 2 countries/);
    expect(await keptHash(page)).toBe(hash);
  });
});

test.describe('the store', () => {
  test.beforeEach(async ({ page }) => holdBackMap(page));

  test('may be missing: the visit lives in memory', async ({ page, twinline }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    await twinline.open();
    await expect(twinline.statement).toHaveText(WHOLE);
    await expectNotice(page, words('store', 'store_refused'));
    await twinline.facet('Country', 'Germany').click();
    await expect(twinline.statement).toContainText('in 1 country');
    await notices(page).getByRole('button', { name: 'Dismiss' }).click();
    await expectNoNotice(page);
  });

  test('may be refused: the visit lives in memory', async ({ page, twinline }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('private', 'SecurityError');
      };
    });
    await twinline.open();
    await expect(twinline.statement).toHaveText(WHOLE);
    await expectNotice(page, words('store', 'store_refused'));
  });

  test('may be full: the visit lives in memory', async ({ page, twinline, baseURL }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(baseURL ?? '').origin,
      quotaSize: 20_000
    });
    await twinline.open();
    await expect(twinline.statement).toHaveText(WHOLE);
    await expectNotice(page, words('store', 'store_full'));
    await devtools.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(baseURL ?? '').origin
    });
    await page.reload();
    await expect(twinline.statement).toHaveText(WHOLE);
    await expectNoNotice(page);
  });

  test('serves two tabs that open at once', async ({ page, twinline }) => {
    const second = new Twinline(await page.context().newPage());
    await holdBackMap(second.page);
    await Promise.all([twinline.open(), second.open()]);
    for (const tab of [twinline, second]) {
      await expect(tab.statement).toHaveText(WHOLE);
      await expectNoNotice(tab.page);
    }
    await waitUntilKept(page);
    await Promise.all([page.reload(), second.page.reload()]);
    for (const tab of [twinline, second]) {
      await expect(tab.statement).toHaveText(WHOLE);
      await expectNoNotice(tab.page);
    }
    expect(second.faults).toEqual([]);
  });

  test('waits with its upgrade for a tab of an older version, and goes on once that is closed', async ({
    page,
    twinline
  }) => {
    const older = await openNeighbour(page);
    await holdDatabase(older, 10, STORES);
    await twinline.open();
    await expect(twinline.statement).toHaveText(WHOLE);
    await expectNotice(page, words('store', 'store_blocked'));
    await older.close();
    await expectNoNotice(page);
    await waitUntilKept(page);
  });

  test('is left to a newer version in another tab', async ({ page, twinline }) => {
    await twinline.open();
    await waitUntilKept(page);
    const newer = await openNeighbour(page);
    await holdDatabase(newer, NATIVE_VERSION + 10, STORES);
    await expectNotice(page, words('store', 'store_outdated'));
    await twinline.facet('Country', 'Germany').click();
    await expect(twinline.statement).toContainText('in 1 country');
    await notices(page)
      .getByRole('button', { name: words('store', 'store_reload') })
      .click();
    await expect(twinline.statement).toContainText('in 1 country');
    await expectNotice(page, words('store', 'store_outdated'));
  });

  test('may be deleted by another tab', async ({ page, twinline }) => {
    await twinline.open();
    await waitUntilKept(page);
    const other = await openNeighbour(page);
    await other.evaluate(() => {
      indexedDB.deleteDatabase('twinline');
    });
    await expectNotice(page, words('store', 'store_cleared'));
    const reloaded = page.waitForEvent('load');
    await notices(page)
      .getByRole('button', { name: words('store', 'store_reload') })
      .click();
    await reloaded;
    await expect(twinline.statement).toHaveText(WHOLE);
    await expectNoNotice(page);
    await waitUntilKept(page);
  });

  test('may hold damaged bytes: they are fetched anew', async ({ page, twinline }) => {
    await twinline.open();
    await waitUntilKept(page);
    const fetched = listRequests(page, /\.twl$/);
    await damageKept(page);
    await page.reload();
    await expect(twinline.statement).toHaveText(WHOLE);
    await expectNotice(page, words('store', 'store_damaged'));
    expect(fetched).toHaveLength(1);
    await page.reload();
    await expect(twinline.statement).toHaveText(WHOLE);
    await expectNoNotice(page);
    expect(fetched).toHaveLength(1);
  });

  test('may be no store of ours: the visit lives in memory, and a reset mends it', async ({
    page,
    twinline
  }) => {
    const other = await openNeighbour(page);
    await holdDatabase(other, NATIVE_VERSION, []);
    await other.close();
    await twinline.open();
    await expect(twinline.statement).toHaveText(WHOLE);
    await expectNotice(page, words('store', 'store_broken'));
    const reloaded = page.waitForEvent('load');
    await notices(page)
      .getByRole('button', { name: words('store', 'store_reset') })
      .click();
    await reloaded;
    await expect(twinline.statement).toHaveText(WHOLE);
    await expectNoNotice(page);
    await waitUntilKept(page);
  });
});

test.describe('the map', () => {
  /** Over the Atlantic: the arc to Norfolk, and neither buttons nor the lens. */
  const ATLANTIC = { left: 0.05, top: 0.12, right: 0.4, bottom: 0.5 };

  test('gives way to a still picture while its graphics context is lost', async ({
    page,
    twinline
  }) => {
    test.slow();
    await twinline.open();
    await twinline.waitForMap();
    const before = await countArcPixels(page, 0, ATLANTIC);
    expect(before).toBeGreaterThan(100);

    const context = await graphicsContext(page);
    await context.evaluate((extension) => extension.loseContext());
    await expect(page.locator('[data-map="lost"]')).toBeVisible();
    await expectNotice(page, words('map', 'map_context_lost'));
    const still = page.getByRole('img', { name: /^Map of partners/ });
    await expect(still.locator('[data-partnership="kaliningrad-norfolk"]')).toBeVisible();
    await still.locator('[data-place="norfolk"]').first().click();
    await expect(twinline.panel).toContainText('Norfolk');
    await page.keyboard.press('Escape');
    await expect(twinline.panel).toBeHidden();

    await context.evaluate((extension) => extension.restoreContext());
    await twinline.waitForMap();
    await expectNoNotice(page);
    await expect(still).toBeHidden();
    await page.getByRole('button', { name: words('map', 'map_home') }).click();
    await expect
      .poll(() => countArcPixels(page, 0, ATLANTIC), { message: 'the arcs are back' })
      .toBeGreaterThan(0.8 * before);
    expectFaults(twinline, LAYER_LOST);
  });

  test('takes the colours of a theme as soon as that is chosen', async ({ page, twinline }) => {
    // One arc at its full strength over the open sea, and nothing else of its colour: no name.
    const sea = { left: 0.2, top: 0.05, right: 0.55, bottom: 0.6 };
    await twinline.open('?sel=partnership:kaliningrad-norfolk&cam=-25,55,2.5');
    await twinline.waitForMap();
    await expect
      .poll(() => countArcPixels(page, 0, sea), { message: 'the arc in the light colours' })
      .toBeGreaterThan(200);
    const before = await countArcPixels(page, 0, sea);
    await twinline.button('Dark theme').click();
    await expect
      .poll(() => countArcPixels(page, 0, sea), { message: 'the arc in the dark colours' })
      .toBeGreaterThan(0.9 * before);
  });

  test('is still where its engine cannot be fetched', async ({ page, twinline }) => {
    await page.route('**/assets/map-engine-*.js', (route) => route.abort());
    await twinline.open();
    await expect(page.locator('[data-map="unavailable"]')).toBeVisible();
    await expectNotice(page, words('map', 'map_offline'));
    const still = page.getByRole('img', { name: /^Map of partners/ });
    await still.locator('[data-place="norfolk"]').first().click();
    await expect(twinline.panel).toContainText('Norfolk');
    expectFaults(twinline, NOT_FETCHED);
  });

  test('says so where its pane cannot be fetched, and comes with a second try', async ({
    page,
    twinline
  }) => {
    await holdBackMap(page);
    await page.route('**/assets/MapPane-*.js', (route) => route.abort());
    await twinline.open();
    const part = page.locator('#map');
    await expect(part.getByRole('alert')).toBeVisible();
    await twinline.facet('Country', 'Germany').click();
    await expect(twinline.statement).toContainText('in 1 country');
    expectFaults(twinline, NOT_FETCHED);
    await page.unroute('**/assets/MapPane-*.js');
    await part.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('[data-map]')).toBeVisible();
  });

  test('draws its arcs where its ground cannot be fetched', async ({ page, twinline }) => {
    test.slow();
    await page.route('**/basemap/*.json', (route) => route.abort());
    await twinline.open();
    await expectNotice(page, words('map', 'map_ground_missing'));
    await twinline.waitForMap();
    await expect.poll(() => countArcPixels(page, 0, ATLANTIC)).toBeGreaterThan(100);
    await twinline.choosePartner('Norfolk');
    await expect(twinline.panel).toContainText('Norfolk');
    expectFaults(twinline, NOT_FETCHED);
  });
});

test.describe('the panel', () => {
  test('says so where it cannot be fetched, and comes with a second try', async ({
    page,
    twinline
  }) => {
    await holdBackMap(page);
    await page.route('**/assets/DetailsPanel-*.js', (route) => route.abort());
    await twinline.open('?sel=place:norfolk');
    const answer = page.getByRole('alert').filter({ hasText: words('app', 'app_broken_view') });
    await expect(answer).toBeVisible();
    expectFaults(twinline, NOT_FETCHED);
    await page.unroute('**/assets/DetailsPanel-*.js');
    await answer.getByRole('button', { name: 'Try again' }).click();
    await expect(twinline.panel).toContainText('Norfolk');
  });
});

test('says in three languages what is needed where scripts are switched off', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {})
  });
  const page = await context.newPage();
  await page.goto('./');
  const paragraphs = page.locator('noscript p');
  await expect(paragraphs).toHaveText([
    /Twinline draws its map and timelines with JavaScript/,
    /Twinline рисует карту и шкалы времени с помощью JavaScript/,
    /„Twinline“ žemėlapį ir laiko juostas piešia su „JavaScript“/
  ]);
  for (const paragraph of await paragraphs.all()) await expect(paragraph).toBeVisible();
  await context.close();
});
