/** Three people with a question each, from the start page to the answer and its source. */
import { expect, test } from './driver';
import { agreements, attestations, events, isDocument, left, sentence, sources } from './naive';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC'
});
const MONTH = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC'
});

/** A date as the page writes it: as exact as it is known. */
function written(edtf: string): string {
  const parts = edtf.split('-').length;
  if (parts === 1) return edtf;
  return (parts === 2 ? MONTH : DAY).format(Date.parse(edtf));
}

test('a researcher finds every tie with Germany signed in the 1990s and reads on what basis', async ({
  twinline
}) => {
  const question = { country: ['DE'], from: '1990', to: '1999' };
  const signed = left(question).agreements.filter(isDocument);
  expect(signed.length).toBeGreaterThan(3);

  await twinline.open();
  await twinline.facet('Country', 'Germany').click();
  await twinline.typeYears(1990, 1999);
  await expect(twinline.statement).toHaveText(sentence(question, '1990–1999'));
  await expect(twinline.chips).toHaveText(['1990–1999', 'Germany']);

  await twinline.openPartners();
  await expect(twinline.partnerRows).toHaveCount(left(question).ties.length);
  for (const document of signed) {
    await test.step(document.id, async () => {
      await twinline.choosePartner(document.tie.partnerName);
      const said = attestations.filter(({ record }) => record === document.id);
      const tags = said.map(
        ({ source, line }) => `S${String(sources.indexOf(source) + 1)}, line ${String(line)}`
      );
      await expect(
        twinline.panelRow(written(document.date), 'Agreement', ...tags).first()
      ).toBeVisible();
    });
  }

  await test.step('one document, in the words of its sources', async () => {
    const said = attestations.filter(({ record }) => record === 'kaliningrad-kiel-1992');
    await twinline.choosePartner('Kiel');
    await twinline.panel.getByRole('button', { name: 'Partnership agreement' }).click();
    await expect(twinline.panel).toContainText('What the sources say');
    await expect(twinline.panel).toContainText('year only');
    for (const { title } of said) await expect(twinline.panel).toContainText(title);
    await expect(twinline.panel).toContainText(
      'Международная и межмуниципальная деятельность городского округа «Город Калининград»'
    );
    await twinline.expectAddress({ sel: 'agreement:kaliningrad-kiel-1992' });
    await twinline.button('Back').click();
    await expect(twinline.panelTitle).toHaveText('Kiel');
  });
});

test('a clerk opens Kaliningrad and Klaipėda and sees 1993, the renewal of 2010 and both readings', async ({
  twinline
}) => {
  await twinline.open();
  await twinline.search.fill('Kaliningrad');
  await twinline.offers
    .filter({ hasText: /^\s*Kaliningrad/ })
    .first()
    .click();
  await expect(twinline.panelTitle).toHaveText('Kaliningrad');
  await expect(twinline.panel).toContainText('Municipality, Russia');
  await twinline.panel.getByText('Lithuania', { exact: true }).click();
  await twinline.panel.getByRole('button', { name: /^Klaipėda 1993/ }).click();
  await expect(twinline.panelTitle).toHaveText('Klaipėda');
  await twinline.expectAddress({ sel: 'partnership:kaliningrad-klaipeda' });
  await expect(twinline.panel).toContainText('Since 1993, year only');

  const treaty = twinline.panelRow('Renewed by:', 'Sources differ').first();
  await expect(treaty).toContainText('1993');
  const readings = treaty.getByRole('listitem');
  await expect(readings).toHaveCount(2);
  await expect(readings.nth(0)).toContainText(/S1, line 54\s*Russian\s*Treaty\s*1993/);
  await expect(readings.nth(0)).toContainText('Договор о партнерских отношениях');
  await expect(readings.nth(1)).toContainText(/S2, line 80\s*English\s*Agreement\s*1993/);
  await expect(readings.nth(1)).toContainText('Partnership Agreement');

  const renewal = twinline.panelRow('Renews:', 'Sources differ').first();
  await expect(renewal).toContainText('8 Jun 2010');
  await expect(renewal.getByRole('listitem')).toHaveCount(3);
  await expect(renewal.getByRole('listitem').filter({ hasText: 'not in this list' })).toHaveCount(
    2
  );
  await expect(renewal.getByRole('listitem').nth(2)).toContainText(
    /S4, line 3\s*Lithuanian\s*Treaty\s*8 Jun 2010/
  );

  await twinline.panel
    .getByRole('button', { name: /^Renewed partnership treaty/ })
    .first()
    .click();
  await twinline.expectAddress({ sel: 'agreement:kaliningrad-klaipeda-2010-06-08' });
  await twinline.button('Back').click();
  await expect(twinline.panelTitle).toHaveText('Klaipėda');
  await twinline.button('Back').click();
  await expect(twinline.panelTitle).toHaveText('Kaliningrad');
});

test('a journalist compares what Saint Petersburg did in 2020, month by month', async ({
  twinline
}) => {
  const home = ['saint-petersburg'];
  const ofYear = events.filter(
    ({ tie, date }) => tie.home === 'saint-petersburg' && date.startsWith('2020')
  );

  await twinline.open();
  await twinline.facet('Municipality', 'Kaliningrad').click();
  await twinline.facet('Municipality', 'Zelenogradsk').click();
  await twinline.expectAddress({ home: 'saint-petersburg' });
  await twinline.chooseUnit('Months');
  await expect(twinline.statement).toHaveText(sentence({ home }));

  const expected: Record<string, number> = {};
  for (let month = 1; month <= 12; month++) {
    const edtf = `2020-${String(month).padStart(2, '0')}`;
    expected[written(edtf)] = ofYear.filter(({ date }) => date.startsWith(edtf)).length;
  }
  await expect(twinline.column('Events by month', 'Dec 2020')).toBeVisible();
  expect(await twinline.columnTotals('Events by month')).toMatchObject(expected);
  const inTable = (await twinline.timelineTable()).filter(({ period }) => period in expected);
  expect(Object.fromEntries(inTable.map((row) => [row.period, row.events]))).toEqual(expected);

  await test.step('what has a year only is not put into a month', async () => {
    const rough = ofYear.filter(({ date }) => date === '2020').length;
    expect(rough).toBeGreaterThan(0);
    const totals = await twinline.columnTotals('Events by month');
    const ofMonths = Object.values(expected).reduce((sum, count) => sum + count, 0);
    expect(ofMonths + rough).toBe(ofYear.length);
    expect(Object.values(totals).reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(
      ofYear.length
    );
  });

  await test.step('February, with all that happened in it', async () => {
    await twinline.column('Events by month', 'Feb 2020').click();
    await twinline.expectAddress({ from: '2020-02', to: '2020-02', sel: 'bar:2020-02..2020-02' });
    await expect(twinline.statement).toHaveText(
      sentence({ home, from: '2020-02', to: '2020-02' }, 'Feb 2020')
    );
    await expect(twinline.panelTitle).toHaveText('Feb 2020');
    const begun = ofYear.filter(({ date }) => date.startsWith('2020-02'));
    await expect(twinline.panel.getByRole('listitem').filter({ hasText: /events$/ })).toHaveText(
      `${String(begun.length)} events`
    );
    const documents = agreements.filter(
      ({ tie, date }) => tie.home === 'saint-petersburg' && date.startsWith('2020-02')
    );
    await expect(twinline.panel.getByRole('listitem').first()).toHaveText(
      `${String(documents.length)} documents`
    );
  });
});

test.describe('what has been found', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is copied as a citation of its sources, with the version and the hash of the data', async ({
    twinline
  }) => {
    await twinline.open('?sel=partnership:kaliningrad-kiel');
    await twinline.button('Copy as a citation').click();
    await expect(twinline.panel.getByRole('status')).toHaveText('Copied');
    const [subject, ...lines] = (await twinline.clipboard()).split('\n');
    expect(subject).toBe('Kiel.');
    const said = attestations.filter(({ record }) => record === 'kaliningrad-kiel-1992');
    expect(lines).toHaveLength(said.length + 1);
    said.forEach(({ line }, at) => {
      expect(lines[at]).toContain('Administration of the city of Kaliningrad.');
      expect(lines[at]).toMatch(new RegExp(`describes 2017\\], line ${String(line)}\\.$`));
    });
    const [, hash = ''] = /SHA-256 ([0-9a-f]+)/.exec(lines.at(-1) ?? '') ?? [];
    expect(hash.length).toBeGreaterThanOrEqual(12);

    await twinline.button('Copy as text').click();
    await expect.poll(() => twinline.clipboard()).toContain('1992: Partnership agreement');

    await twinline.button('About the data').click();
    await expect(twinline.dialog).toContainText(hash);
  });
});
