import Papa from 'papaparse';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textCells } from '../../../../src/analysis/table/cells';
import {
  exportCells,
  exportJson,
  safeCell,
  type RowsToExport
} from '../../../../src/analysis/table/export-rows';
import {
  groupOf,
  nextSorting,
  sortingOf,
  TABLE_PLANS,
  writeSorting
} from '../../../../src/analysis/table/table-columns';
import { TABLES } from '../../../../src/domain/view';
import { writeCsv } from '../../../../src/package/write-csv';

const titles = ['=1+1', 'Agreement, "new"', '', '+7', '-', '@home', '\tx', 'Łódź\nPoland'];

const some = (rows: readonly number[], texts = titles): RowsToExport => ({
  table: 'agreements',
  rows,
  columns: [
    { name: 'title', cells: textCells(texts.length, (row) => texts[row]!) },
    { name: 'events', cells: { type: 'number', values: Float64Array.from(texts.keys()) } }
  ],
  idOf: (row) => `a-${row}`
});

test('cells that look like formulas are kept as text, and no others are touched', () => {
  expect(['=1', '+1', '-1', '@a', '\ta', '\ra', 'a=b', '', '5'].map(safeCell)).toEqual([
    "'=1",
    "'+1",
    "'-1",
    "'@a",
    "'\ta",
    "'\ra",
    'a=b',
    '',
    '5'
  ]);
});

test('a file reads back as the rows in their order, safe and whole', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), (texts) => {
      const rows = [...texts.keys()].reverse();
      const csv = writeCsv(['id', 'Document', 'Events'], exportCells(some(rows, texts)));
      const { data } = Papa.parse<string[]>(csv, { skipEmptyLines: true, delimiter: ',' });
      expect(data).toEqual([
        ['id', 'Document', 'Events'],
        ...rows.map((row) => [`a-${row}`, safeCell(texts[row]!), String(row)])
      ]);
    })
  );
});

test('JSON names the dataset and keeps numbers as numbers and nothing as null', () => {
  const dataset = { title: 'World', version: '1.0', hash: 'ab' };
  expect(JSON.parse(exportJson(some([2, 0]), dataset))).toEqual({
    dataset: { title: 'World', version: '1.0', sha256: 'ab' },
    table: 'agreements',
    rows: [
      { id: 'a-2', title: null, events: 2 },
      { id: 'a-0', title: '=1+1', events: 0 }
    ]
  });
});

test('a sort order of the address is read as it is written, and passed over where it names no column', () => {
  for (const table of TABLES) {
    for (const column of TABLE_PLANS[table].columns) {
      for (const descending of [false, true]) {
        const sorting = { column, descending };
        expect(sortingOf(table, writeSorting(table, sorting))).toEqual(sorting);
      }
      expect(`-${column}`).toMatch(/^-?[a-z]{1,20}$/);
    }
    const usual = { column: TABLE_PLANS[table].usual[0], descending: false };
    expect(sortingOf(table, 'nonsense')).toEqual(usual);
    expect(writeSorting(table, usual)).toBe('');
    expect(groupOf(table, 'nonsense')).toBeNull();
  }
});

test('a head sorts its column upwards first, and the other way about when pressed again', () => {
  const first = nextSorting({ column: 'partner', descending: false }, 'date');
  expect(first).toEqual({ column: 'date', descending: false });
  expect(nextSorting(first, 'date')).toEqual({ column: 'date', descending: true });
});
