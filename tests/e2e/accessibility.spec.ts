/** Axe finds nothing against WCAG 2.2 A and AA in the states in which people are. */
import { expect, test } from './driver';

test('the start, with the map', async ({ twinline }) => {
  await twinline.open();
  await twinline.waitForMap();
  await twinline.expectAccessible();
});

test('in the dark, with a partner open', async ({ twinline }) => {
  await twinline.open('?theme=dark&country=LT&sel=place:klaipeda');
  await expect(twinline.panelTitle).toBeVisible();
  await twinline.waitForMap();
  await twinline.expectAccessible();
});

test.describe('before the map is there', () => {
  test.beforeEach(({ twinline }) => twinline.holdMap());

  test('filtered, with the list of partners open', async ({ twinline }) => {
    await twinline.open('?country=DE,LT&from=1990&to=2015&kind=agreement,treaty');
    await twinline.openPartners();
    await twinline.expectAccessible();
  });

  test('a partner with sources that differ', async ({ twinline }) => {
    await twinline.open('?sel=place:klaipeda');
    await expect(twinline.panelTitle).toBeVisible();
    await twinline.expectAccessible();
  });

  test('by months, with a month open', async ({ twinline }) => {
    await twinline.open(
      '?home=saint-petersburg&unit=month&from=2020&to=2020&sel=bar:2020-02..2020-02'
    );
    await expect(twinline.panelTitle).toBeVisible();
    await twinline.expectAccessible();
  });

  test('the table of the timelines', async ({ twinline }) => {
    await twinline.open('?unit=decade');
    await twinline.button('As a table').click();
    await expect(twinline.dialog).toBeVisible();
    await twinline.expectAccessible();
  });

  test('nothing found', async ({ twinline }) => {
    await twinline.open('?country=DE&kind=roadmap');
    await twinline.expectAccessible();
  });

  test('a search under way', async ({ twinline }) => {
    await twinline.open();
    await twinline.search.fill('Minsk');
    await expect(twinline.offers.nth(1)).toContainText('Minsk');
    await twinline.expectAccessible();
  });

  test('in Russian, with a municipality open', async ({ twinline }) => {
    await twinline.open('?lang=ru&sel=place:kaliningrad');
    await expect(twinline.panelTitle).toBeVisible();
    await twinline.expectAccessible();
  });

  test('the help and the words about the data', async ({ twinline }) => {
    await twinline.open();
    await twinline.press('?');
    await expect(twinline.dialog).toBeVisible();
    await twinline.expectAccessible();
    await twinline.press('Escape');
    await expect(twinline.dialog).toBeHidden();
    await twinline.button('About the data').click();
    await expect(twinline.dialog).toBeVisible();
    await twinline.expectAccessible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test.beforeEach(({ twinline }) => twinline.holdMap());

  test('the start and each tab', async ({ twinline }) => {
    await twinline.open();
    await twinline.expectAccessible();
    await twinline.tab('Filters').tap();
    await expect(twinline.facet('Country', 'Poland')).toBeVisible();
    await twinline.expectAccessible();
    await twinline.tab('Partners').tap();
    await expect(twinline.partnerRows.first()).toBeVisible();
    await twinline.expectAccessible();
  });

  test('a partner', async ({ twinline }) => {
    await twinline.open('?sel=place:klaipeda');
    await expect(twinline.panelTitle).toBeVisible();
    await twinline.expectAccessible();
  });
});
