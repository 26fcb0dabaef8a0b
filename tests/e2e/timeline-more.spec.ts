/** The timeline zoomed, split into rows and with each date above it; and the charts beside the map. */
import { expect, test, type Twinline } from './driver';
import {
  events,
  isDocument,
  isStart,
  left,
  positionOf,
  ties,
  type Dated,
  type Question
} from './naive';

const PHONE = { width: 390, height: 844 };
const DOCUMENTS = 'Documents by year';

const drawn = (question: Question): readonly Dated[] =>
  left(question).agreements.filter((one) => isDocument(one) || isStart(one));

/** What the rows say of themselves: name and total. */
async function rowTotals(twinline: Twinline): Promise<Record<string, number>> {
  const rows = twinline.timeline.getByRole('group', { name: 'Rows' }).getByRole('img');
  await expect(rows.first()).toBeVisible();
  const spoken = await rows.evaluateAll((all) =>
    all.map((row) => row.getAttribute('aria-label') ?? '')
  );
  return Object.fromEntries(
    spoken.map((text) => {
      const [name = '', rest = ''] = text.split(': ');
      return [name, rest === 'none' ? 0 : Number.parseInt(rest, 10)];
    })
  );
}

function byValue(
  records: readonly Dated[],
  valueOf: (record: Dated) => string
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of records) counts[valueOf(record)] = (counts[valueOf(record)] ?? 0) + 1;
  return counts;
}

const HOMES: Readonly<Record<string, string>> = {
  kaliningrad: 'Kaliningrad',
  'saint-petersburg': 'Saint Petersburg',
  zelenogradsk: 'Zelenogradsk'
};

function km(tie: (typeof ties)[number]): number {
  const [from, to] = [positionOf(tie.home), positionOf(tie.partner)];
  const turn = Math.PI / 180;
  const a =
    Math.sin(((to.lat - from.lat) * turn) / 2) ** 2 +
    Math.cos(from.lat * turn) *
      Math.cos(to.lat * turn) *
      Math.sin(((to.lon - from.lon) * turn) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(a));
}

test.beforeEach(async ({ twinline }) => {
  await twinline.holdMap();
});

test('rows are chosen beside the units, kept in the address, and sum to the whole', async ({
  twinline
}) => {
  await twinline.open();
  await twinline.button('Rows: One chart').click();
  await twinline.page.getByRole('radio', { name: 'By municipality' }).check();
  await twinline.expectAddress({ split: 'home' });
  await twinline.press('Escape');
  expect(await rowTotals(twinline)).toEqual(
    byValue(drawn({}), ({ tie }) => HOMES[tie.home] ?? tie.home)
  );

  await twinline.open('?split=kind&country=DE');
  const kinds = await rowTotals(twinline);
  const whole = drawn({ country: ['DE'] });
  expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(whole.length);
  expect(kinds['Treaty']).toBe(whole.filter(({ kind }) => kind === 'treaty').length);
  await twinline.expectAccessible();

  await twinline.open('?split=region');
  const parts = await rowTotals(twinline);
  expect(Object.keys(parts)).toEqual(['Europe', 'Asia', 'Americas']);
  expect(parts['Americas']).toBe(drawn({ country: ['US'] }).length);
  // The table behind it has the same numbers.
  await twinline.timeline.getByRole('button', { name: 'As a table' }).click();
  const table = twinline.dialog.getByRole('table').nth(1);
  const total = table.getByRole('row').last();
  await expect(total.getByRole('cell').first()).toHaveText(String(parts['Europe']));
});

test('each dated document is a tick above the chart, and opens it', async ({ twinline }) => {
  await twinline.open();
  const ticks = twinline.timeline.locator('.date');
  await expect(ticks).toHaveCount(drawn({}).filter(({ first }) => first !== '').length);
  await ticks.first().hover();
  await expect(twinline.timeline.locator('.hint[aria-hidden]')).toBeVisible();
  await ticks.first().click();
  await expect.poll(() => twinline.address.get('sel')).toMatch(/^agreement:/);
});

test('the wheel leads from decades to months, and what lies under the pointer stays', async ({
  twinline
}) => {
  await twinline.open('?unit=decade');
  const column = twinline.column('Documents by decade', '1990s');
  const box = await column.boundingBox();
  if (!box) throw new Error('no column');
  const spot = { x: box.x + box.width * 0.35, y: box.y + 30 };
  await twinline.page.mouse.move(spot.x, spot.y);
  const nameUnder = (): Promise<string | null> =>
    twinline.page.evaluate(
      ({ x, y }) =>
        document
          .elementsFromPoint(x, y)
          .find((element) => element.classList.contains('column'))
          ?.getAttribute('aria-label') ?? null,
      spot
    );
  const under = async (): Promise<string> => (await nameUnder()) ?? '';
  await twinline.page.mouse.wheel(0, -120);
  await twinline.page.mouse.wheel(0, -120);
  await twinline.expectAddress({ unit: null });
  await expect.poll(under).toMatch(/^199\d:/);
  const year = (await under()).slice(0, 4);
  for (let turn = 0; turn < 14; turn++) await twinline.page.mouse.wheel(0, -120);
  await twinline.expectAddress({ unit: 'month' });
  await expect.poll(under).toContain(year);
  await twinline.timeline.getByRole('button', { name: 'The whole time' }).click();
  await twinline.expectAddress({ unit: null });
  await expect(twinline.column(DOCUMENTS, '1953')).toBeVisible();
});

test('by keyboard alone: nearer, along, back, and to the charts', async ({ twinline }) => {
  await twinline.open();
  const first = twinline.column(DOCUMENTS, '1950');
  await twinline.tabTo(first);
  for (let year = 1950; year < 1990; year += 10) await twinline.press('PageUp');
  await twinline.press('+', '+', '+');
  await expect(twinline.focused).toHaveAttribute('aria-label', /^1990:/);
  await expect(twinline.column(DOCUMENTS, '1953')).toHaveCount(0);
  for (let step = 0; step < 12; step++) await twinline.press('ArrowRight');
  await expect(twinline.focused).toHaveAttribute('aria-label', /^2002:/);
  await twinline.press('-', '-', '-');
  await expect(twinline.column(DOCUMENTS, '1953')).toHaveCount(1);

  const opener = twinline.button('More charts');
  await opener.focus();
  await twinline.press('Enter');
  const panel = twinline.page.getByRole('region', { name: 'More charts' });
  await expect(panel).toBeVisible();
  await twinline.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('distances and months are those of the files, and a distance is raised', async ({
  twinline
}) => {
  await twinline.open('?home=kaliningrad');
  await twinline.button('More charts').click();
  const panel = twinline.page.getByRole('region', { name: 'More charts' });
  const mine = left({ home: ['kaliningrad'] }).ties;
  const near = mine.filter((tie) => km(tie) < 250);
  const column = panel.getByRole('button', { name: /^0–250 km:/ });
  await expect(column).toHaveAttribute(
    'aria-label',
    `0–250 km: ${String(near.length)} partnerships (Kaliningrad ${String(near.length)})`
  );
  await column.click();
  await expect(column).toHaveAttribute('aria-pressed', 'true');
  await twinline.expectAddress({ sel: null });
  await expect.poll(() => twinline.address.get('pin')?.split(',').length).toBe(near.length);
  await panel.getByRole('button', { name: 'As a table' }).click();
  await expect(panel.getByRole('row').last().getByRole('cell').last()).toHaveText(
    String(mine.length)
  );
  await twinline.expectAccessible();

  await twinline.open('?home=saint-petersburg&theme=dark');
  await twinline.button('More charts').click();
  await twinline.tab('Events by month').click();
  const of2020 = events.filter(
    ({ tie, date }) => tie.home === 'saint-petersburg' && date.startsWith('2020')
  );
  const foot = panel.getByRole('row').last();
  await expect(foot.getByRole('cell').last()).toHaveText(String(of2020.length));
  const february = of2020.filter(({ date }) => date.startsWith('2020-02')).length;
  await expect(foot.getByRole('cell').nth(1)).toHaveText(String(february));
  await twinline.expectAccessible();
  await panel.getByRole('button', { name: 'Feb 2020' }).click();
  await twinline.expectAddress({ from: '2020-02', to: '2020-02' });
});

test('dark, with rows, nothing bars the way', async ({ twinline }) => {
  await twinline.open('?split=home&theme=dark');
  await rowTotals(twinline);
  await twinline.expectAccessible();
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('rows stand above the chart, and the charts open as a sheet', async ({ twinline }) => {
    await twinline.open('?split=home');
    const totals = await rowTotals(twinline);
    expect(totals['Kaliningrad']).toBe(drawn({ home: ['kaliningrad'] }).length);
    const widest = await twinline.timeline.evaluate((band) =>
      Math.max(...[...band.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right))
    );
    expect(widest).toBeLessThanOrEqual(PHONE.width);
    await twinline.expectAccessible();
    await twinline.button('More charts').click();
    await expect(twinline.dialog.getByRole('group', { name: /distance/ })).toBeVisible();
    await twinline.expectAccessible();
  });
});
