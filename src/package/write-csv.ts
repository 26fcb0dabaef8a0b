import { safeCell } from './safe-cell';

/** Cells that need quotes: separators, quotes, line breaks, and blanks that some readers trim. */
const NEEDS_QUOTES = /[",\n\r]|^\s|\s$/;

/**
 * Writes a table as RFC 4180 with commas. The same rows give the same text. Cells that look like
 * formulas are kept from spreadsheets by an apostrophe, which `readCsv` takes away again.
 * @param rows as many cells in each as there are columns.
 * @param lineEnd CRLF as the standard has it, or `\n`, which versioning likes better.
 * @throws RangeError where a row has another number of cells.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  lineEnd: '\n' | '\r\n' = '\n'
): string {
  const lines = [columns, ...rows].map((cells, index) => {
    if (cells.length !== columns.length) {
      throw new RangeError(
        `row ${String(index)} has ${String(cells.length)} cells for ${String(columns.length)} columns`
      );
    }
    // A row of one empty cell would be an empty line, which readers skip.
    if (cells.length === 1 && cells[0] === '') return '""';
    return cells.map((cell) => quoted(safeCell(cell))).join(',');
  });
  return lines.map((line) => line + lineEnd).join('');
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A table as spreadsheets open it best: with the mark of UTF-8 by which they know it, and CRLF. */
export function writeSheetCsv(
  columns: readonly string[],
  rows: readonly (readonly string[])[]
): string {
  return `\u{FEFF}${writeCsv(columns, rows, '\r\n')}`;
}
