/** Cells that need quotes: separators, quotes, line breaks, and blanks that some readers trim. */
const NEEDS_QUOTES = /[",\n\r]|^\s|\s$/;

/**
 * Writes a table as RFC 4180 with commas and `\n` (which spreadsheets and versioning both take).
 * The same rows give the same text. Cells are written as they are, those that look like formulas too.
 * @param rows as many cells in each as there are columns.
 * @throws RangeError where a row has another number of cells.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((cells, index) => {
    if (cells.length !== columns.length) {
      throw new RangeError(
        `row ${String(index)} has ${String(cells.length)} cells for ${String(columns.length)} columns`
      );
    }
    // A row of one empty cell would be an empty line, which readers skip.
    if (cells.length === 1 && cells[0] === '') return '""';
    return cells.map(quoted).join(',');
  });
  return lines.map((line) => `${line}\n`).join('');
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
