/** The same on a phone, with a finger. */
import { expect, test } from './driver';
import { left, positionOf, sentence } from './naive';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone one filters, finds a partner, reads its sources and sees it on the map', async ({
  twinline
}) => {
  const question = { country: ['DE'], from: '1990', to: '1999' };
  await twinline.wantStillness();
  await twinline.open();
  expect(await twinline.scrollsSideways()).toBe(false);

  await test.step('filter', async () => {
    await twinline.tab('Filters').tap();
    await twinline.facet('Country', 'Germany').tap();
    await expect(twinline.chips).toHaveText(['Germany']);
    await twinline.tab('Timeline').tap();
    await twinline.typeYears(1990, 1999);
    await expect(twinline.statement).toHaveText(sentence(question, '1990–1999'));
  });

  await test.step('read', async () => {
    await twinline.tab('Partners').tap();
    await expect(twinline.partnerRows).toHaveCount(left(question).ties.length);
    await twinline.partner('Bremerhaven').tap();
    await expect(twinline.panelTitle).toHaveText('Bremerhaven');
    await expect(twinline.panelRow('1991', 'S1, line 28', 'S2, line 43').first()).toBeVisible();
    await twinline.expectAddress({ sel: 'place:bremerhaven' });
    expect(await twinline.scrollsSideways()).toBe(false);
  });

  await test.step('the sheet leaves the map in sight, and goes', async () => {
    await twinline.waitForMap();
    const sheet = await twinline.panel.boundingBox();
    const map = await twinline.map.boundingBox();
    expect((sheet?.y ?? 0) - (map?.y ?? 0)).toBeGreaterThan(200);
    // The camera makes room once the sheet stands.
    await expect(async () => {
      const name = await twinline.nameOnMap('Bremerhaven').boundingBox({ timeout: 5000 });
      expect((name?.y ?? Infinity) + (name?.height ?? 0)).toBeLessThan(sheet?.y ?? 0);
    }).toPass({ timeout: 40_000 });
    await twinline.button('Resize the sheet').press('ArrowUp');
    await expect
      .poll(async () => (await twinline.panel.boundingBox())?.height)
      .toBeGreaterThan((sheet?.height ?? 0) + 100);
    await twinline.button('Resize the sheet').press('ArrowDown');
    await twinline.panel.getByRole('button', { name: 'Close' }).tap();
    await expect(twinline.tab('Partners')).toHaveAttribute('aria-selected', 'true');
    await twinline.expectAddress({ sel: null });
  });
});

test('on a phone the search fills the screen and ends at what was sought', async ({ twinline }) => {
  await twinline.open();
  await twinline.button('Search').tap();
  await expect(twinline.dialog).toBeVisible();
  await expect(twinline.search).toBeFocused();
  await twinline.search.fill('Кёнигсберг');
  await twinline.offers.filter({ hasText: 'Kaliningrad' }).first().tap();
  await expect(twinline.dialog).toBeHidden();
  await expect(twinline.panelTitle).toHaveText('Kaliningrad');
});

test('a finger picks a partner on the map', async ({ twinline }) => {
  await twinline.wantStillness();
  // Where the sheet does not reach.
  await twinline.open('?country=LT&cam=21.139,53.6,6');
  await twinline.waitForMap();
  await twinline.tapSpot(positionOf('klaipeda'));
  await expect(twinline.panelTitle).toHaveText('Klaipėda');
  await expect(twinline.tooltip).toBeHidden();
});
