import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Locator } from '@playwright/test';
import { expect, test } from './driver';
import * as naive from './naive';

/** Texts of a column of the rows that are drawn, by the class of its cells. */
function column(grid: Locator, name: string): Locator {
  return grid.locator(`tr[data-line] .cell.${name}`);
}

test.describe('the table', () => {
  test('opens by address, by tab and by key, with as many rows as the files hold', async ({
    twinline
  }) => {
    await twinline.holdMap();
    await twinline.open('?view=table');
    const { page } = twinline;
    const foot = page.getByText(/^Rows 1–/);
    await expect(foot).toContainText(`of ${naive.agreements.length}`);
    const documents = naive.agreements.filter(naive.isDocument).length;
    const starts = naive.agreements.filter(naive.isStart).length;
    await expect(foot).toContainText(`${documents} documents, ${starts} starts of ties`);
    const grid = page.getByRole('grid', { name: 'Documents' });
    await expect(grid).toHaveAttribute('aria-rowcount', String(naive.agreements.length + 1));
    // Only what is in sight and a little more is drawn.
    expect(await grid.locator('tr[data-line]').count()).toBeLessThan(60);

    await page.getByText('Ties', { exact: true }).click();
    await expect(page.getByText(/^Rows 1–/)).toContainText(`of ${naive.ties.length}`);
    await page.getByText('Events', { exact: true }).first().click();
    await expect(page.getByText(/^Rows 1–/)).toContainText(`of ${naive.events.length}`);
    await twinline.expectAddress({ view: 'table', rows: 'events' });

    // In a choice the digits mean nothing; on a row they lead to the views.
    await twinline.tabTo(page.getByRole('grid').locator('tr[tabindex="0"]'));
    await twinline.press('Digit1');
    await twinline.expectAddress({ view: null });
    await twinline.press('Digit2');
    await twinline.expectAddress({ view: 'table' });
    await expect(page.getByRole('grid', { name: 'Events' })).toBeVisible();
  });

  test('follows the filters, and sorts dates with the undated last either way', async ({
    twinline
  }) => {
    await twinline.holdMap();
    await twinline.open('?view=table&country=PL,IE,DK');
    const { page } = twinline;
    const left = naive.left({ country: ['PL', 'IE', 'DK'] }).agreements;
    const grid = page.getByRole('grid', { name: 'Documents' });
    await expect(grid).toHaveAttribute('aria-rowcount', String(left.length + 1));
    const head = grid.getByRole('columnheader', { name: 'Date' });
    await expect(head).toHaveAttribute('aria-sort', 'none');
    const undated = left.filter(({ first }) => first === '').length;
    expect(undated).toBeGreaterThan(0);

    for (const [direction, sort] of [
      ['ascending', 'date'],
      ['descending', '-date']
    ] as const) {
      await head.getByRole('button').click();
      await expect(head).toHaveAttribute('aria-sort', direction);
      await twinline.expectAddress({ sort });
      const sign = direction === 'ascending' ? 1 : -1;
      const dated = left
        .filter(({ first }) => first !== '')
        .sort(
          (a, b) =>
            sign * (a.first.localeCompare(b.first) || a.last.localeCompare(b.last)) ||
            a.tie.partnerName.localeCompare(b.tie.partnerName, 'en')
        );
      const names = await column(grid, 'partner').allTextContents();
      expect(names.slice(0, 8).map((name) => name.trim())).toEqual(
        dated.slice(0, 8).map(({ tie }) => tie.partnerName)
      );
      await twinline.tabTo(grid.locator('tr[tabindex="0"]'));
      await twinline.press('End');
      await expect(twinline.focused).toContainText('No date');
    }
  });

  test('is walked and opened by the keyboard, and remembers its groups in the address', async ({
    twinline
  }) => {
    await twinline.holdMap();
    await twinline.open('?view=table&group=home');
    const { page } = twinline;
    const grid = page.getByRole('grid', { name: 'Documents' });
    const ofKaliningrad = naive.agreements.filter(({ tie }) => tie.home === 'kaliningrad').length;
    await expect(grid.locator('tr.group').first()).toContainText(
      `Kaliningrad ${ofKaliningrad} rows`
    );
    await expect(grid).toHaveAttribute('aria-rowcount', String(naive.agreements.length + 3 + 1));
    await twinline.tabTo(grid.locator('tr[data-line]').first());
    await twinline.press('ArrowDown', 'ArrowDown', 'PageDown', 'PageUp', 'ArrowUp');
    await expect(twinline.focused).toHaveAttribute('aria-rowindex', '4');
    await twinline.press('End');
    await expect(twinline.focused).toHaveAttribute(
      'aria-rowindex',
      String(naive.agreements.length + 4)
    );
    await expect(twinline.focused).toBeInViewport();
    await twinline.press('Home', 'Enter');
    await expect(twinline.panel).toBeVisible();
    await expect(grid.locator('tr.selected')).toHaveAttribute('aria-rowindex', '3');
    await expect.poll(() => twinline.address.get('sel')).toMatch(/^agreement:kaliningrad-/);
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('decade');
    await twinline.expectAddress({ group: 'decade' });
    await expect(grid.locator('tr.group').first()).toContainText('1950s');
  });

  test('finds a text, and saves what is shown, sorted as it is shown', async ({ twinline }) => {
    await twinline.holdMap();
    await twinline.open('?view=table&rows=partnerships&sort=-events');
    const { page } = twinline;
    const counts = new Map<string, number>();
    for (const { tie } of naive.events) counts.set(tie.id, (counts.get(tie.id) ?? 0) + 1);

    const download = page.waitForEvent('download');
    await twinline.button('Download CSV').click();
    const path = await (await download).path();
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true
    });
    expect(data.map((row) => row['partnership_id']).sort()).toEqual(
      naive.ties.map(({ id }) => id).sort()
    );
    expect(data.map((row) => Number(row['Events']))).toEqual(
      naive.ties.map(({ id }) => counts.get(id) ?? 0).sort((a, b) => b - a)
    );
    for (const row of data)
      expect(Number(row['Events'])).toBe(counts.get(row['partnership_id'] ?? '') ?? 0);

    await page.getByRole('textbox', { name: 'Find in these rows' }).fill('klaipeda');
    const named = naive.ties.filter(({ partnerName }) => partnerName === 'Klaipėda');
    await expect(page.getByRole('grid').locator('tr[data-line]')).toHaveCount(named.length);
    const second = page.waitForEvent('download');
    await twinline.button('Download JSON').click();
    const json = JSON.parse(readFileSync(await (await second).path(), 'utf8')) as {
      about: { filter: string };
      tables: { partnerships: { rows: { partnership_id: string }[] } };
    };
    expect(json.about.filter).toContain('klaipeda');
    expect(json.tables.partnerships.rows.map((row) => row.partnership_id).sort()).toEqual(
      named.map(({ id }) => id).sort()
    );
    await page.getByRole('textbox', { name: 'Find in these rows' }).fill('nowhere at all');
    await expect(page.getByText('No row of this table contains “nowhere at all”.')).toBeVisible();
  });

  for (const theme of ['light', 'dark']) {
    test(`is accessible in the ${theme} theme`, async ({ twinline }) => {
      await twinline.holdMap();
      await twinline.open(
        `?view=table&theme=${theme}&group=country&sel=partnership:kaliningrad-klaipeda`
      );
      await expect(twinline.page.getByRole('grid')).toBeVisible();
      await expect(twinline.panel).toBeVisible();
      await twinline.button('Columns').click();
      await twinline.expectAccessible();
    });
  }
});

test.describe('the table on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('keeps the first column in sight, and is accessible', async ({ twinline }) => {
    await twinline.holdMap();
    await twinline.open('?view=table');
    const grid = twinline.page.getByRole('grid', { name: 'Documents' });
    await expect(grid).toBeVisible();
    expect(await twinline.scrollsSideways()).toBe(false);
    const first = column(grid, 'partner').first();
    const before = await first.boundingBox();
    await twinline.page.locator('.scroller').evaluate((scroller) => scroller.scrollBy(600, 0));
    await expect(column(grid, 'source').first()).toBeInViewport();
    expect(await first.boundingBox()).toEqual(before);
    expect(before?.height).toBeGreaterThanOrEqual(44);
    await twinline.expectAccessible();
    await first.tap();
    await expect(twinline.panelTitle).toBeVisible();
  });
});
