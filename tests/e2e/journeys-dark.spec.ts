/** The same in the dark theme: the first guess from the system, then the reader's own choice. */
import { expect, test } from './driver';
import { sentence } from './naive';

test.use({ colorScheme: 'dark' });

/** How light a colour `rgb(…)` is, from 0 to 255. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}

test('on a dark system the page is dark, and stays as the reader sets it', async ({ twinline }) => {
  await twinline.open();
  const atFirst = await twinline.dress();
  expect(atFirst.theme).toBe('dark');
  expect(lightness(atFirst.ground)).toBeLessThan(60);
  // A guess is nobody's choice, and is not written.
  await twinline.expectAddress({ theme: null });

  await twinline.facet('Country', 'Germany').click();
  await twinline.typeYears(1990, 1999);
  await expect(twinline.statement).toHaveText(
    sentence({ country: ['DE'], from: '1990', to: '1999' }, '1990–1999')
  );
  await twinline.choosePartner('Rostock');
  await expect(twinline.panelRow('1999', 'S1, line').first()).toBeVisible();
  await twinline.waitForMap();

  await twinline.button('Light theme').click();
  await expect.poll(async () => (await twinline.dress()).theme).toBe('light');
  await expect.poll(async () => lightness((await twinline.dress()).ground)).toBeGreaterThan(200);
  await twinline.expectAddress({ theme: 'light' });
  await twinline.open('?country=DE');
  expect((await twinline.dress()).theme).toBe('light');
});
