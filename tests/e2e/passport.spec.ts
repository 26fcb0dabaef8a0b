/** The passport: what it says against the files, how it is chosen, and how it prints. */
import type { Locator } from '@playwright/test';
import { expect, test, type Twinline } from './driver';
import { agreements, events, isDocument, isStart, ties, type Tie } from './naive';

const KEY_OF_PASSPORT = '4';

function pageOf(twinline: Twinline): Locator {
  return twinline.page.getByRole('article');
}

function title(twinline: Twinline): Locator {
  return pageOf(twinline).getByRole('heading', { level: 2 });
}

/** A part of the passport by its heading. */
function part(twinline: Twinline, heading: string): Locator {
  return pageOf(twinline)
    .locator('section')
    .filter({ has: twinline.page.getByRole('heading', { level: 3, name: heading }) });
}

/** The large numbers by what they count. */
async function largeNumbers(twinline: Twinline): Promise<Record<string, string>> {
  const groups = pageOf(twinline).locator('.title dl > div');
  return Object.fromEntries(
    await groups.evaluateAll((all) =>
      all.map((group): [string, string] => [
        group.querySelector('dt')?.textContent.trim() ?? '',
        group.querySelector('dd')?.textContent.trim() ?? ''
      ])
    )
  );
}

/** The rows of a chart of bars: label and number. */
async function bars(twinline: Twinline, heading: string): Promise<Record<string, number>> {
  const rows = part(twinline, heading).getByRole('listitem');
  return Object.fromEntries(
    await rows.evaluateAll((all) =>
      all.map((row): [string, number] => [
        row.querySelector('span')?.textContent.trim() ?? '',
        Number(row.querySelector('b')?.textContent)
      ])
    )
  );
}

function counted(isOwn: (tie: Tie) => boolean): Record<string, number> {
  const own = ties.filter(isOwn);
  const records = agreements.filter(({ tie }) => isOwn(tie));
  return {
    partners: new Set(own.map(({ partner }) => partner)).size,
    countries: new Set(own.map(({ country }) => country)).size,
    municipalities: new Set(own.map(({ home }) => home)).size,
    documents: records.filter(isDocument).length,
    starts: records.filter(isStart).length,
    events: events.filter(({ tie }) => isOwn(tie)).length
  };
}

/** How many pages a PDF has: its page objects are written plainly. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

test.beforeEach(({ twinline }) => twinline.holdMap());

test('tells of a municipality what the files say', async ({ twinline }) => {
  await twinline.open('?view=passport&sel=place:kaliningrad');
  await expect(title(twinline)).toHaveText('Kaliningrad');
  const own = counted(({ home }) => home === 'kaliningrad');
  expect(await largeNumbers(twinline)).toMatchObject({
    partners: String(own['partners']),
    countries: String(own['countries']),
    documents: String(own['documents']),
    events: String(own['events'])
  });
  const documents = agreements.filter((one) => one.tie.home === 'kaliningrad' && isDocument(one));
  const inDecade = (start: string): number =>
    documents.filter(({ date }) => date.startsWith(start)).length;
  expect(await bars(twinline, 'Documents by decade')).toEqual({
    '1990s': inDecade('199'),
    '2000s': inDecade('200'),
    '2010s': inDecade('201'),
    'No date': documents.filter(({ date }) => date === '').length
  });
  expect((await bars(twinline, 'Documents by type'))['Treaty']).toBe(
    documents.filter(({ kind }) => kind === 'treaty').length
  );
  // A year without a source is none without events.
  const years = part(twinline, 'Events by year').getByRole('listitem');
  await expect(years.filter({ hasText: '2012:' })).toContainText(
    `2012: ${String(events.filter(({ tie, date }) => tie.home === 'kaliningrad' && date.startsWith('2012')).length)}`
  );
  await expect(years.filter({ hasText: '2016:' })).toContainText('2016: no source');
  await expect(pageOf(twinline).getByRole('img')).toBeVisible();
});

test('tells of a country the same from its side', async ({ twinline }) => {
  await twinline.open('?view=passport&sel=country:DE');
  await expect(title(twinline)).toHaveText('Germany');
  const own = counted(({ country }) => country === 'DE');
  expect(await largeNumbers(twinline)).toMatchObject({
    partners: String(own['partners']),
    municipalities: String(own['municipalities']),
    documents: String(own['documents']),
    events: String(own['events'])
  });
  const happened = events.filter(({ tie }) => tie.country === 'DE');
  const byType = await bars(twinline, 'Events by type');
  expect(Object.values(byType).reduce((sum, count) => sum + count, 0)).toBe(happened.length);
  const groups = part(twinline, 'Partners by municipality');
  await expect(groups.getByRole('heading', { level: 4 })).toHaveText([
    'Kaliningrad',
    'Saint Petersburg',
    'Zelenogradsk'
  ]);
  await expect(groups.locator('.name')).toHaveCount(
    ties.filter(({ country }) => country === 'DE').length
  );
});

test('is opened by its tab and its key, and chosen by the keyboard', async ({ twinline }) => {
  await twinline.open('?home=zelenogradsk');
  await twinline.button('Passport').click();
  // Nothing is selected: the first municipality that the filters leave.
  await expect(title(twinline)).toHaveText('Zelenogradsk');
  await expect(twinline.page.getByText('Filters do not apply to a passport.')).toBeVisible();
  await twinline.open();
  await twinline.press(KEY_OF_PASSPORT);
  await expect(title(twinline)).toHaveText('Kaliningrad');
  const chooser = twinline.page.getByRole('combobox', { name: 'Passport of' });
  await twinline.tabTo(chooser);
  await twinline.press('ArrowDown');
  await expect(title(twinline)).toHaveText('Saint Petersburg');
  await twinline.expectAddress({ view: 'passport', sel: 'place:saint-petersburg' });
  await chooser.selectOption('Poland');
  await expect(title(twinline)).toHaveText('Poland');
  await twinline.expectAddress({ sel: 'country:PL' });
  await twinline.reload();
  await expect(title(twinline)).toHaveText('Poland');
});

test('prints alone, light and on one page', async ({ twinline }) => {
  const { page } = twinline;
  await twinline.speaks('ru').open('?view=passport&lang=ru&theme=dark&country=DE');
  await expect(title(twinline)).toHaveText('Калининград');
  await expect(pageOf(twinline).getByRole('img').locator('path').first()).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  for (const hidden of [
    page.getByRole('banner'),
    page.getByRole('button', { name: 'Печать' }),
    page.getByText('Фильтры на паспорт не действуют.'),
    twinline.statement
  ]) {
    await expect(hidden).toBeHidden();
  }
  const text = await pageOf(twinline).innerText();
  for (const said of ['Паспорт международных связей', 'Партнёры по странам', 'Клайпеда', 'S4']) {
    expect(text).toContain(said);
  }
  expect(
    await title(twinline).evaluate((heading) => ({
      ink: getComputedStyle(heading).color,
      smallest: Math.min(
        ...[...document.querySelectorAll('article :not(svg *)')].map((one) =>
          parseFloat(getComputedStyle(one).fontSize)
        )
      )
    }))
  ).toEqual({ ink: 'rgb(23, 33, 43)', smallest: 12 });
  await page.emulateMedia({ media: null });
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(1);
});

test('asks the browser to print', async ({ twinline }) => {
  const { page } = twinline;
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await twinline.open('?view=passport');
  await twinline.button('Print').click();
  await expect(page.locator('body[data-printed]')).toBeAttached();
});

for (const theme of ['light', 'dark']) {
  test(`can be read by all, ${theme}`, async ({ twinline }) => {
    await twinline.open(`?view=passport&theme=${theme}&country=DE`);
    await expect(pageOf(twinline).getByRole('img')).toBeVisible();
    await twinline.expectAccessible();
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('stands in one column', async ({ twinline }) => {
    await twinline.open('?view=passport&sel=place:saint-petersburg');
    await expect(title(twinline)).toHaveText('Saint Petersburg');
    expect(await twinline.scrollsSideways()).toBe(false);
    const { width, inner } = await pageOf(twinline).evaluate((article) => ({
      width: article.clientWidth,
      inner: article.scrollWidth
    }));
    expect(inner).toBeLessThanOrEqual(width);
    await twinline.expectAccessible();
  });
});
