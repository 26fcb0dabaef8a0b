/** What stands at the head of the page, on screens of all widths. */
import { expect, test } from './driver';

const WIDTHS = [320, 360, 390, 480, 768, 1024, 1200, 1366, 1440, 1600];

for (const language of ['en', 'ru', 'lt'])
  test(`its parts keep apart at every width: ${language}`, async ({ twinline }) => {
    const { page } = twinline;
    await twinline.holdMap();
    // The view with the longest name.
    await page.goto(`./?lang=${language}&view=calendar`);
    const parts = page
      .getByRole('banner')
      .first()
      .locator('button, select, input, .brand > svg, .brand > .name');
    await expect(parts.last()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 });
      await expect(async () => {
        const boxes = await parts.evaluateAll((elements) =>
          elements
            .map((element) => {
              const { left, right } = element.getBoundingClientRect();
              return { name: element.outerHTML.slice(0, 80), left, right };
            })
            .filter(({ left, right }) => right - left > 1)
            .sort((a, b) => a.left - b.left)
        );
        const faults = boxes.flatMap(({ name, left, right }, at) => {
          const next = boxes[at + 1];
          if (left < 0 || right > width) return [`${name} is cut off`];
          return next && next.left < right - 0.5 ? [`${name} lies under ${next.name}`] : [];
        });
        expect(faults, `${String(width)} px`).toEqual([]);
      }).toPass({ timeout: 10_000 });
    }
  });
