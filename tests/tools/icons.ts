/** Draws the PNG icons and the social picture from public/icon.svg: `npx tsx tests/tools/icons.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking']
});
const svg = readFileSync('public/icon.svg', 'utf8');

async function draw(html: string, width: number, height: number, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>body{margin:0;background:transparent}</style>${html}`);
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}

for (const size of [32, 180, 192, 512]) {
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
  await draw(sized, size, size, `public/icon-${size}.png`);
}

const mark = svg.replace('<svg ', '<svg width="220" height="220" ');
await draw(
  `<div style="box-sizing:border-box;width:1200px;height:630px;padding:96px;background:#faf9f6;color:#17212b;font-family:'Source Sans 3','Noto Sans',sans-serif;display:flex;gap:64px;align-items:center">${mark}<div><div style="font-size:112px;font-weight:700;letter-spacing:-2px">Twinline</div><div style="font-size:40px;line-height:52px;color:#434f5b">International ties of municipalities<br>on a map and a timeline, each with its source</div></div></div>`,
  1200,
  630,
  'public/social.png'
);
await browser.close();
