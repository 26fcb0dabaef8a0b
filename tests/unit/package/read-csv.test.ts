import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/package/read-csv';
import { writeCsv } from '../../../src/package/write-csv';

const cellsOf = (text: string): string[][] => readCsv(text).rows.map((row) => [...row.cells]);
const codesOf = (text: string): string[] => readCsv(text).faults.map(({ code }) => code);

describe('reading a table as spreadsheets write it', () => {
  it('reads past a byte order mark, CRLF and blanks around the names of the header', () => {
    const csv = readCsv('\u{FEFF} id ,\u{A0}name\u{A0}\r\na,1\r\nb,2\r\n');
    expect(csv.columns).toEqual(['id', 'name']);
    expect(csv.rows.map(({ cells }) => cells)).toEqual([
      ['a', '1'],
      ['b', '2']
    ]);
    expect(csv.faults).toEqual([]);
  });

  it.each([
    ['comma', ',', 'id,name\na,"1;2"\n'],
    ['semicolon', ';', 'id;name\na;1;2\n'.replace('1;2', '"1;2"')],
    ['tab', '\t', 'id\tname\na\t1;2\n'],
    ['a header of which one name holds commas', ';', '"id, or key, or so";name\na;"1;2"\n'],
    ['the separator on a line of its own', ';', 'sep=;\nid;name\na;"1;2"\n']
  ])('finds the separator: %s', (_, separator, text) => {
    const csv = readCsv(text);
    expect(csv.separator).toBe(separator);
    expect(csv.rows.map(({ cells }) => cells)).toEqual([['a', '1;2']]);
    expect(csv.faults).toEqual([]);
  });

  it('gives each row the line of the file on which it begins, past line breaks in quotes', () => {
    const text = 'id,note\r\na,"one\r\ntwo\r\n\r\nthree"\r\n\r\nb,x\r\nc,"y\r\nz"\r\nd,\r\n';
    expect(readCsv(text).rows.map(({ line }) => line)).toEqual([2, 7, 8, 10]);
    expect(cellsOf(text)[0]).toEqual(['a', 'one\ntwo\n\nthree']);
  });

  it('takes lone carriage returns and mixed line ends for line ends', () => {
    expect(cellsOf('id,n\ra,1\rb,2\r')).toEqual([
      ['a', '1'],
      ['b', '2']
    ]);
    expect(cellsOf('id,n\r\na,1\nb,2\r\nc,3')).toHaveLength(3);
  });

  it('passes over empty rows, and over empty columns at the end', () => {
    const csv = readCsv('id,n,,\na,1,,\n,,,\nb,2,,\n\n,,,\n');
    expect(csv.columns).toEqual(['id', 'n']);
    expect(csv.rows.map(({ cells }) => cells)).toEqual([
      ['a', '1'],
      ['b', '2']
    ]);
    expect(csv.faults).toEqual([]);
  });

  it('keeps pairs of quotes within a cell without quotes', () => {
    expect(cellsOf('id,n\na,the "Amber" prize\n')).toEqual([['a', 'the "Amber" prize']]);
    expect(codesOf('id,n\na,the "Amber" prize\n')).toEqual([]);
  });

  it('keeps blanks around cells, which a check may mind', () => {
    expect(cellsOf('id,n\n a ,1\n')).toEqual([[' a ', '1']]);
  });

  it.each(['', '\n\n', '\u{FEFF}', ',,\n'])('finds no header in %j', (text) => {
    expect(codesOf(text)).toEqual(['no_header']);
  });
});

describe('faults that would lose rows', () => {
  it('reports a quote that never closes at the line where it opens', () => {
    const { faults } = readCsv('id,n\na,"1\nb,2\nc,3\n');
    expect(faults.map(({ code, line }) => [code, line])).toContainEqual(['unclosed_quote', 2]);
  });

  it('reports a quote in the middle of a quoted cell', () => {
    const { faults } = readCsv('id,n\na,1\nb,"the "Amber" prize"\n');
    expect(faults.map(({ code, line }) => [code, line])).toContainEqual(['stray_quote', 3]);
  });

  it.each([
    ['in a row', 'id,n\na,1\nb,5" pipe\nc,2\n', 3],
    ['before a separator', 'id,n\na,1\nb",2\n', 3],
    ['at the end of the file', 'id,n\na,1\nb,2"', 3]
  ])('reports a quote alone in a cell without quotes: %s', (_, text, line) => {
    expect(readCsv(text).faults).toEqual([{ code: 'stray_quote', line, values: {} }]);
  });

  it('reports a header that runs on into the rows', () => {
    expect(codesOf('"id,n\na",1\nb,2\n')).toContain('swallowed_rows');
  });

  it('reports two stray quotes that join rows into one of the right width', () => {
    const { rows, faults } = readCsv('id,n,note\na,"1,x\nb,2,y\nc,3",z\nd,4,w\n');
    expect(rows).toHaveLength(2);
    expect(faults.map(({ code, line, values }) => [code, line, values])).toEqual([
      ['swallowed_rows', 2, { last: '4' }]
    ]);
  });

  it('does not mind a long quoted text of several lines with some commas', () => {
    expect(codesOf('id,a,b,c\nx,"one, two\nthree, four",5,6\n')).toEqual([]);
  });

  it.each([
    ['too_few_cells', 'id,n\na\n'],
    ['too_many_cells', 'id,n\na,1,2\n']
  ])('reports %s', (code, text) => {
    expect(codesOf(text)).toEqual([code]);
  });

  it('counts as many records in as out', () => {
    const csv = readCsv('id,n\na,"1\n2"\n\nb,2\n');
    expect([csv.recordsIn, csv.recordsOut]).toEqual([5, 5]);
  });
});

const cell = fc.string({
  unit: fc.constantFrom('a', 'ж', ' ', ',', ';', '\t', '"', '\n', '=', '0')
});
/** Two columns at least, an id that is never empty, so that no row is empty. */
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 })
  )
  .map((rows) => rows.map((cells, row) => [`r${String(row)}`, ...cells.slice(1)]));

describe('any table', () => {
  it('comes back as it was written, at the lines where it was written', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, lineEnd) => {
        const width = rows[0]?.length ?? 2;
        const columns = Array.from({ length: width }, (_, index) => `column-${String(index)}`);
        const text = writeCsv(columns, rows);
        const csv = readCsv(text.replaceAll('\n', lineEnd));
        expect(csv.rows.map(({ cells }) => cells)).toEqual(rows);
        const lines = text.split('\n');
        for (const [index, { line }] of csv.rows.entries()) {
          expect(lines[line - 1]?.startsWith(`r${String(index)},`)).toBe(true);
        }
      })
    );
  });

  it('loses no row to one quote too many without saying so', () => {
    const plainCell = fc.string({ unit: fc.constantFrom('a', 'b', '"', ' ', '\n'), maxLength: 4 });
    const plain = fc.array(fc.tuple(plainCell, plainCell, plainCell), {
      minLength: 1,
      maxLength: 5
    });
    fc.assert(
      fc.property(plain, fc.nat(), (cells, position) => {
        const rows = cells.map((row, index) => [`r${String(index)}`, ...row]);
        const text = writeCsv(['id', 'x', 'y', 'z'], rows);
        const at = position % text.length;
        const csv = readCsv(`${text.slice(0, at)}"${text.slice(at)}`);
        expect(csv.faults.length > 0 || csv.rows.length === rows.length).toBe(true);
      }),
      { numRuns: 4000 }
    );
  });
});
