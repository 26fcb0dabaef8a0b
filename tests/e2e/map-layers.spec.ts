/**
 * What the map shows besides ties and places, on the still map, which every browser draws: countries
 * by number of ties, rings by distance, and open ends of what is in force.
 */
import type { Locator } from '@playwright/test';
import config from '../../playwright.config';
import { expect, test, type Twinline } from './driver';
import { addressOf, isOpenEnded, left, type Question } from './naive';

const launch = config.use?.launchOptions;
test.use({
  launchOptions: { ...launch, args: [...(launch?.args ?? []), '--disable-3d-apis'] }
});

const stillMap = (twinline: Twinline, name = /^Map of partners/): Locator =>
  twinline.page.getByRole('img', { name });
const layerSwitch = (twinline: Twinline, name: string): Locator =>
  twinline.page.getByRole('switch', { name });

/** Ties by the code of their country. */
function tiesByCountry(question: Question): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { country } of left(question).ties) {
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

/** The step of each shaded country as it is drawn. */
async function shadesOn(map: Locator): Promise<Map<string, number>> {
  const drawn = await map
    .locator('path.land[data-country]')
    .evaluateAll((paths) =>
      paths.map((path) => [
        path.getAttribute('data-country') ?? '',
        Number(/shade-(\d)/.exec(path.getAttribute('class') ?? '')?.[1] ?? NaN)
      ])
    );
  return new Map(drawn as [string, number][]);
}

test('switches are reached by keyboard, stand in the address and close with Escape', async ({
  twinline
}) => {
  await twinline.open();
  const button = twinline.button('Layers');
  await twinline.tabTo(button);
  await twinline.press('Enter');
  await expect(layerSwitch(twinline, 'Rings by distance')).toBeFocused();
  await twinline.press('Space');
  await twinline.expectAddress({ layers: 'rings' });
  // Kaliningrad and Zelenogradsk, 30 km apart, have theirs together.
  await expect(stillMap(twinline).locator('path.ring')).toHaveCount(8);
  await expect(stillMap(twinline).getByText(/km · Kaliningrad and Zelenogradsk$/)).not.toHaveCount(
    0
  );
  await twinline.press('Tab', 'Space');
  await twinline.expectAddress({ layers: 'rings,shade' });
  await twinline.press('Shift+Tab', 'Space');
  await twinline.expectAddress({ layers: 'shade' });
  await expect(stillMap(twinline).locator('path.ring')).toHaveCount(0);
  await twinline.press('Escape');
  await expect(layerSwitch(twinline, 'Rings by distance')).toBeHidden();
  await expect(button).toBeFocused();
  await twinline.reload();
  await expect(stillMap(twinline).locator('path.shade-4').first()).toBeAttached();
});

for (const question of [
  {},
  { home: ['kaliningrad'] },
  { from: '1990', to: '1999' },
  { country: ['LT', 'PL'] }
] satisfies Question[]) {
  test(`countries are shaded by a plain count of ties: ${JSON.stringify(question)}`, async ({
    twinline
  }) => {
    const asked = addressOf(question);
    await twinline.open(`${asked}${asked ? '&' : '?'}layers=shade&lang=en`);
    const counts = tiesByCountry(question);
    // The scale is that of the ranked list, which stands under all filters but its own.
    const { country: _, ...rest }: Question = question;
    const most = Math.max(...tiesByCountry(rest).values());
    const steps = Math.min(4, most);
    const expected = new Map(
      [...counts].map(([country, ties]) => [country, Math.ceil((ties * steps) / most)])
    );
    await expect(
      stillMap(twinline)
        .locator(`path.shade-${String(steps)}`)
        .first()
    ).toBeAttached();
    const drawn = await shadesOn(stillMap(twinline));
    for (const [country, step] of drawn)
      expect([country, step]).toEqual([country, expected.get(country) ?? 0]);
    expect(drawn.size).toBeGreaterThan(1);
    const key = twinline.map.locator('.key').filter({ hasText: /^\s*Ties/ });
    await expect(key.getByRole('listitem').first()).toHaveText('none');
    await expect(key.getByRole('listitem').last()).toContainText(String(most));
    await expect(key.getByRole('listitem')).toHaveCount(steps + 1);
  });
}

test('rings are named in each language and stand around what is selected', async ({ twinline }) => {
  await twinline.open('?layers=rings&sel=place:kaliningrad&lang=en');
  const map = stillMap(twinline);
  await expect(map.locator('path.ring')).toHaveCount(4);
  await expect(map.getByText('5,000 km')).toBeVisible();
  await twinline.open('?layers=rings&home=saint-petersburg&lang=ru&proj=globe');
  const russian = stillMap(twinline.speaks('ru'), /^Карта партнёров/);
  await expect(russian.locator('path.ring')).toHaveCount(4);
  await expect(russian.getByText(/^2.000 км$/)).toBeVisible();
});

test('what is in force without a known end is drawn with a dotted end', async ({ twinline }) => {
  const question: Question = { from: '2014', to: '2020', time: 'inforce' };
  await twinline.open(`${addressOf(question)}&lang=en`);
  const shown = left(question);
  const open = shown.ties.filter((tie) =>
    shown.agreements.some((one) => one.tie === tie && isOpenEnded(one))
  );
  expect(open.length).toBeLessThan(shown.ties.length);
  const arcs = stillMap(twinline).locator('[data-partnership]');
  await expect(arcs).toHaveCount(shown.ties.length);
  const dotted = await arcs.evaluateAll((paths) =>
    paths
      .filter((path) => (path.getAttribute('stroke-dasharray') ?? '').split(' ').length > 2)
      .map((path) => path.getAttribute('data-partnership'))
  );
  expect(dotted.sort()).toEqual(open.map(({ id }) => id).sort());
  await expect(twinline.map.getByText('dotted end: no end stated')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing for axe to find, ${theme}`, async ({ twinline }) => {
    await twinline.open(`?layers=rings,shade&theme=${theme}&lang=en`);
    await twinline.button('Layers').click();
    await expect(layerSwitch(twinline, 'Rings by distance')).toBeChecked();
    await expect(twinline.map.getByText('12–15')).toBeVisible();
    await twinline.expectAccessible();
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the switches fit beside the buttons, and the key tells the shades', async ({
    twinline,
    page
  }) => {
    await twinline.open('?lang=en');
    await twinline.button('Layers').tap();
    const shade = layerSwitch(twinline, 'Countries by number of ties');
    await page.getByText('Countries by number of ties').tap();
    await expect(shade).toBeChecked();
    await twinline.expectAddress({ layers: 'shade' });
    const card = await page.getByRole('group', { name: 'Layers' }).boundingBox();
    expect(card!.x).toBeGreaterThanOrEqual(0);
    expect(card!.x + card!.width).toBeLessThanOrEqual(390);
    await twinline.expectAccessible();
    await twinline.button('Key').tap();
    await expect(shade).toBeHidden();
    await expect(twinline.map.getByText('12–15')).toBeVisible();
  });
});
