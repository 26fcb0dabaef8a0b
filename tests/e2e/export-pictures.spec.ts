import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, type Twinline } from './driver';
import * as naive from './naive';

const QUESTION = { country: ['DE'], from: '1990', to: '1999' };
const SENTENCE = naive.sentence(QUESTION, '1990–1999');

const EXAMPLE = JSON.parse(
  readFileSync(new URL('../../src/state/examples/kaliningrad.json', import.meta.url), 'utf8')
) as { scenes: { title: Record<string, string>; notes: Record<string, string> }[] };

async function openSheet(twinline: Twinline): Promise<void> {
  await twinline.button('Export').click();
  await expect(twinline.dialog).toBeVisible();
}

/** Presses a button of the sheet and reads the file that comes of it. */
async function save(
  twinline: Twinline,
  button: string | RegExp,
  within = twinline.dialog
): Promise<{ name: string; bytes: Buffer }> {
  const coming = twinline.page.waitForEvent('download', { timeout: 90_000 });
  await within.getByRole('button', { name: button }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Width, height and dots a metre (0 where unsaid) as the bytes of a PNG state them. */
function pngFacts(bytes: Buffer): { width: number; height: number; density: number } {
  const at = bytes.indexOf('pHYs');
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    density: at < 0 ? 0 : bytes.readUInt32BE(at + 4)
  };
}

/** How many colours a PNG shows in a coarse sample; a blank one shows one. */
async function coloursOf(twinline: Twinline, bytes: Buffer): Promise<number> {
  return twinline.page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([data], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(480, 270);
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0, 480, 270);
    const pixels = new Uint32Array(context.getImageData(0, 0, 480, 270).data.buffer);
    return new Set(pixels).size;
  }, bytes.toString('base64'));
}

interface SvgFacts {
  readonly fault: string | null;
  readonly texts: readonly string[];
  readonly arcs: readonly string[];
  /** Names of elements and attributes that have no place in a file of its own. */
  readonly strange: readonly string[];
}

async function svgFacts(twinline: Twinline, bytes: Buffer): Promise<SvgFacts> {
  return twinline.page.evaluate((text) => {
    const tree = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = [...tree.querySelectorAll('*')];
    const arcs = [...tree.querySelectorAll('path[data-partnership]')];
    return {
      fault: tree.querySelector('parsererror')?.textContent ?? null,
      texts: [...tree.querySelectorAll('text:not([aria-hidden])')].map((one) => one.textContent),
      arcs: arcs.map((arc) => arc.getAttribute('data-partnership') ?? ''),
      strange: all.flatMap((element) => [
        ...(['foreignObject', 'script', 'style', 'image'].includes(element.tagName)
          ? [element.tagName]
          : []),
        ...[...element.attributes]
          .filter(({ name, value }) => /^(class|style|on)/.test(name) || value.includes('var('))
          .map(({ name }) => name)
      ])
    };
  }, bytes.toString('utf8'));
}

const plain = (texts: readonly string[]): string => texts.join(' ').replaceAll('\u00a0', ' ');

test.describe('pictures of Germany in the 1990s', () => {
  test.beforeEach(async ({ twinline }) => {
    await twinline.holdMap();
    await twinline.open(naive.addressOf(QUESTION));
    await openSheet(twinline);
  });

  test('as SVG says what the page says, with an arc for each tie', async ({ twinline }) => {
    const { name, bytes } = await save(twinline, 'Save The view on screen, SVG');
    expect(name).toMatch(/^twinline-view-\d{4}-\d\d-\d\d\.svg$/);
    const { fault, texts, arcs, strange } = await svgFacts(twinline, bytes);
    expect(fault).toBeNull();
    expect(strange).toEqual([]);
    expect(plain(texts)).toContain(SENTENCE);
    expect(plain(texts)).toContain('Sources: Administration of the city of Kaliningrad (2017)');
    expect(plain(texts)).toContain('Borders: Natural Earth. No position on status.');
    const { ties } = naive.left(QUESTION);
    expect([...arcs].sort()).toEqual(ties.map((tie) => tie.id).sort());
    for (const tie of ties) expect(texts).toContain(tie.partnerName);
    // Another renderer takes it: as a picture it has the size that it states.
    const size = await twinline.page.evaluate(async (text) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, bytes.toString('utf8'));
    expect(size).toEqual([1920, 1080]);
  });

  test('as PNG has the size that its button names, and shows something', async ({ twinline }) => {
    const small = await save(twinline, 'Save The view on screen, PNG 1920 × 1080');
    expect(pngFacts(small.bytes)).toEqual({ width: 1920, height: 1080, density: 0 });
    expect(await coloursOf(twinline, small.bytes)).toBeGreaterThan(100);
    const large = await save(twinline, 'Save The view on screen, PNG 3840 × 2160');
    expect(pngFacts(large.bytes)).toEqual({ width: 3840, height: 2160, density: 0 });
    await twinline.dialog.getByText('A4', { exact: true }).click();
    const paper = await save(twinline, 'Save The view on screen, PNG 3508 × 2480, 300 dpi');
    // 300 dots an inch are 11,811 a metre.
    expect(pngFacts(paper.bytes)).toEqual({ width: 3508, height: 2480, density: 11_811 });
    expect(await coloursOf(twinline, paper.bytes)).toBeGreaterThan(100);
  });

  test('is copied as PNG, or says that it may not', async ({ twinline }) => {
    await twinline.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await twinline.dialog.getByRole('button', { name: 'Copy PNG' }).click();
    await expect(twinline.dialog.getByText('The picture is on the clipboard.')).toBeVisible();
    const types = await twinline.page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => [...item.types])
    );
    expect(types).toContain('image/png');
    await twinline.expectAccessible();
  });

  test('holds each chart that is on screen', async ({ twinline }) => {
    const row = twinline.dialog.getByRole('group', { name: 'Documents by year' });
    const svg = await save(twinline, /SVG/, row);
    expect(svg.name).toMatch(/^twinline-chart-timeline-agreements-[\d-]+\.svg$/);
    const { fault, texts, strange } = await svgFacts(twinline, svg.bytes);
    expect(fault).toBeNull();
    expect(strange).toEqual([]);
    expect(plain(texts)).toContain(SENTENCE);
    expect(plain(texts)).toContain('Germany');
    expect(plain(texts)).toContain('Sources: Administration of the city of Kaliningrad (2017)');
    const png = await save(twinline, /PNG/, row);
    expect(pngFacts(png.bytes).width).toBe(2400);
    expect(await coloursOf(twinline, png.bytes)).toBeGreaterThan(20);
  });
});

test.describe('a presentation', () => {
  test.beforeEach(async ({ twinline }) => {
    await twinline.holdMap();
    await twinline.open();
    await openSheet(twinline);
  });

  test('gives a scene as a picture of its own, with its words', async ({ twinline }) => {
    const title = EXAMPLE.scenes[1]?.title['en'] ?? '';
    await twinline.dialog
      .getByRole('combobox', { name: 'Of', exact: true })
      .selectOption(`Scene 2: ${title}`);
    const { name, bytes } = await save(twinline, `Save Scene 2: ${title}, SVG`);
    expect(name).toMatch(/^twinline-scene-2-[\d-]+\.svg$/);
    const { fault, texts } = await svgFacts(twinline, bytes);
    expect(fault).toBeNull();
    expect(plain(texts)).toContain(title);
  });

  test('as PowerPoint has a slide a scene, with words and notes', async ({ twinline }) => {
    test.setTimeout(180_000);
    const { name, bytes } = await save(twinline, 'Save PowerPoint, PPTX');
    expect(name).toMatch(/^twinline-presentation-\d{4}-\d\d-\d\d\.pptx$/);
    const parts = unzipSync(bytes);
    const texts = await twinline.page.evaluate(
      (files) =>
        Object.fromEntries(
          Object.entries(files).map(([path, xml]) => {
            const tree = new DOMParser().parseFromString(xml, 'application/xml');
            if (tree.querySelector('parsererror')) throw new Error(path);
            const runs = [...tree.getElementsByTagNameNS('*', 't')];
            return [path, runs.map((run) => run.textContent).join('')];
          })
        ),
      Object.fromEntries(
        Object.entries(parts)
          .filter(([path]) => /^ppt\/(slides|notesSlides|charts)\/[^/]+\.xml$/.test(path))
          .map(([path, content]) => [path, strFromU8(content)])
      )
    );
    const slides = Object.keys(texts).filter((path) => path.startsWith('ppt/slides/'));
    expect(slides).toHaveLength(EXAMPLE.scenes.length);
    for (const [at, scene] of EXAMPLE.scenes.entries()) {
      expect(texts[`ppt/slides/slide${at + 1}.xml`]).toContain(scene.title['en']);
      expect(texts[`ppt/slides/slide${at + 1}.xml`]).toContain('Sources: ');
      const notes = (scene.notes['en'] ?? '').split('\n')[0] ?? '';
      expect(texts[`ppt/notesSlides/notesSlide${at + 1}.xml`]).toContain(notes);
    }
    const pictures = Object.keys(parts).filter((path) => /^ppt\/media\/.+\.png$/.test(path));
    expect(pictures).toHaveLength(EXAMPLE.scenes.length);
  });

  test('as pages to print has as many as scenes, each of a slide’s size', async ({ twinline }) => {
    test.setTimeout(180_000);
    const { page } = twinline;
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await twinline.dialog
      .getByRole('button', { name: 'The presentation as PDF: Print to PDF' })
      .click();
    await expect(page.locator('body[data-printed]')).toBeAttached({ timeout: 90_000 });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(EXAMPLE.scenes.length);
    expect(text).toMatch(/\/MediaBox \[0 0 9(60|59\.\d+) 5(40|39\.\d+)\]/);
    // Nothing of it is left once the dialog is closed.
    await expect(page.locator('.deck')).toHaveCount(0);
  });

  test('is given up where that is wished, and leaves no file behind', async ({ twinline }) => {
    test.setTimeout(180_000);
    const { page } = twinline;
    const saved: string[] = [];
    page.on('download', (download) => saved.push(download.suggestedFilename()));
    // Its pictures wait for the ground of their maps, which is on its way until it is let go.
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/basemap/medium.json', async (route) => {
      await held;
      await route.continue();
    });
    const button = twinline.dialog.getByRole('button', { name: 'Save PowerPoint, PPTX' });
    const row = twinline.dialog.getByRole('group', { name: 'PowerPoint' });
    await button.click();
    await expect(row.getByRole('progressbar')).toBeVisible();
    await expect(button).toBeDisabled();
    await row.getByRole('button', { name: 'Cancel' }).click();
    await expect(row.getByRole('progressbar')).toHaveCount(0);
    await expect(button).toBeEnabled();
    letGo();
    // What is asked for next comes alone.
    const { name } = await save(twinline, 'Save For programs, JSON');
    expect(saved).toEqual([name]);
  });
});

test('a picture shows rings and shades as the map does, and says what they mean', async ({
  twinline
}) => {
  await twinline.holdMap();
  await twinline.open('?layers=rings,shade&from=1990&to=1999&time=inforce');
  await openSheet(twinline);
  const { bytes } = await save(twinline, /The view on screen, SVG/);
  const { fault, texts, strange } = await svgFacts(twinline, bytes);
  expect(fault).toBeNull();
  expect(strange).toEqual([]);
  expect(plain(texts)).toContain('equal distance from a municipality');
  expect(plain(texts)).toContain('dotted end: no end stated');
  expect(plain(texts)).toMatch(/[\d,]+ km/);
});

for (const [address, chart, says] of [
  ['?view=passport&sel=place:kaliningrad', 'Kaliningrad: Documents by type', 'Agreement'],
  ['?view=compare', 'Partners in common', 'Hamburg, Minsk, Turku, Yerevan'],
  ['?view=matrix', 'Documents by country and decade', 'All countries']
] as const) {
  test(`${address} gives its charts as pictures of their own`, async ({ twinline }) => {
    await twinline.holdMap();
    await twinline.open(address);
    await openSheet(twinline);
    const row = twinline.dialog.getByRole('group', { name: chart, exact: true });
    const { bytes } = await save(twinline, /SVG/, row);
    const { fault, texts, strange } = await svgFacts(twinline, bytes);
    expect(fault).toBeNull();
    expect(strange).toEqual([]);
    expect(plain(texts)).toContain(says);
    expect(plain(texts)).toContain('Sources: Administration of the city of Kaliningrad (2017)');
    const png = await save(twinline, /PNG/, row);
    expect(pngFacts(png.bytes).width).toBe(2400);
    expect(await coloursOf(twinline, png.bytes)).toBeGreaterThan(4);
  });
}
