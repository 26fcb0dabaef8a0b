/** A talk is made from what is on screen, presented by a clicker, and is there again after a reload. */
import type { Page } from '@playwright/test';
import { expect, test, Twinline } from './driver';
import { isDocument, left } from './naive';

test.beforeEach(async ({ twinline }) => {
  await twinline.holdMap();
  await twinline.wantStillness();
});

const strip = (twinline: Twinline) => twinline.page.getByRole('region', { name: 'Scenes' });
const cards = (twinline: Twinline) =>
  strip(twinline).getByRole('button', { name: /^Scene \d+ of/ });
const stage = (page: Page) => page.getByRole('region', { name: 'Presentation', exact: true });
/** The slide on stage, as it is read aloud. */
const slide = (page: Page) => stage(page).getByRole('img').first();
const controls = (page: Page) =>
  page.getByRole('toolbar', { name: 'Controls of the presentation' });

async function wakeControls(page: Page): Promise<void> {
  await page.mouse.move(400, 400);
  await page.mouse.move(420, 410);
}

/** Opens the presenter's window once the stage is up, as watched as the first. */
async function openPresenter(page: Page): Promise<Twinline> {
  // The same key begins the presentation: until the stage has come, in whatever language, it opens
  // nothing.
  await expect(page.locator('svg[data-slide]').first()).toBeVisible();
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  return new Twinline(popup);
}

test('a talk of five scenes from scratch: made, presented, strayed from, ended, and kept', async ({
  twinline
}) => {
  test.setTimeout(300_000);
  const { page } = twinline;
  await twinline.open();
  await twinline.button('Scenes').click();
  const views = [
    async () => undefined,
    async () => twinline.facet('Country', 'Germany').click(),
    async () => twinline.typeYears(1990, 1999),
    async () => twinline.button('Show the globe').click(),
    async () => twinline.button('Clear all').click()
  ];
  for (const [at, look] of views.entries()) {
    await look();
    await strip(twinline).getByRole('button', { name: 'Keep this view' }).click();
    await expect(cards(twinline)).toHaveCount(at + 1);
  }
  const german = left({ country: ['DE'] });
  await expect(cards(twinline).nth(1)).toHaveAccessibleName(
    new RegExp(`${String(german.agreements.filter(isDocument).length)} documents`)
  );

  // Words of one's own, and another order.
  await cards(twinline).nth(1).focus();
  await twinline.press('F2');
  await twinline.dialog.getByLabel('Title').fill('Germany first');
  await twinline.dialog.getByLabel('Caption').fill('What the lists say of **Germany**');
  await twinline.dialog.getByLabel('Notes').fill('Speak slowly.');
  await twinline.press('Escape');
  await cards(twinline).nth(1).focus();
  await twinline.press('Control+ArrowLeft');
  await expect(cards(twinline).first()).toHaveAccessibleName('Scene 1 of 5: Germany first');
  await expect(twinline.focused).toHaveAccessibleName('Scene 1 of 5: Germany first');
  await cards(twinline).first().click();
  await expect(twinline.chips).toHaveText(['Germany']);

  // From the scene that was shown, by the keys of a clicker, with the other window open.
  await twinline.expectAddress({ country: 'DE', proj: null });
  const before = twinline.address.toString();
  await twinline.press('p');
  await expect(slide(page)).toHaveAccessibleName(/^Germany first\. What the lists say of Germany/);
  const presenter = await openPresenter(page);
  await expect(presenter.page.getByText('The stage is connected')).toBeVisible();
  await expect(presenter.page.getByText('Speak slowly.')).toBeVisible();
  await page.bringToFront();
  await twinline.press('PageDown', 'ArrowRight');
  await expect(presenter.page.getByText('Scene 3 of 5')).toBeVisible();
  await presenter.page.bringToFront();
  await presenter.press('PageUp');
  await expect(page.getByText('Scene 2 of 5.')).toBeAttached();
  await page.bringToFront();
  await twinline.press('1', 'Enter');
  await expect(slide(page)).toHaveAccessibleName(/^Germany first/);

  // The audience asks: filtered, answered, and back.
  await twinline.press('q');
  await twinline.facet('Country', 'Poland').click();
  await twinline.press('Escape');
  await expect(controls(page).getByRole('button', { name: /Back to the scene/ })).toBeVisible();
  await expect(presenter.page.getByRole('button', { name: 'Back to the scene' })).toBeVisible();
  await twinline.press('r');
  await expect(controls(page).getByRole('button', { name: /Back to the scene/ })).toHaveCount(0);

  // Black, and the next press uncovers it.
  await twinline.press('b');
  await expect(page.getByRole('button', { name: 'The screen is black' })).toBeVisible();
  await twinline.press('PageDown');
  await expect(page.getByRole('button', { name: 'The screen is black' })).toHaveCount(0);
  await expect(slide(page)).toHaveAccessibleName(/^Germany first/);

  // The end: what was there is there again, and the other window goes on alone.
  await twinline.press('End', 'Escape');
  await expect(stage(page)).toHaveCount(0);
  await expect(twinline.chips).toHaveText(['Germany']);
  expect(twinline.address.toString()).toBe(before);
  await expect(presenter.page.getByText('this window goes on alone')).toBeVisible();
  await presenter.page.bringToFront();
  await presenter.press('Home');
  await expect(presenter.page.getByText('Scene 1 of 5')).toBeVisible();
  expect(presenter.faults).toEqual([]);
  await presenter.page.close();

  await twinline.reload();
  await twinline.button('Scenes').click();
  await expect(cards(twinline)).toHaveCount(5);
  await expect(cards(twinline).first()).toHaveAccessibleName('Scene 1 of 5: Germany first');
});

test('a scene is doubled, updated, dragged, deleted and brought back', async ({ twinline }) => {
  test.setTimeout(240_000);
  const { page } = twinline;
  await twinline.open();
  await twinline.press('s');
  await strip(twinline).getByRole('button', { name: 'Make a copy' }).click();
  await expect(strip(twinline).getByLabel('Name of the presentation')).toBeVisible();
  await expect(cards(twinline)).toHaveCount(8);
  const names = () =>
    cards(twinline).evaluateAll((all) =>
      all.map((card) => (card.getAttribute('aria-label') ?? '').replace(/^Scene \d+ of \d+: /, ''))
    );
  const at = await names();
  const [from, to] = [
    await cards(twinline).nth(0).boundingBox(),
    await cards(twinline).nth(2).boundingBox()
  ];
  await page.mouse.move(from!.x + 40, from!.y + 30);
  await page.mouse.down();
  await page.mouse.move(to!.x + 60, to!.y + 30, { steps: 6 });
  await page.mouse.up();
  await expect.poll(names).toEqual([at[1], at[2], at[0], ...at.slice(3)]);

  await cards(twinline).first().hover();
  await twinline.button('Duplicate').first().click();
  await expect(cards(twinline)).toHaveCount(9);
  await cards(twinline).first().focus();
  await twinline.press('Delete');
  await expect(cards(twinline)).toHaveCount(8);
  await twinline.notices.getByRole('button', { name: 'Undo' }).click();
  await expect(cards(twinline)).toHaveCount(9);

  await twinline.facet('Country', 'Lithuania').click();
  await cards(twinline).first().hover();
  await twinline.button('Update from this view').first().click();
  await twinline.press('0');
  await expect(twinline.chips).toHaveCount(0);
  await cards(twinline).first().click();
  await expect(twinline.chips).toHaveText(['Lithuania']);
});

test('a presentation goes out as a file and comes in again, and a wrong file says what is wrong', async ({
  twinline
}) => {
  const { page } = twinline;
  await twinline.open();
  await twinline.press('s');
  const saved = page.waitForEvent('download');
  await twinline.button('Save as a file').click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^twinline-presentation-\d{4}-\d\d-\d\d\.json$/);
  const field = page.locator('input[type="file"]');
  await field.setInputFiles(await download.path());
  await expect(twinline.notices).toContainText('was added to your presentations');
  await expect(cards(twinline)).toHaveCount(8);
  await expect(strip(twinline).getByLabel('Name of the presentation')).toHaveValue(
    'Kaliningrad: three decades of ties'
  );
  await field.setInputFiles({
    name: 'wrong.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      '{"format":"twinline-presentation","version":1,"scenes":[{"title":{"ru":1}}]}'
    )
  });
  await expect(twinline.notices).toContainText('wrong.json is damaged at “scenes.0.title.ru”');
  await field.setInputFiles({
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from([255, 216, 255])
  });
  await expect(twinline.notices).toContainText('photo.jpg is not a presentation');
  await expect(cards(twinline)).toHaveCount(8);
});

test('a presentation goes out as a link, which another browser opens', async ({
  twinline,
  anotherReader,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await twinline.open();
  await twinline.press('s');
  await twinline.button('Copy a link to it').click();
  await expect(twinline.notices).toContainText('Link copied');
  const link = await twinline.clipboard();
  const other = await anotherReader();
  await other.holdMap();
  await other.page.goto(link);
  await expect(other.notices).toContainText('was added to your presentations');
  await expect(cards(other)).toHaveCount(8);
  expect(new URL(other.page.url()).hash).toBe('');
});

test('plays by itself where asked, and stops when it is touched', async ({ twinline }) => {
  const { page } = twinline;
  await twinline.holdClock();
  await twinline.open();
  await twinline.letPass(10_000);
  await twinline.press('s');
  await expect(cards(twinline)).toHaveCount(8);
  await twinline.press('p');
  await expect(slide(page)).toHaveAccessibleName(/^49 partners/);
  await wakeControls(page);
  await controls(page).getByRole('combobox').selectOption('60');
  await twinline.letPass(61_000);
  await expect(page.getByText('Scene 2 of 8.')).toBeAttached();
  await twinline.letPass(61_000);
  await expect(page.getByText('Scene 3 of 8.')).toBeAttached();
  await page.mouse.click(200, 300);
  await twinline.letPass(300_000);
  await expect(page.getByText('Scene 3 of 8.')).toBeAttached();
});

test("the presenter's window speaks the language of the stage, in its theme", async ({
  twinline
}) => {
  twinline.speaks('ru');
  await twinline.open('?lang=ru&theme=dark');
  await twinline.press('p');
  const presenter = await openPresenter(twinline.page);
  await expect(presenter.page.getByText('Связь с экраном есть')).toBeVisible();
  expect(await presenter.dress()).toMatchObject({ language: 'ru', theme: 'dark' });
});

test('leaving the full screen is the end, as Escape there is', async ({ twinline }) => {
  const { page } = twinline;
  await twinline.open('?country=DE');
  await twinline.button('Present').click();
  await expect(slide(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  // What the browser does with an Escape of its own.
  await page.evaluate(() => document.exitFullscreen());
  await expect(stage(page)).toHaveCount(0);
  await expect(twinline.chips).toHaveText(['Germany']);
});

test('without scenes the view itself is presented', async ({ twinline }) => {
  await twinline.open('?country=DE');
  await twinline.button('Present').click();
  const { documents } = {
    documents: left({ country: ['DE'] }).agreements.filter(isDocument).length
  };
  await expect(slide(twinline.page)).toHaveAccessibleName(
    new RegExp(`${String(documents)} documents.*Germany`)
  );
  await twinline.press('Escape');
  await expect(twinline.statement).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing for axe to find on stage, in the strip and with the presenter, ${theme}`, async ({
    twinline
  }) => {
    const { page } = twinline;
    await twinline.open(`?theme=${theme}`);
    await twinline.press('s');
    await expect(cards(twinline)).toHaveCount(8);
    await twinline.expectAccessible();
    await twinline.press('p');
    await expect(slide(page)).toBeVisible();
    await wakeControls(page);
    await twinline.expectAccessible();
    const presenter = await openPresenter(page);
    await expect(presenter.page.getByText('The stage is connected')).toBeVisible();
    await presenter.expectAccessible();
    expect(presenter.faults).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('is presented, and a swipe goes on', async ({ twinline }) => {
    const { page } = twinline;
    await twinline.open();
    await twinline.button('More').click();
    await twinline.button('Scenes').click();
    await expect(cards(twinline)).toHaveCount(8);
    await twinline.expectAccessible();
    await twinline.button('Present').click();
    await expect(slide(page)).toHaveAccessibleName(/^49 partners/);
    expect(await twinline.scrollsSideways()).toBe(false);
    await stage(page).evaluate((element) => {
      const touch = (x: number) =>
        new Touch({ identifier: 1, target: element, clientX: x, clientY: 300 });
      const send = (type: string, x: number) =>
        element.dispatchEvent(
          new TouchEvent(type, {
            bubbles: true,
            touches: type === 'touchend' ? [] : [touch(x)],
            changedTouches: [touch(x)]
          })
        );
      send('touchstart', 300);
      send('touchend', 120);
    });
    await expect(page.getByText('Scene 2 of 8.')).toBeAttached();
    await twinline.expectAccessible();
  });
});
