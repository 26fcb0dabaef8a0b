import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { geoJsonFaults } from '../unit/analysis/export/rfc-7946';
import { expect, test, type Twinline } from './driver';
import * as naive from './naive';

type Row = Record<string, string>;

const QUESTION = { country: ['DE'], from: '1990', to: '1999' };
const ADDRESS = naive.addressOf(QUESTION);
const LEFT = naive.left(QUESTION);

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id).sort();

async function openSheet(twinline: Twinline, name = 'Export'): Promise<void> {
  await twinline.button(name).click();
  await expect(twinline.dialog.getByRole('heading', { level: 2 })).toHaveText(name);
}

/** Presses a button of the sheet, waits until the file is said to be saved, and reads it. */
async function save(twinline: Twinline, button: string, said = 'Saved: '): Promise<Buffer> {
  const coming = twinline.page.waitForEvent('download');
  await twinline.dialog.getByRole('button', { name: button, exact: true }).click();
  const download = await coming;
  const name = download.suggestedFilename();
  expect(name).toMatch(/^twinline-[a-z-]+-\d{4}-\d{2}-\d{2}\.[a-z]+$/);
  await expect(twinline.dialog.getByRole('status').filter({ hasText: said + name })).toBeVisible();
  return readFileSync(await download.path());
}

function readCsv(bytes: Buffer): Row[] {
  const text = bytes.toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.replace(/"[^"]*"/g, '').replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  const { data, errors } = Papa.parse<Row>(text.slice(1), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

test.describe('the export of Germany in the 1990s', () => {
  test('as CSV has the rows of plain rules, and each says where it is from', async ({
    twinline
  }) => {
    await twinline.holdMap();
    await twinline.open(ADDRESS);
    await openSheet(twinline);
    await expect(twinline.dialog).toContainText(naive.sentence(QUESTION, '1990–1999'));
    const documents = readCsv(await save(twinline, 'Save Documents, CSV'));
    expect(documents.map((row) => row['agreement_id']).sort()).toEqual(ids(LEFT.agreements));
    for (const row of documents) {
      const one = LEFT.agreements.find(({ id }) => id === row['agreement_id'])!;
      expect([row['Date'], row['Partner'], row['kind_code']]).toEqual([
        one.date,
        one.tie.partnerName,
        one.kind
      ]);
      expect(row['Filter']).toContain('Germany');
      expect(row['Sources']).toMatch(/^S\d: /);
      expect(row['Credits']).toContain('CC BY 4.0');
      expect(row['Address']).toContain('country=DE');
    }
    const ties = readCsv(await save(twinline, 'Save Ties, CSV'));
    expect(ties.map((row) => row['partnership_id']).sort()).toEqual(ids(LEFT.ties));
    for (const row of ties) {
      const own = LEFT.agreements.filter(({ tie }) => tie.id === row['partnership_id']);
      expect(Number(row['Documents'])).toBe(own.filter(naive.isDocument).length);
    }
  });

  test('as a workbook and as JSON has all tables, read by others', async ({ twinline }) => {
    await twinline.holdMap();
    await twinline.open(ADDRESS);
    await openSheet(twinline);
    const sheets = await readXlsxFile(await save(twinline, 'Save Workbook, XLSX'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Documents',
      'Events',
      'Ties',
      'Joint projects',
      'About this file'
    ]);
    const [documents, , ties] = sheets;
    const [heads = [], ...rows] = documents!.data;
    expect(rows.map((row) => row[heads.indexOf('agreement_id')]).sort()).toEqual(
      ids(LEFT.agreements)
    );
    for (const row of rows) {
      const { date } = LEFT.agreements.find(({ id }) => id === row[heads.indexOf('agreement_id')])!;
      const cell = row[heads.indexOf('Date')];
      if (cell instanceof Date) expect(cell.toISOString().slice(0, 10)).toBe(date);
      else expect(cell ?? '').toBe(date);
    }
    expect(ties!.data).toHaveLength(LEFT.ties.length + 1);

    const json = JSON.parse((await save(twinline, 'Save For programs, JSON')).toString()) as {
      about: { filter: string; title: string; sources: string[] };
      tables: Record<string, { rows: Record<string, unknown>[] }>;
    };
    expect(json.about.title).toBe(naive.sentence(QUESTION, '1990–1999'));
    expect(json.about.sources.length).toBeGreaterThan(0);
    const rowIds = (table: string, key: string): unknown[] =>
      json.tables[table]!.rows.map((row) => row[key]).sort();
    expect(rowIds('agreements', 'agreement_id')).toEqual(ids(LEFT.agreements));
    expect(rowIds('events', 'event_id')).toEqual(ids(LEFT.events));
    expect(rowIds('partnerships', 'partnership_id')).toEqual(ids(LEFT.ties));
  });

  test('as GeoJSON keeps to the standard, with the ties and both ends of each', async ({
    twinline
  }) => {
    await twinline.holdMap();
    await twinline.open(ADDRESS);
    await openSheet(twinline);
    const text = (await save(twinline, 'Save For maps, GeoJSON')).toString();
    expect(geoJsonFaults(text)).toEqual([]);
    const { features } = JSON.parse(text) as {
      features: { id: string; geometry: { type: string }; properties: { feature: string } }[];
    };
    const of = (feature: string) =>
      features.filter(({ properties }) => properties.feature === feature);
    expect(ids(of('tie'))).toEqual(ids(LEFT.ties));
    expect(ids(of('place'))).toEqual(
      [...new Set(LEFT.ties.flatMap(({ home, partner }) => [home, partner]))].sort()
    );
  });
});

test('the whole dataset comes out as the package that it was made of', async ({ twinline }) => {
  await twinline.holdMap();
  await twinline.open(ADDRESS);
  await openSheet(twinline);
  const files = unzipSync(await save(twinline, 'Save Data Package, ZIP'));
  const folder = new URL('../../data/', import.meta.url);
  const { resources } = JSON.parse(strFromU8(files['datapackage.json']!)) as {
    resources: { path: string }[];
  };
  expect(JSON.parse(strFromU8(files['datapackage.json']!))).toEqual(
    JSON.parse(readFileSync(new URL('datapackage.json', folder), 'utf8'))
  );
  for (const { path } of resources) {
    const [before, after] = [readFileSync(new URL(path, folder), 'utf8'), strFromU8(files[path]!)];
    const rows = (text: string): Row[] =>
      Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data.map((row) => ({
        ...row,
        // What an event was about has no order.
        ...('topics' in row ? { topics: row['topics']!.split(';').sort().join(';') } : {})
      }));
    expect(rows(after), path).toEqual(rows(before));
  }
  expect(strFromU8(files['LICENSE.txt']!)).toContain('Attribution 4.0 International');
});

test('a file in Russian has Russian headings, and all of it fits in a workbook', async ({
  twinline
}) => {
  await twinline.holdMap();
  await twinline.open('?lang=ru');
  twinline.speaks('ru');
  await openSheet(twinline, 'Экспорт');
  const said = 'Сохранено: ';
  const rows = readCsv(await save(twinline, 'Сохранить: Документы, CSV', said));
  expect(rows).toHaveLength(naive.agreements.length);
  expect(Object.keys(rows[0]!)).toEqual(
    expect.arrayContaining(['Партнёр', 'Муниципалитет', 'Дата', 'Источники', 'agreement_id'])
  );
  expect(rows.some((row) => row['Партнёр'] === 'Клайпеда')).toBe(true);
  const sheets = await readXlsxFile(await save(twinline, 'Сохранить: Книга Excel, XLSX', said));
  expect(sheets[0]!.data).toHaveLength(naive.agreements.length + 1);
  expect(sheets[1]!.data).toHaveLength(naive.events.length + 1);
  expect(sheets[4]!.sheet).toBe('Об этом файле');
});

test('nothing left is said, and only the dataset can be saved', async ({ twinline }) => {
  await twinline.holdMap();
  await twinline.open('?country=DE&from=1900&to=1901');
  await openSheet(twinline);
  await expect(twinline.dialog).toContainText('The filters leave no rows.');
  for (const name of ['Save Workbook, XLSX', 'Save Documents, CSV', 'Save For maps, GeoJSON']) {
    await expect(twinline.dialog.getByRole('button', { name, exact: true })).toBeDisabled();
  }
  await expect(
    twinline.dialog.getByRole('button', { name: 'Save Data Package, ZIP' })
  ).toBeEnabled();
});

test.describe('references', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('name the view and the dataset, and are copied as they stand', async ({ twinline }) => {
    await twinline.holdMap();
    await twinline.open(ADDRESS);
    await openSheet(twinline);
    const { dialog } = twinline;
    const reference = dialog.getByRole('textbox', { name: 'Reference' });
    await dialog.getByRole('combobox', { name: 'Style' }).selectOption('apa');
    await expect(reference).toHaveValue(
      /^Contributors to Twinline\. \(2026\)\. .+\[View of a data set\]/
    );
    await expect(reference).toHaveValue(/country=DE/);
    await dialog.getByText('The dataset', { exact: true }).click();
    await dialog.getByRole('combobox', { name: 'Style' }).selectOption('bibtex');
    await expect(reference).toHaveValue(/^@misc\{twinline-2026-[0-9a-f]{8},/);
    await expect(reference).not.toHaveValue(/country=DE/);
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(dialog.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    expect(await twinline.clipboard()).toBe(await reference.inputValue());
  });
});

for (const theme of ['light', 'dark']) {
  test(`the sheet is accessible in the ${theme} theme, and closes where it was opened`, async ({
    twinline
  }) => {
    await twinline.holdMap();
    await twinline.open(`${ADDRESS}&theme=${theme}`);
    await openSheet(twinline);
    await save(twinline, 'Save For maps, GeoJSON');
    await twinline.expectAccessible();
    await twinline.press('Escape');
    await expect(twinline.dialog).toBeHidden();
    await expect(twinline.button('Export')).toBeFocused();
  });
}

test.describe('the sheet on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('keeps to the screen, has targets for thumbs, and saves', async ({ twinline }) => {
    await twinline.holdMap();
    await twinline.open(ADDRESS);
    await twinline.button('More').click();
    await openSheet(twinline);
    const { dialog } = twinline;
    const widths = await dialog
      .locator('.body')
      .evaluate((body) => ({ inner: body.scrollWidth, outer: body.clientWidth }));
    expect(widths.inner).toBe(widths.outer);
    for (const name of ['Save Workbook, XLSX', 'Save Ties, CSV', 'Copy']) {
      const box = await dialog.getByRole('button', { name, exact: true }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    const ties = readCsv(await save(twinline, 'Save Ties, CSV'));
    expect(ties).toHaveLength(LEFT.ties.length);
    await twinline.expectAccessible();
  });
});
