/** What one reader sees, another sees under the same address; and the same reader after a reload. */
import { expect, test, type Twinline } from './driver';
import { waitUntilKept } from './hard-world';

const SHARED =
  '?country=DE,PL&from=1990&to=1999&sel=place:bremerhaven&lang=ru&theme=dark&proj=globe';

/** All that two readers can compare. */
async function whatIsSeen(reader: Twinline): Promise<object> {
  await reader.openPartners();
  await expect(reader.panelTitle).toBeVisible();
  return {
    statement: await reader.statement.textContent(),
    chips: (await reader.chips.allTextContents()).map((chip) => chip.trim()),
    panel: await reader.panel.ariaSnapshot(),
    partners: await reader.partnerRows.allTextContents(),
    countries: await reader.facetCounts(reader.countryFacet),
    columns: await reader.timeline.getByRole('group').last().ariaSnapshot(),
    dress: await reader.dress(),
    isGlobe: await reader.button('Показать плоскую карту').isVisible()
  };
}

test('someone opens a shared address and sees what its maker saw', async ({
  twinline,
  anotherReader
}) => {
  await twinline.open();
  await twinline.facet('Country', 'Germany').click();
  await twinline.facet('Country', 'Poland').click({ modifiers: ['Shift'] });
  await twinline.typeYears(1990, 1999);
  await twinline.choosePartner('Bremerhaven');
  await twinline.button('Show the globe').click();
  await twinline.button('Dark theme').click();
  await twinline.chooseLanguage('ru');
  await twinline.expectAddress({
    country: 'DE,PL',
    from: '1990',
    to: '1999',
    sel: 'place:bremerhaven',
    lang: 'ru',
    theme: 'dark',
    proj: 'globe'
  });

  const other = (await anotherReader()).speaks('ru');
  await other.open(SHARED);
  const theirs = await whatIsSeen(other);
  expect(theirs).toMatchObject({
    statement: '12 партнёров в 2 странах: 12 документов, 0 событий, 1990–1999',
    chips: ['1990–1999', 'Германия', 'Польша'],
    dress: { language: 'ru', theme: 'dark' },
    isGlobe: true
  });
  expect(theirs).toEqual(await whatIsSeen(twinline));
});

test('back and forward go through filters and selections, and the page follows', async ({
  twinline
}) => {
  await twinline.open();
  const whole = (await twinline.statement.textContent()) ?? '';
  await twinline.markPage();
  await twinline.facet('Country', 'Germany').click();
  await twinline.expectAddress({ country: 'DE' });
  const german = (await twinline.statement.textContent()) ?? '';
  await twinline.choosePartner('Kiel');
  await twinline.expectAddress({ country: 'DE', sel: 'place:kiel' });

  await twinline.goBack();
  await twinline.expectAddress({ country: 'DE', sel: null });
  await expect(twinline.panel).toBeHidden();
  await expect(twinline.statement).toHaveText(german);
  await twinline.goBack();
  await twinline.expectAddress({ country: null });
  await expect(twinline.statement).toHaveText(whole);
  await expect(twinline.chips).toHaveCount(0);
  await twinline.goForward();
  await expect(twinline.statement).toHaveText(german);
  await expect(twinline.chips).toHaveText(['Germany']);
  await twinline.goForward();
  await expect(twinline.panelTitle).toHaveText('Kiel');
  await twinline.expectMarkKept();
});

test('what of an address is broken is left out with a quiet notice, and the rest is shown', async ({
  twinline
}) => {
  await twinline.open(
    '?country=DE,XX&from=19x0&to=1999&unit=week&sel=place:atlantis&home=kaliningrad'
  );
  await expect(twinline.notices).toContainText(
    'Part of the address was not understood and is left out'
  );
  await expect(twinline.notices).toContainText('country=XX');
  await expect(twinline.chips).toContainText(['Kaliningrad', 'Germany']);
  await expect(twinline.panel).toBeHidden();
  // One end alone leaves the other open: the period begins with the data.
  await twinline.expectAddress({
    country: 'DE',
    home: 'kaliningrad',
    from: '1953',
    to: '1999',
    sel: null,
    unit: null
  });
  await twinline.notices.getByRole('button', { name: 'Dismiss' }).click();
  await expect(twinline.notices).toHaveText('');
});

test('a reload shows the same, and takes the data from this device', async ({ page, twinline }) => {
  const isData = (file: string): boolean => file.endsWith('.twl');
  await twinline.open('?country=LT&unit=month&sel=place:klaipeda&cam=21.139,55.708,6');
  await expect(twinline.panelTitle).toHaveText('Klaipėda');
  expect(twinline.requested.filter(isData)).toHaveLength(1);
  await waitUntilKept(page);
  const before = {
    statement: await twinline.statement.textContent(),
    panel: await twinline.panel.ariaSnapshot(),
    timeline: await twinline.timeline.ariaSnapshot()
  };

  twinline.requested.length = 0;
  await twinline.reload();
  await expect(twinline.panelTitle).toHaveText('Klaipėda');
  expect({
    statement: await twinline.statement.textContent(),
    panel: await twinline.panel.ariaSnapshot(),
    timeline: await twinline.timeline.ariaSnapshot()
  }).toEqual(before);
  await twinline.expectAddress({
    country: 'LT',
    unit: 'month',
    sel: 'place:klaipeda',
    cam: '21.139,55.708,6'
  });
  await twinline.waitForMap();
  // Only what is published now has been asked for.
  expect(twinline.requested.filter(isData)).toEqual([]);
});
