import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/domain/kinds';
import { decodeDataset } from '../../src/package/decode';
import { placeName } from '../../src/domain/dataset';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstFonts, firstVisit } from '../tools/first-visit';
import { serveFolder } from '../tools/serve-folder';
import { expect, test } from './driver';

const DIST = process.env['TWINLINE_DIST'] ?? 'dist';

/** Puts each breach of the content policy on the console, where it fails the test. */
async function reportBreaches(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`breach of ${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
}

/** Collects the addresses of everything that page and workers ask for. */
function listAddresses(page: Page): URL[] {
  const asked: URL[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url())));
  page.on('websocket', (socket) => asked.push(new URL(socket.url())));
  return asked;
}

function isLocal({ protocol }: URL): boolean {
  return protocol === 'data:' || protocol === 'blob:';
}

test.beforeEach(async ({ page }) => reportBreaches(page));

test('nothing leaves the origin and no policy is broken on a long walk', async ({
  page,
  twinline
}) => {
  test.setTimeout(360_000);
  const asked = listAddresses(page);
  await twinline.open('?cam=20.51,54.71,4');
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /default-src 'none'.*script-src 'self'/);
  await twinline.waitForMap();

  await twinline.hoverSpot({ lon: 16.3616, lat: 56.6616 }, 'Kalmar');
  await twinline.choosePartner('Gdańsk');
  await twinline.closePanel();

  await twinline.button('Show the globe').click();
  await twinline.expectAddress({ proj: 'globe' });
  await twinline.button('Dark theme').click();
  await expect.poll(async () => (await twinline.dress()).theme).toBe('dark');
  await twinline.chooseLanguage('ru');
  await twinline.search.fill('Кёнигсберг');
  await expect(twinline.offers.first()).toBeVisible();
  await twinline.press('Escape', 'Escape');
  await twinline.chooseLanguage('lt');
  await expect(twinline.statement).toContainText('partner');
  await twinline.chooseLanguage('en');
  await twinline.button('Show the flat map').click();

  for (let step = 0; step < 3; step++) await twinline.button('Zoom in').click();
  await expect
    .poll(() => asked.some(({ pathname }) => pathname.endsWith('/basemap/fine.json')))
    .toBe(true);

  await page.keyboard.press('?');
  await expect(twinline.dialog).toBeVisible();
  await twinline.press('Escape');
  await expect(twinline.dialog).toBeHidden();
  await twinline.button('About the data').click();
  await expect(twinline.dialog).toContainText('Natural Earth');
  await twinline.press('Escape');
  await expect(twinline.dialog).toBeHidden();

  expect(asked.length).toBeGreaterThan(15);
  expect(asked.some(({ pathname }) => pathname.includes('map-worker-'))).toBe(true);
  const { origin } = new URL(page.url());
  expect(asked.filter((url) => !isLocal(url) && url.origin !== origin)).toEqual([]);
});

test('a breach of the policy would be seen', async ({ page, twinline }) => {
  await twinline.open();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.head.append(script);
  });
  await expect
    .poll(() => twinline.faults.filter((fault) => fault.includes('breach of')))
    .toHaveLength(1);
  await expect(page).not.toHaveTitle('taken over');
  twinline.faults.length = 0;
});

test('any folder of a plain server will do', async ({ page, twinline }) => {
  test.setTimeout(180_000);
  const served = await serveFolder(DIST, '/some/where/');
  try {
    const asked = listAddresses(page);
    await page.goto(served.address);
    await expect(twinline.statement).toContainText('107 partners');
    await twinline.waitForMap();
    await twinline.choosePartner('Gdańsk');
    await page.evaluate(() => document.fonts.ready);
    expect(asked.filter((url) => !isLocal(url) && !url.href.startsWith(served.address))).toEqual(
      []
    );
    await page.reload();
    await expect(twinline.statement).toContainText('107 partners');
    expect(twinline.address.get('sel')).toBe('place:gdansk');
  } finally {
    await served.close();
  }
});

test.describe('a first visit', () => {
  const visit = firstVisit(DIST);
  const file = visit.firstScreen.find((path) => path.endsWith('.twl'))!;
  const { places } = decodeDataset(readFileSync(join(DIST, file)));

  for (const language of LANGUAGES) {
    test(`fetches what its budget counts, in ${language}`, async ({ page, twinline }) => {
      test.setTimeout(180_000);
      const asked = listAddresses(page);
      await twinline.open(`?lang=${language}`);
      await twinline.waitForMap();
      await page.evaluate(() => document.fonts.ready);
      const root = new URL('./', page.url()).pathname;
      const fetched = asked
        .filter((url) => !isLocal(url))
        .map(({ pathname }) => pathname.slice(root.length) || 'index.html');
      const names = places.map((place) => placeName(place, language));
      const counted = [
        ...visit.firstScreen,
        ...visit.panes,
        ...visit.map,
        ...firstFonts(DIST, language, names)
      ];
      const isIcon = (path: string): boolean => /^(icon|manifest)/.test(path);
      const isFont = (path: string): boolean => path.endsWith('.woff2');
      // What comes once the map has all it needs (the store, the findings) is not counted.
      const needed = fetched.map((path) => counted.includes(path) && !isFont(path));
      const before = fetched.slice(0, needed.lastIndexOf(true) + 1);
      expect(before.filter((path) => !counted.includes(path) && !isIcon(path))).toEqual([]);
      expect(counted.filter((path) => !fetched.includes(path) && !isFont(path))).toEqual([]);
      expect(fetched.some(isFont)).toBe(true);
    });
  }
});
