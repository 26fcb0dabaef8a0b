/** What is selected has an end beyond the frame: its name says how far it is, and leads there. */
import type { Locator } from '@playwright/test';
import { expect, test } from './driver';
import { expectFaults, NOT_FETCHED } from './hard-world';

/** The tie of Saint Petersburg with Osaka, from near by. */
const NEAR = '?sel=partnership:saint-petersburg-osaka&cam=30,59,4';
const OSAKA = { lon: 135.5022, lat: 34.6937 };

/** The great circle between the two, by the law of cosines on a sphere of 6371.0088 km. */
function distanceKm(): number {
  const radians = Math.PI / 180;
  const [lon, lat] = [30.3141 * radians, 59.9386 * radians];
  const [farLon, farLat] = [OSAKA.lon * radians, OSAKA.lat * radians];
  const cosine =
    Math.sin(lat) * Math.sin(farLat) + Math.cos(lat) * Math.cos(farLat) * Math.cos(farLon - lon);
  return Math.round(6371.0088 * Math.acos(cosine));
}

const nameOf = (scope: Locator, end = 'Osaka'): Locator =>
  scope.getByText(`${end} ${distanceKm().toLocaleString('en-GB')} km`);

test('the interactive map', async ({ page, twinline }) => {
  await twinline.wantStillness();
  await twinline.open(NEAR);
  await twinline.waitForMap();
  const name = nameOf(page.locator('main'));
  await expect(name).toBeVisible();
  const box = (await name.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(name).toBeHidden();
  await expect
    .poll(() => new URL(page.url()).searchParams.get('cam'))
    .toMatch(/^135\.\d+,34\.\d+,4$/);
  await twinline.expectAddress({ sel: 'partnership:saint-petersburg-osaka' });
});

test('the still map', async ({ page, twinline }) => {
  // It stands in where the other does not come.
  await page.route('**/map-engine-*.js', (route) => route.abort());
  await twinline.open(NEAR);
  const map = page.getByRole('img', { name: /^Map of partners/ });
  const name = nameOf(map);
  await expect(name).toBeVisible();
  await name.click();
  await expect(name).toBeHidden();
  await expect
    .poll(() => new URL(page.url()).searchParams.get('cam'))
    .toMatch(/^135\.\d+,34\.\d+,4$/);
  await expect(nameOf(map, 'Saint Petersburg')).toBeVisible();
  expectFaults(twinline, NOT_FETCHED);
});
