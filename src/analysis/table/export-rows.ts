import type { Dataset } from '../../domain/dataset';
import type { TableName } from '../../domain/view';
import { cellText, type Cells } from './cells';
import type { ColumnName } from './table-columns';

/** What a file holds of a table: rows as they are sorted and filtered. */
export interface RowsToExport {
  readonly table: TableName;
  /** Row numbers in their order. */
  readonly rows: ArrayLike<number>;
  readonly columns: readonly { readonly name: ColumnName; readonly cells: Cells }[];
  readonly idOf: (row: number) => string;
}

/** What a spreadsheet would take for a formula, and what it would take for a mark of safety. */
const DANGEROUS = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet runs: what looks like a formula is kept as text by an apostrophe. */
export function safeCell(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The rows as cells of text, the id of the record first. Dates are EDTF. */
export function exportCells({ rows, columns, idOf }: RowsToExport): string[][] {
  return Array.from(rows, (row) =>
    [idOf(row), ...columns.map(({ cells }) => cellText(cells, row))].map(safeCell)
  );
}

/** The rows as JSON with the dataset that they are from. An empty cell is null. */
export function exportJson(
  { table, rows, columns, idOf }: RowsToExport,
  { title, version, hash }: Pick<Dataset, 'title' | 'version' | 'hash'>
): string {
  const valueOf = (cells: Cells, row: number): string | number | null =>
    cells.type === 'number' ? cells.values[row]! : cellText(cells, row) || null;
  const records = Array.from(rows, (row) => ({
    id: idOf(row),
    ...Object.fromEntries(columns.map(({ name, cells }) => [name, valueOf(cells, row)]))
  }));
  const dataset = { title, version, sha256: hash };
  return `${JSON.stringify({ dataset, table, rows: records }, null, 2)}\n`;
}
