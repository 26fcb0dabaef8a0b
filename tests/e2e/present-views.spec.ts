/** Scenes of views other than the map: drawn on stage in large type, and worked with by one key. */
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Twinline } from './driver';
import { agreements, isDocument } from './naive';

const DOCUMENTS = agreements.filter(isDocument).length;
const ROWS = agreements.length;

interface Drawn {
  readonly view: string;
  /** What the slide says. */
  readonly says: RegExp;
  /** What of the view itself is on stage once it is asked for. */
  readonly live: (content: Locator) => Locator;
}

const SCENES: readonly Drawn[] = [
  {
    view: '?view=table',
    says: new RegExp(`^In all: ${String(DOCUMENTS)} documents`),
    live: (content) => content.getByRole('grid')
  },
  {
    view: '?view=compare',
    says: /^Hamburg, Minsk, Turku, Yerevan$/,
    live: (content) => content.getByRole('heading', { name: 'Zelenogradsk' })
  },
  {
    view: '?view=passport&sel=place:kaliningrad',
    says: /^As of the sources, 2014–2017$/,
    live: (content) => content.getByRole('heading', { name: 'Kaliningrad' })
  },
  {
    view: '?view=matrix',
    says: /^All countries$/,
    live: (content) => content.getByRole('grid')
  },
  {
    view: '?view=calendar&year=2031',
    says: /^2031$/,
    live: (content) => content.getByRole('heading', { name: /^2031/ })
  }
];

const inAll = (text: string) => ({ en: text, ru: text, lt: text });
const TALK = {
  format: 'twinline-presentation',
  version: 1,
  title: inAll('Views'),
  scenes: [...SCENES.map(({ view }) => view), ''].map((view, at) => ({
    view,
    title: inAll(`Title ${String(at + 1)}`),
    caption: inAll(''),
    notes: inAll('')
  }))
};

const strip = (twinline: Twinline) => twinline.page.getByRole('region', { name: 'Scenes' });
const slide = (page: Page) =>
  page.getByRole('region', { name: 'Presentation', exact: true }).locator('svg[data-slide]');
const content = (page: Page) => page.locator('#content');

async function openTalk(twinline: Twinline): Promise<void> {
  await twinline.open();
  await twinline.press('s');
  await twinline.page.locator('input[type="file"]').setInputFiles({
    name: 'views.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(TALK))
  });
  await expect(strip(twinline).getByRole('button', { name: /^Scene \d+ of/ })).toHaveCount(
    TALK.scenes.length
  );
}

test.beforeEach(async ({ twinline }) => {
  await twinline.holdMap();
  await twinline.wantStillness();
});

test('are drawn in the strip and on stage, and are there themselves by one key', async ({
  twinline
}) => {
  test.setTimeout(240_000);
  const { page } = twinline;
  await openTalk(twinline);
  for (const { says } of SCENES) {
    await expect(strip(twinline).locator('text').filter({ hasText: says }).first()).toBeAttached();
  }
  await twinline.press('p');
  for (const [at, { says, live }] of SCENES.entries()) {
    await expect(page.getByText(`Scene ${String(at + 1)} of 6.`)).toBeAttached();
    await expect(slide(page).locator('text').filter({ hasText: says }).first()).toBeVisible();
    await expect(content(page)).toHaveCount(0);
    await twinline.press('v');
    await expect(live(content(page)).first()).toBeVisible();
    await twinline.press('r');
    await expect(content(page)).toHaveCount(0);
    await twinline.press('PageDown');
  }
  // After them the map has its place.
  await expect(page.getByText('Scene 6 of 6.')).toBeAttached();
  await expect(page.locator('#map')).toBeVisible();
});

test('answer a question: asked by a click, filtered, and back as they were', async ({
  twinline
}) => {
  test.setTimeout(180_000);
  const { page } = twinline;
  await openTalk(twinline);
  await twinline.press('p');
  await expect(slide(page)).toBeVisible();
  await page.getByRole('button', { name: 'Work with this view' }).first().click();
  const grid = content(page).getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', String(ROWS + 1));
  await grid.getByRole('row').nth(1).click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await twinline.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  // One more gives the drawing back, and only then comes the end.
  await twinline.press('Escape');
  await expect(content(page)).toHaveCount(0);
  await twinline.expectAccessible();
  await twinline.press('q');
  await twinline.facet('Country', 'Poland').click();
  await twinline.press('Escape');
  await expect(
    slide(page)
      .locator('text')
      .filter({ hasText: /^In all: / })
  ).not.toHaveText(new RegExp(`${String(DOCUMENTS)} documents`));
  await twinline.press('r');
  await expect(slide(page).locator('text').filter({ hasText: SCENES[0]!.says })).toBeVisible();
});

test('what the device does not keep is said, and can be saved as a file', async ({ twinline }) => {
  const { page } = twinline;
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
      if (this.name !== 'presentations') return put.apply(this, given);
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
  await twinline.open('?country=DE');
  await twinline.press('s');
  await strip(twinline).getByRole('button', { name: 'Keep this view' }).click();
  await expect(twinline.notices).toContainText('could not be kept on this device');
  // It is there for now all the same, whatever else the store says, and goes out as a file.
  await expect(strip(twinline).getByRole('button', { name: /^Scene \d+ of/ })).toHaveCount(1);
  const saved = page.waitForEvent('download');
  await twinline.notices.getByRole('button', { name: 'Save as a file' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^twinline-presentation-.*\.json$/);
});
