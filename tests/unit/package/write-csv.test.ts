import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/package/read-csv';
import { writeCsv, writeSheetCsv } from '../../../src/package/write-csv';

describe('writing a table', () => {
  it('quotes only what needs quotes, and ends every line', () => {
    const text = writeCsv(
      ['id', 'note'],
      [
        ['a', 'plain'],
        ['b', 'one, "two"\nthree'],
        ['c', ' blank'],
        ['d', '']
      ]
    );
    expect(text).toBe('id,note\na,plain\nb,"one, ""two""\nthree"\nc," blank"\nd,\n');
  });

  it('keeps cells that look like formulas from being run, and numbers as they are', () => {
    const rows = ['=1+1', '@x', '+7', '-x', '\tx', "'=1", "'tis", '-77.03', '-1-2', '5'];
    const text = writeCsv(
      ['a'],
      rows.map((cell) => [cell])
    );
    expect(text).toBe("a\n'=1+1\n'@x\n'+7\n'-x\n'\tx\n''=1\n'tis\n-77.03\n'-1-2\n5\n");
    expect(readCsv(text).rows.map(({ cells }) => cells[0])).toEqual(rows);
  });

  it('never writes a cell that a spreadsheet runs, and reads back all that it wrote', () => {
    const dangerous = fc
      .tuple(fc.constantFrom('', "'", "''"), fc.constantFrom(...'=+-@\t\r\n'), fc.string())
      .map((parts) => parts.join(''));
    const cell = fc.oneof(fc.string(), dangerous);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const rows = cells.map((text, row) => [String(row), text]);
        const text = writeCsv(['id', 'text'], rows, '\r\n');
        const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
        for (const [, written = ''] of data.slice(1)) {
          if (!/^-\d+(\.\d+)?$/.test(written)) expect(written).not.toMatch(/^[=+\-@\t\r\n]/);
        }
        // Whatever ends a line is one line end to the reader.
        const plain = rows.map((row) => row.map((one) => one.replace(/\r\n?/g, '\n')));
        expect(readCsv(text).rows.map((row) => row.cells)).toEqual(plain);
      })
    );
  });

  it('does not let a row of one empty cell become an empty line', () => {
    expect(writeCsv(['a'], [['']])).toBe('a\n""\n');
  });

  it('begins for spreadsheets with the mark of UTF-8, ends lines as they do, and reads back', () => {
    const text = writeSheetCsv(['id', 'name'], [['1', 'Łódź, =x']]);
    expect(text).toBe('\uFEFFid,name\r\n1,"Łódź, =x"\r\n');
    expect(readCsv(text)).toMatchObject({
      columns: ['id', 'name'],
      rows: [{ cells: ['1', 'Łódź, =x'] }],
      faults: []
    });
  });

  it('refuses a row of another width', () => {
    expect(() => writeCsv(['a', 'b'], [['1']])).toThrow(RangeError);
  });
});
