/** Municipalities, countries and decades side by side: every number is that of a plain count. */
import type { Locator } from '@playwright/test';
import { expect, test, type Twinline } from './driver';
import { addressOf, isDocument, isStart, left, ties, type Question } from './naive';

test.beforeEach(({ twinline }) => twinline.holdMap());

const column = (twinline: Twinline, name: string): Locator =>
  twinline.page.getByRole('article', { name });

/** The large figures of a column by their nouns. */
async function figures(of: Locator): Promise<Record<string, string>> {
  // To read all texts at once waits for none: the view comes in a chunk of its own.
  await of.locator('.numbers li').first().waitFor();
  const texts = await of.locator('.numbers li').allInnerTexts();
  return Object.fromEntries(
    texts.map((text) => {
      const [value = '', ...noun] = text.trim().split(/\s+/);
      return [noun.join(' '), value];
    })
  );
}

/** The value of each bar of a chart of a column, by the full name of the bar. */
async function bars(of: Locator, title: string): Promise<Record<string, number>> {
  const items = of.getByRole('list', { name: title }).getByRole('listitem');
  const found = await items.evaluateAll((rows) =>
    rows.map((row) => [
      row.querySelector('.full')?.textContent ?? '',
      row.querySelector('b')?.textContent ?? ''
    ])
  );
  return Object.fromEntries(
    found.filter(([, value]) => value !== '').map(([name = '', value]) => [name, Number(value)])
  );
}

const partnersOf = (question: Question): string[] => [
  ...new Set(left(question).ties.map((tie) => tie.partner))
];

const HOMES = [
  ['kaliningrad', 'Kaliningrad'],
  ['saint-petersburg', 'Saint Petersburg'],
  ['zelenogradsk', 'Zelenogradsk']
] as const;

for (const question of [{}, { country: ['DE', 'LT', 'FI'], kind: ['agreement', 'treaty'] }]) {
  test(`municipalities by address: ${addressOf(question) || 'unfiltered'}`, async ({
    twinline
  }) => {
    await twinline.open(`${addressOf(question) || '?'}&view=compare`.replace('?&', '?'));
    for (const [home, name] of HOMES) {
      const own: Question = { ...question, home: [home] };
      const { agreements, ties: shown } = left(own);
      const elsewhere = new Set(
        HOMES.filter(([id]) => id !== home).flatMap(([id]) =>
          partnersOf({ ...question, home: [id] })
        )
      );
      const documents = agreements.filter(isDocument);
      const dated = agreements.filter((one) => one.first !== '' && one.kind !== 'unknown');
      const years = dated.map((one) => one.first.slice(0, 4)).sort();
      const found = Object.values(await figures(column(twinline, name)));
      expect(found).toEqual([
        String(partnersOf(own).length),
        String(partnersOf(own).filter((partner) => !elsewhere.has(partner)).length),
        String(new Set(shown.map((tie) => tie.country)).size),
        String(documents.length),
        years[0] ?? '–'
      ]);
      const decades = await bars(column(twinline, name), 'Documents by decade');
      expect(Object.values(decades).reduce((sum, count) => sum + count, 0)).toBe(documents.length);
      expect(decades['1990s']).toBe(
        documents.filter((one) => one.first >= '1990' && one.last !== '' && one.last < '2000')
          .length
      );
      const kinds = column(twinline, name)
        .getByRole('list', { name: 'Kinds of documents' })
        .getByRole('listitem');
      const numbers = (await kinds.locator('b').allInnerTexts()).map(Number);
      expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(documents.length);
    }
  });
}

test('countries: those with the most documents, each with its own', async ({ twinline }) => {
  await twinline.open('?view=compare&cmp=country:FI,TM');
  for (const [country, name] of [
    ['FI', 'Finland'],
    ['TM', 'Turkmenistan']
  ] as const) {
    const { agreements, events, ties: shown } = left({ country: [country] });
    const found = Object.values(await figures(column(twinline, name)));
    expect(found.slice(0, 4)).toEqual([
      String(new Set(shown.map((tie) => tie.partner)).size),
      String(new Set(shown.map((tie) => tie.home)).size),
      String(agreements.filter(isDocument).length),
      String(events.length)
    ]);
    const starts = agreements.filter(isStart).length;
    if (starts > 0) {
      await expect(column(twinline, name)).toContainText(`${String(starts)} start`);
    }
  }
});

test('what a filter would say of the columns gives way to them, and the page says so', async ({
  twinline
}) => {
  await twinline.open('?view=compare&home=zelenogradsk');
  const kaliningrad = left({ home: ['kaliningrad'] });
  expect(Object.values(await figures(column(twinline, 'Kaliningrad')))[0]).toBe(
    String(new Set(kaliningrad.ties.map((tie) => tie.partner)).size)
  );
  await expect(
    twinline.page.getByText('The filter of municipalities does not apply here')
  ).toBeVisible();
});

test('the shared partners, listed from the combination that they make', async ({ twinline }) => {
  await twinline.open('?view=compare');
  const both = partnersOf({ home: ['kaliningrad'] }).filter((partner) =>
    partnersOf({ home: ['saint-petersburg'] }).includes(partner)
  );
  const names = ties
    .filter((tie) => tie.home === 'kaliningrad' && both.includes(tie.partner))
    .map((tie) => tie.partnerName);
  const combination = twinline.page.getByRole('row', {
    name: new RegExp(`^yes yes no ${String(both.length)}$`)
  });
  await combination.getByRole('button').focus();
  await twinline.press('Enter');
  const listed = twinline.page.locator('.list').getByRole('button');
  await expect(listed).toHaveCount(both.length);
  expect((await listed.allInnerTexts()).sort()).toEqual([...names].sort());
  const rows = twinline.page.getByRole('table').last().getByRole('rowheader');
  await expect(rows).toHaveCount(both.length);
});

test('by tab and by keyboard: changed, moved, removed and added', async ({ twinline }) => {
  await twinline.open();
  await twinline.page
    .getByRole('link', { name: 'Compare' })
    .or(twinline.button('Compare'))
    .first()
    .click();
  await twinline.expectAddress({ view: 'compare' });
  const heads = twinline.page.getByRole('article').getByRole('heading', { level: 2 });
  await expect(heads).toHaveText(['Kaliningrad', 'Saint Petersburg', 'Zelenogradsk']);

  await twinline.button('Move Kaliningrad right').focus();
  await twinline.press('Enter');
  await expect(heads).toHaveText(['Saint Petersburg', 'Kaliningrad', 'Zelenogradsk']);
  await twinline.expectAddress({ cmp: 'home:saint-petersburg,kaliningrad,zelenogradsk' });
  await expect(twinline.button('Move Kaliningrad right')).toBeFocused();

  await twinline.button('Take Zelenogradsk away').focus();
  await twinline.press('Enter');
  await expect(heads).toHaveText(['Saint Petersburg', 'Kaliningrad']);
  await expect(twinline.page.getByRole('button', { name: /^Take .* away$/ })).toHaveCount(0);

  await twinline.page.getByLabel('Add a municipality').selectOption('Zelenogradsk');
  await expect(heads).toHaveCount(3);

  await twinline.page.getByLabel(/^Column 1: change/).selectOption('Zelenogradsk');
  await expect(heads).toHaveText(['Zelenogradsk', 'Kaliningrad', 'Saint Petersburg']);

  await twinline.page.getByRole('radio', { name: 'Decades' }).check({ force: true });
  await expect(heads).toHaveCount(3);
  await twinline.expectAddress({ cmp: 'decade:' });
});

test('maps framed alike stay so by address', async ({ twinline }) => {
  await twinline.open('?view=compare');
  const same = twinline.page.getByRole('checkbox', { name: 'Same frame for all maps' });
  await same.check();
  await twinline.expectAddress({ view: 'compare', frame: 'same' });
  await twinline.open('?view=compare&frame=same');
  await expect(same).toBeChecked();
  await same.uncheck();
  await twinline.expectAddress({ view: 'compare', frame: null });
});

test('nothing for axe to find, in light and in the dark', async ({ twinline }) => {
  await twinline.open('?view=compare');
  await expect(twinline.page.getByRole('article')).toHaveCount(3);
  await twinline.expectAccessible();
  await twinline.open('?view=compare&cmp=decade:&theme=dark&lang=ru');
  await expect(twinline.page.getByRole('article')).toHaveCount(3);
  await twinline.expectAccessible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('columns stand one under the other, with their names in sight', async ({ twinline }) => {
    await twinline.open('?view=compare');
    await expect(twinline.page.getByRole('article')).toHaveCount(3);
    expect(await twinline.scrollsSideways()).toBe(false);
    await twinline.page
      .getByRole('navigation', { name: 'Go to' })
      .getByRole('button', { name: 'Zelenogradsk' })
      .click();
    await expect(
      column(twinline, 'Zelenogradsk').getByRole('heading', { level: 2 })
    ).toBeInViewport();
    await expect(twinline.statement).toBeInViewport();
    await twinline.expectAccessible();
  });
});
