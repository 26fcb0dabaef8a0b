/** Countries by decade: every cell is a plain count, and what the page says after a click on it. */
import type { Locator } from '@playwright/test';
import { expect, test, type Twinline } from './driver';
import { agreements, events, isDocument, left, sentence, type Dated } from './naive';

test.beforeEach(({ twinline }) => twinline.holdMap());

const grid = (twinline: Twinline): Locator => twinline.page.getByRole('grid');

/** The lines of the grid as texts, heads first. */
async function lines(twinline: Twinline): Promise<string[][]> {
  return grid(twinline)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()))
    );
}

const inDecade = (records: readonly Dated[], first: number): number =>
  records.filter(
    (one) =>
      one.first !== '' && one.first <= `${String(first + 9)}-12-31` && one.last >= String(first)
  ).length;

for (const [measure, records] of [
  ['Documents', agreements.filter(isDocument)],
  ['Events', events]
] as const) {
  test(`${measure.toLowerCase()}: every cell and total is a plain count`, async ({ twinline }) => {
    await twinline.open('?view=matrix&lang=en');
    await twinline.page.getByRole('radio', { name: measure }).check({ force: true });
    await twinline.page.getByRole('radio', { name: 'By name' }).check({ force: true });
    const [heads = [], ...rows] = await lines(twinline);
    const decades = heads.slice(1, -2).map((head) => parseInt(head, 10));
    const names = new Intl.DisplayNames('en-GB', { type: 'region' });
    const codes = [...new Set(left({}).ties.map((tie) => tie.country))];
    expect(rows.length - 1).toBe(codes.length);
    for (const [name = '', ...cells] of rows) {
      const own = records.filter(
        ({ tie }) => name === 'All countries' || names.of(tie.country) === name
      );
      const counts = decades.map((decade) => String(inDecade(own, decade)));
      // An event's cell of which no source speaks holds no number.
      cells.slice(0, decades.length).forEach((cell, at) => {
        if (cell.endsWith('no source')) expect(counts[at]).toBe('0');
        else expect(cell).toBe(counts[at]);
      });
      expect(cells.slice(decades.length)).toEqual([
        String(own.filter((one) => one.first === '').length),
        String(own.length)
      ]);
    }
  });
}

test('a cell asks for its country and decade, once more for all; the heads for theirs alone', async ({
  twinline
}) => {
  await twinline.open('?view=matrix');
  const row = grid(twinline).getByRole('row').filter({ hasText: 'Germany' });
  const cell = row.getByRole('gridcell').nth(4);
  const question = { country: ['DE'], from: '1990', to: '1999' };
  const { agreements: found } = left(question);
  await expect(cell).toHaveText(String(found.filter(isDocument).length));
  await cell.click();
  await expect(twinline.statement).toHaveText(sentence(question, '1990–1999'));
  await expect(cell).toHaveAttribute('aria-selected', 'true');
  await twinline.expectAddress({ country: 'DE', from: '1990', to: '1999' });
  await cell.click();
  await expect(twinline.statement).toHaveText(sentence({}));

  await row.getByRole('rowheader').click();
  await expect(twinline.statement).toHaveText(sentence({ country: ['DE'] }));
  await grid(twinline).getByRole('columnheader', { name: '2000s' }).click();
  await expect(twinline.statement).toHaveText(sentence({ from: '2000', to: '2009' }, '2000–2009'));
});

test('by keyboard: arrows walk, Enter chooses', async ({ twinline }) => {
  await twinline.open();
  await twinline.button('Matrix').click();
  await twinline.expectAddress({ view: 'matrix' });
  const first = grid(twinline).getByRole('gridcell').first();
  await twinline.tabTo(first);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
    await twinline.press(key);
  }
  await expect(twinline.focused).toHaveText('7');
  await twinline.press('Enter');
  await twinline.expectAddress({ country: 'PL', from: '1990', to: '1999' });
  await twinline.press('Home');
  await expect(twinline.focused).toHaveText('Poland');
  await twinline.press('Control+End');
  await expect(twinline.focused).toHaveText(String(agreements.filter(isDocument).length));
});

test('municipalities apart: each has its own rows', async ({ twinline }) => {
  await twinline.open('?view=matrix');
  await twinline.page.getByRole('radio', { name: 'Each' }).check({ force: true });
  const homes = new Set(left({}).ties.map((tie) => `${tie.home} ${tie.country}`));
  await expect(grid(twinline).locator('tbody tr:not(.group)')).toHaveCount(homes.size);
  await expect(grid(twinline).locator('.group')).toHaveText([
    'Kaliningrad',
    'Saint Petersburg',
    'Zelenogradsk'
  ]);
});

test('what it counts and how it is laid out stay in the address, in the same entry', async ({
  twinline
}) => {
  await twinline.open('?view=matrix');
  const entries = await twinline.page.evaluate(() => history.length);
  for (const name of ['Events', 'Each', 'By name']) {
    await twinline.page.getByRole('radio', { name }).check({ force: true });
  }
  await twinline.expectAddress({ view: 'matrix', mx: 'apart,events,name' });
  expect(await twinline.page.evaluate(() => history.length)).toBe(entries);
  const shown = await lines(twinline);

  await twinline.open('?view=matrix&mx=apart,events,name');
  await expect(twinline.page.getByRole('radio', { name: 'Each' })).toBeChecked();
  expect(await lines(twinline)).toEqual(shown);
});

for (const [look, address] of [
  ['in light', '?view=matrix'],
  [
    'in the dark, with a cell chosen',
    '?view=matrix&theme=dark&lang=ru&home=zelenogradsk&country=DE'
  ]
] as const) {
  test(`nothing for axe to find ${look}`, async ({ twinline }) => {
    await twinline.open(address);
    await expect(grid(twinline)).toBeVisible();
    await twinline.expectAccessible();
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('scrolls sideways under names that stay', async ({ twinline }) => {
    await twinline.open('?view=matrix');
    await expect(grid(twinline)).toBeVisible();
    expect(await twinline.scrollsSideways()).toBe(false);
    await grid(twinline).getByRole('columnheader', { name: 'Total' }).scrollIntoViewIfNeeded();
    await expect(grid(twinline).getByRole('rowheader', { name: 'Poland' })).toBeInViewport({
      ratio: 0.9
    });
    await twinline.expectAccessible();
  });
});
