/** A phone held on its side: hardly any height. */
import { expect, test } from './driver';

test.use({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });

test('the map keeps room to be read in, and the page scrolls to the rest', async ({ twinline }) => {
  await twinline.open();
  await twinline.waitForMap();
  expect((await twinline.map.boundingBox())?.height).toBeGreaterThan(280);
  expect(await twinline.scrollsSideways()).toBe(false);
  await expect(twinline.timeline).not.toBeInViewport({ ratio: 1 });
  await twinline.timeline.scrollIntoViewIfNeeded();
  await expect(twinline.timeline).toBeInViewport({ ratio: 1 });
  await twinline.button('Present').click();
  await expect(
    twinline.page.getByRole('region', { name: 'Presentation', exact: true })
  ).toBeVisible();
  await expect
    .poll(() => twinline.page.evaluate(() => document.documentElement.scrollHeight))
    .toBe(390);
});
