/** The address of a view: copied, scanned, embedded; whoever opens it sees the same. */
import jsQR from 'jsqr';
import { expect, test } from './driver';

test.beforeEach(({ twinline }) => twinline.holdMap());

test('a shared link opened in a fresh profile shows the same view', async ({
  twinline,
  anotherReader,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await twinline.open();
  await twinline.facet('Country', 'Germany').click();
  await twinline.typeYears(1990, 1999);
  await twinline.button('Share').click();
  await twinline.dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(twinline.dialog.getByRole('status')).toHaveText('Copied');
  const link = await twinline.clipboard();
  expect(new URL(link).search).toBe('?from=1990&to=1999&country=DE');
  await expect(twinline.dialog.getByRole('textbox', { name: 'Address' })).toHaveValue(link);
  await twinline.press('Escape');

  const other = await anotherReader();
  await other.holdMap();
  await other.page.goto(link);
  await expect(other.chips).toHaveText(await twinline.chips.allTextContents());
  await expect(other.statement).toHaveText((await twinline.statement.textContent()) ?? '');
  expect(await other.facetCounts('Country')).toEqual(await twinline.facetCounts('Country'));
});

test('the code on the screen reads as the address', async ({ twinline }) => {
  await twinline.open('?home=zelenogradsk');
  await twinline.button('Share').click();
  await twinline.button(/Enlarge for the room$/).click();
  const code = twinline.dialog.getByRole('img', { name: 'The address as a QR code' });
  const link = await twinline.dialog.getByRole('textbox', { name: 'Address' }).inputValue();
  await expect(code).toBeVisible();
  const picture = (await code.screenshot()).toString('base64');
  const pixels = await twinline.page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
    return { data: [...data], width, height };
  }, picture);
  const read = jsQR(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height);
  expect(read?.data).toBe(link);
});

test('the language and the theme go along where asked', async ({ twinline }) => {
  await twinline.open('?lang=ru&theme=dark');
  await twinline.button('Поделиться').click();
  const field = twinline.dialog.getByRole('textbox', { name: 'Адрес' });
  expect(new URL(await field.inputValue()).search).toBe('');
  await twinline.dialog.getByRole('checkbox').check();
  expect(new URL(await field.inputValue()).search).toBe('?lang=ru&theme=dark');
});

test('embedded, the view stands alone with a way to the whole', async ({ twinline }) => {
  const { page } = twinline;
  await twinline.open('?country=DE');
  await twinline.button('Share').click();
  const code = await twinline.dialog.getByLabel('Code for another page').inputValue();
  const address = /src="([^"]+)"/.exec(code)![1]!.replaceAll('&amp;', '&');
  await page.goto(address);
  await expect(twinline.statement).toContainText('13 documents, 1 start of ties');
  await expect(page.getByRole('navigation', { name: 'Filters' })).toHaveCount(0);
  await expect(twinline.button('Present')).toHaveCount(0);
  const back = page.getByRole('link', { name: 'Open in Twinline' });
  await expect(back).toHaveAttribute('href', /\?country=DE$/);
  await expect(back).toHaveAttribute('target', '_blank');
  await twinline.expectAccessible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing for axe to find in the sheet, ${theme}`, async ({ twinline }) => {
    await twinline.open(`?theme=${theme}`);
    await twinline.button('Share').click();
    await expect(twinline.dialog).toBeVisible();
    await twinline.expectAccessible();
  });
}
