import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { answer } from '../../../src/analysis/answer';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { indexDetails } from '../../../src/analysis/details-index';
import { exportTable, type ExportTable } from '../../../src/analysis/export/export-rows';
import { fileNotes, noteLines } from '../../../src/analysis/export/file-notes';
import { textCells } from '../../../src/analysis/table/cells';
import { NO_FILTERS } from '../../../src/domain/filters';
import { LANGUAGES } from '../../../src/domain/kinds';
import { TABLES } from '../../../src/domain/view';
import { UNDATED } from '../../../src/domain/dataset';
import { writeXlsx } from '../../../src/views/export/xlsx';
import * as naive from '../../e2e/naive';
import { realDataset } from '../real-dataset';

const index = indexDataset(realDataset().dataset);
const details = indexDetails(index);
const shown = answer(index, NO_FILTERS, null);
const notesIn = (language: (typeof LANGUAGES)[number]) =>
  fileNotes(index, NO_FILTERS, shown, language, { made: '2026-11-22', address: '' });

async function read(file: Blob) {
  return readXlsxFile(Buffer.from(await file.arrayBuffer()));
}

/** A cell as text: a date cell as its day. */
function text(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell as string | number);
}

test.each(LANGUAGES)(
  'another reader finds every row of every table, and the notes: %s',
  async (language) => {
    const tables = TABLES.map((table) => exportTable(details, table, shown, language));
    const notes = notesIn(language);
    const sheets = await read(await writeXlsx(tables, notes, language));
    expect(sheets.map(({ sheet }) => sheet).slice(0, 4)).toEqual(tables.map(({ title }) => title));
    expect(sheets).toHaveLength(5);
    tables.forEach(({ columns, rows }, at) => {
      const [heads, ...body] = sheets[at]!.data;
      expect(heads).toEqual(columns.map(({ heading }) => heading));
      expect(body).toHaveLength(rows.length);
    });
    const about = sheets[4]!.data.map((row) => row.at(-1));
    expect(about).toEqual(noteLines(notes, language).map(([, line]) => line));
  }
);

test('a day is a date cell; what is less exact is a text, and stays as it is', async () => {
  const sheets = await read(
    await writeXlsx([exportTable(details, 'agreements', shown, 'en')], notesIn('en'), 'en')
  );
  const [heads = [], ...rows] = sheets[0]!.data;
  const at = (head: string): number => heads.indexOf(head);
  expect(rows).toHaveLength(naive.agreements.length);
  const seen = { days: 0, texts: 0, none: 0 };
  for (const row of rows) {
    const { date } = naive.agreements.find(({ id }) => id === row[at('agreement_id')])!;
    const cell = row[at('Date')];
    expect(text(cell)).toBe(date);
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
    expect(cell instanceof Date).toBe(isDay);
    if (!isDay && date !== '') expect(typeof cell).toBe('string');
    seen[isDay ? 'days' : date === '' ? 'none' : 'texts'] += 1;
  }
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
});

test('what looks like a formula stays a text, and days before spreadsheets count stay as they are', async () => {
  const texts = ['=1+1', '+7', '@home', "'x", 'a\nb', '<&">', '1997'];
  const edtf = [
    '1899-12-31',
    '1900-02-28',
    '1900-03-01',
    '2018-01-02/2018-01-04',
    '',
    '1997',
    '0999-01-01'
  ];
  const small: ExportTable = {
    table: 'projects',
    title: 'Small',
    rows: texts.map((_, row) => row),
    columns: [
      { key: 'text', heading: 'Text', cells: textCells(texts.length, (row) => texts[row]!) },
      {
        key: 'date',
        heading: 'Date',
        cells: {
          type: 'date',
          edtf,
          from: new Int32Array(edtf.length).fill(UNDATED),
          to: new Int32Array(edtf.length).fill(UNDATED)
        }
      },
      { key: 'n', heading: 'N', cells: { type: 'number', values: Float64Array.from(texts.keys()) } }
    ]
  };
  const [sheet] = await read(await writeXlsx([small], notesIn('en'), 'en'));
  const rows = sheet!.data.slice(1);
  expect(rows.map((row) => row[0])).toEqual(texts);
  expect(rows.map((row) => text(row[1]))).toEqual(edtf);
  expect(rows.map((row) => row[1] instanceof Date)).toEqual([
    false,
    false,
    true,
    false,
    false,
    false,
    false
  ]);
  expect(rows.map((row) => row[2])).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
