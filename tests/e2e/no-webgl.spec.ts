import config from '../../playwright.config';
import { expect, test } from './driver';
import { expectNotice, words } from './hard-world';

const launch = config.use?.launchOptions;

// A browser as it is where WebGL is switched off or the graphics card is blocked.
test.use({
  launchOptions: { ...launch, args: [...(launch?.args ?? []), '--disable-3d-apis'] }
});

test.describe('without WebGL', () => {
  test.beforeEach(async ({ page, twinline }) => {
    await twinline.open();
    await expect(page.locator('[data-map="unavailable"]')).toBeVisible();
  });

  test('the map is a still picture, with a notice, names and the lens', async ({
    page,
    twinline
  }) => {
    await expectNotice(page, words('map', 'map_no_webgl'));
    const map = page.getByRole('img', { name: /^Map of partners/ });
    await expect(map.locator('[data-partnership]')).toHaveCount(111);
    await expect(map.getByText('Norfolk')).toBeVisible();
    const lens = page.getByRole('img', { name: /^Around the Baltic/ });
    await expect(lens.getByText('Klaipėda')).toBeVisible();
    await twinline.expectAccessible();
  });

  test('on stage what was said of the page is gone, and the map stays in its slide', async ({
    page,
    twinline
  }) => {
    await expectNotice(page, words('map', 'map_no_webgl'));
    await page.setViewportSize({ width: 1440, height: 814 });
    await twinline.press('p');
    const pane = page.locator('svg[data-slide] [data-part="pane"]');
    const apart = async (): Promise<number> => {
      const [room, map] = [await pane.boundingBox(), await page.locator('#map').boundingBox()];
      return room && map ? Math.abs(room.y - map.y) + Math.abs(room.x - map.x) : Infinity;
    };
    await expect.poll(apart).toBeLessThan(1);
    await expect(twinline.notices).toHaveText('');
    // As wide as before the slide keeps its size, and is moved.
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(async () => (await pane.boundingBox())?.y ?? 0).toBeGreaterThan(40);
    await expect.poll(apart).toBeLessThan(1);
  });

  test('places, arcs and the sea answer to clicks', async ({ page, twinline }) => {
    const map = page.getByRole('img', { name: /^Map of partners/ });
    await map.locator('[data-place="norfolk"]').first().click();
    await expect(twinline.panel).toContainText('Norfolk');
    await page.keyboard.press('Escape');
    await expect(twinline.panel).toBeHidden();

    const middle = await map
      .locator('[data-partnership="kaliningrad-norfolk"]')
      .evaluate((path: SVGPathElement) => {
        const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.6);
        const box = path.ownerSVGElement!.getBoundingClientRect();
        return { x: box.x + x, y: box.y + y };
      });
    await page.mouse.move(middle.x, middle.y);
    await expect(twinline.tooltip).toContainText('Norfolk');
    await page.mouse.click(middle.x, middle.y);
    await expect(twinline.panel).toContainText('Kaliningrad');
    await expect(twinline.panel).toContainText('Norfolk');
    await twinline.expectAddress({ sel: 'partnership:kaliningrad-norfolk' });

    await page.mouse.click(middle.x, middle.y + 60);
    await expect(twinline.panel).toBeHidden();
  });

  test('buttons zoom, frame the whole and show the globe', async ({ page }) => {
    const arc = page
      .getByRole('img', { name: /^Map of partners/ })
      .locator('[data-partnership="kaliningrad-norfolk"]');
    const lengthOf = (): Promise<number> =>
      arc.evaluate((path: SVGPathElement) => path.getTotalLength());
    const whole = await lengthOf();
    await page.getByRole('button', { name: words('map', 'map_zoom_in') }).click();
    await expect.poll(async () => (await lengthOf()) / whole).toBeCloseTo(2, 1);
    await page.getByRole('button', { name: words('map', 'map_home') }).click();
    await expect.poll(async () => (await lengthOf()) / whole).toBeCloseTo(1, 3);
    await page.getByRole('button', { name: words('map', 'map_to_globe') }).click();
    await expect(page.locator('svg.globe')).toBeVisible();
    await expect.poll(async () => (await lengthOf()) / whole).not.toBeCloseTo(1, 3);
  });

  test('the lens opens what lies close together', async ({ page, twinline }) => {
    const lens = page.getByRole('img', { name: /^Around the Baltic/ });
    await lens.locator('[data-place="klaipeda"]').first().click();
    await expect(twinline.panel).toContainText('Klaipėda');
  });
});
