import { readFileSync } from 'node:fs';
import { expect, test } from './driver';
import * as naive from './naive';

/** The first dated record of each tie, read from the files; null without one. */
const begun = naive.ties.map((tie) => ({
  tie,
  date:
    naive.agreements
      .filter((one) => one.tie === tie && one.kind !== 'unknown' && one.first !== '')
      .sort((a, b) => a.first.localeCompare(b.first) || a.last.localeCompare(b.last))[0]?.date ??
    null
}));

function roundIn(year: number, home?: string): typeof begun {
  return begun.filter(({ tie, date }) => {
    if (date === null || (home !== undefined && tie.home !== home)) return false;
    const years = year - Number(date.slice(0, 4));
    return years >= 10 && (years % 10 === 0 || years % 25 === 0);
  });
}

test.describe('the anniversaries', () => {
  test('open by key, and tell the round ones of three years', async ({ twinline }) => {
    await twinline.holdMap();
    await twinline.open();
    await twinline.press('Digit6');
    await twinline.expectAddress({ view: 'calendar', year: null });
    const { page } = twinline;
    await expect(page.getByText('the latest of them up to 2020')).toBeVisible();
    for (const year of [2021, 2022, 2023]) {
      const list = page.getByRole('list', { name: new RegExp(`^${year} `) });
      await expect(list.getByRole('listitem')).toHaveCount(roundIn(year).length);
    }
    await twinline.button('One year later').click();
    await twinline.expectAddress({ year: '2022' });
    const added = page.getByRole('list', { name: /^2024 / });
    await expect(added.getByRole('listitem')).toHaveCount(roundIn(2024).length);

    const silent = naive.ties.filter((tie) => naive.events.every((one) => one.tie !== tie));
    await expect(
      page.getByRole('heading', {
        name: `Ties of which no source reports an event ${silent.length}`
      })
    ).toBeVisible();
    const undated = page.getByRole('list', { name: /^Ties of which no source gives a year/ });
    await expect(undated.getByRole('listitem')).toHaveCount(
      begun.filter(({ date }) => date === null).length
    );
  });

  test('follow the filters, lead to the tie, and can be taken along', async ({ twinline }) => {
    await twinline.holdMap();
    await twinline.open('?view=calendar&home=zelenogradsk&year=2020');
    const { page } = twinline;
    const all = [2020, 2021, 2022].flatMap((year) =>
      roundIn(year, 'zelenogradsk').map((one) => ({ ...one, year }))
    );
    const download = page.waitForEvent('download');
    await twinline.button('Calendar file (.ics)').click();
    const text = readFileSync(await (await download).path(), 'utf8');
    const uids = [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
    expect(uids.sort()).toEqual(all.map(({ tie, year }) => `${tie.id}-${year}@twinline`).sort());
    for (const { tie, date, year } of all) {
      const [, month = '01', day = '01'] = (date ?? '').split('-');
      expect(text).toContain(`UID:${tie.id}-${year}@twinline\r\n`);
      expect(text).toContain(`DTSTART;VALUE=DATE:${year}${month}${day}\r\n`);
    }

    const [first] = roundIn(2021, 'zelenogradsk');
    const row = page.getByRole('list', { name: /^2021 / }).getByRole('button', {
      name: first?.tie.partnerName ?? ''
    });
    await twinline.tabTo(row);
    await twinline.press('Enter');
    await twinline.expectAddress({ sel: `partnership:${first?.tie.id ?? ''}` });
    await expect(twinline.panelTitle).toHaveText(first?.tie.partnerName ?? '');
  });

  for (const theme of ['light', 'dark']) {
    test(`are accessible in the ${theme} theme`, async ({ twinline }) => {
      await twinline.holdMap();
      await twinline.open(`?view=calendar&theme=${theme}`);
      await expect(
        twinline.page.getByRole('heading', { name: 'Anniversaries', exact: true })
      ).toBeVisible();
      await twinline.expectAccessible();
    });
  }
});

test.describe('the anniversaries on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('stand in one column, and are accessible', async ({ twinline }) => {
    await twinline.holdMap();
    await twinline.open('?view=calendar&lang=ru');
    twinline.speaks('ru');
    await expect(twinline.page.getByRole('heading', { name: 'Юбилеи' })).toBeVisible();
    expect(await twinline.scrollsSideways()).toBe(false);
    await twinline.expectAccessible();
  });
});
