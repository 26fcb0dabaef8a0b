/** Takes the README's pictures from the built app: `npm run build && npm run shots`. */
import { existsSync, mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';

const FOLDER = 'tests/e2e/pictures/';
const PICTURES = [
  { name: 'world-light', address: '?lang=en&theme=light', width: 1440, height: 900 },
  {
    name: 'selected-dark-ru',
    address: '?lang=ru&theme=dark&from=1990&to=1999&sel=place:klaipeda',
    width: 1440,
    height: 900
  },
  { name: 'compare', address: '?lang=en&theme=light&view=compare', width: 1440, height: 900 },
  { name: 'phone', address: '?lang=en&theme=light', width: 390, height: 844 }
];

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const server = await preview({ preview: { host: '127.0.0.1', port: 4188, strictPort: true } });
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
});
mkdirSync(FOLDER, { recursive: true });
for (const { name, address, width, height } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`http://127.0.0.1:4188/${address}`);
  const isMap = !address.includes('view=');
  if (isMap) await page.locator('[data-map="ready"]').waitFor({ timeout: 90_000 });
  else
    await page
      .locator('#content')
      .getByRole('heading')
      .or(page.getByRole('grid'))
      .or(page.getByRole('table'))
      .first()
      .waitFor();
  // The ground is drawn in pieces: the picture is ready when two in a row are the same.
  let before: Buffer = Buffer.alloc(0);
  for (let now = await page.screenshot(); !now.equals(before); now = await page.screenshot()) {
    before = now;
  }
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await page.close();
}
await browser.close();
await server.close();
