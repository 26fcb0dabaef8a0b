/** The search knows a place by every name, script and spelling that the data hold. */
import { expect, test } from './driver';

const NAMES = [
  { typed: 'Кёнигсберг', finds: 'Kaliningrad', id: 'kaliningrad' },
  { typed: 'Koenigsberg', finds: 'Kaliningrad', id: 'kaliningrad' },
  { typed: 'Mragowo', finds: 'Mrągowo', id: 'mragowo' },
  { typed: 'Мронгово', finds: 'Mrągowo', id: 'mragowo' },
  { typed: 'Ленинград', finds: 'Saint Petersburg', id: 'saint-petersburg' }
];

// Nothing here needs the map, which comes later than the search.
test.beforeEach(({ twinline }) => twinline.holdMap());

test('a place is found by the name of another time, language or keyboard', async ({ twinline }) => {
  await twinline.open();
  for (const { typed, finds, id } of NAMES) {
    await test.step(typed, async () => {
      await twinline.search.fill(typed);
      const first = twinline.offers.nth(1);
      await expect(first).toContainText(finds);
      await first.click();
      await expect(twinline.panelTitle).toHaveText(finds);
      await twinline.expectAddress({ sel: `place:${id}`, q: null });
    });
  }
});

test('a text becomes a filter like any other', async ({ twinline }) => {
  await twinline.open();
  await twinline.search.fill('мронгово');
  await expect(twinline.offers.first()).toHaveText('Show only what matches “мронгово”');
  await twinline.search.press('Enter');
  await twinline.expectAddress({ q: 'мронгово' });
  await expect(twinline.chips).toHaveText(['“мронгово”']);
  await expect(twinline.statement).toHaveText(/^1 partner in 1 country: /);
  await twinline.openPartners();
  await expect(twinline.partnerRows).toHaveText([/^\s*Mrągowo/]);
  await twinline.chips.getByRole('button').click();
  await twinline.expectAddress({ q: null });
  await expect(twinline.search).toHaveValue('');
});

test('a name that nobody has is answered plainly', async ({ twinline }) => {
  await twinline.open();
  await twinline.search.fill('Atlantis');
  await expect(twinline.page.getByRole('search')).toContainText('Nothing is named “Atlantis”');
  await twinline.search.press('Enter');
  await expect(twinline.statement).toHaveText('No documents or events match. “Atlantis”.');
  await twinline.button(/^Remove [“”]+Atlantis/).click();
  await twinline.expectAddress({ q: null });
});
