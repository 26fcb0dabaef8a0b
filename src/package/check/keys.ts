import {
  cellOf,
  columnsOf,
  fileOf,
  TABLE_NAMES,
  tableSchema,
  type LooseRow,
  type TableName
} from '../schema';
import { listItems } from './cells';
import { cellFault, type Fault } from './fault';
import { nearest } from './nearest';
import type { LoadedPackage, LoadedTable } from './read-tables';

/** Faults of uniqueness: keys, unique columns, and columns that are unique together. */
export function uniquenessFaults(table: LoadedTable): Fault[] {
  const single = columnsOf(table.name).flatMap(([name, column]) => (column.unique ? [[name]] : []));
  const together = tableSchema(table.name).uniqueTogether ?? [];
  return [...single, ...together].flatMap((columns) => repeatedRows(table, columns));
}

function repeatedRows(table: LoadedTable, columns: readonly string[]): Fault[] {
  const [first] = columns;
  if (first === undefined || !columns.every((column) => table.present.has(column))) return [];
  const lineOf = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const cells = columns.map((column) => cellOf(row, column));
    if (cells[0] === '') return [];
    const key = JSON.stringify(cells);
    const line = lineOf.get(key);
    if (line === undefined) {
      lineOf.set(key, row.atLine);
      return [];
    }
    const value = cells.filter((cell) => cell !== '').join(' / ');
    const cure =
      columns.length === 1
        ? 'a name that no other row has'
        : `one row for each ${columns.join(', ')}; remove this one or the other`;
    const column = columns.length === 1 ? first : columns.join(', ');
    return [
      {
        ...cellFault(table.name, row, column, 'not_unique', cure),
        problem: { code: 'not_unique' as const, values: { value, line: String(line) } }
      }
    ];
  });
}

/** Faults of cells that name a row of another table, or of their own, which is not there. */
export function referenceFaults(tables: LoadedPackage['tables']): Fault[] {
  const faults: Fault[] = [];
  for (const name of TABLE_NAMES) {
    for (const [column, { references, type }] of columnsOf(name)) {
      const target = TABLE_NAMES.find((table) => table === references);
      if (target === undefined) continue;
      const keys = keysOf(tables[target]);
      if (!keys) continue;
      for (const row of tables[name].rows) {
        const cell = cellOf(row, column);
        const named = type === 'list' ? listItems(cell) : [cell];
        for (const value of named) {
          // Blanks around it are a fault of their own.
          if (value !== '' && !keys.has(value.trim())) {
            faults.push(unknownReference(name, row, column, value, target, keys));
          }
        }
      }
    }
  }
  return faults;
}

/** The keys of a table by which others name its rows; undefined where they cannot be known. */
function keysOf(table: LoadedTable): ReadonlySet<string> | undefined {
  const { key } = tableSchema(table.name);
  if (key === undefined || !table.present.has(key)) return undefined;
  return new Set(table.rows.map((row) => cellOf(row, key)));
}

/** The fault of a cell that names a row of a table that is not there. */
export function unknownReference(
  table: TableName,
  row: LooseRow,
  column: string,
  value: string,
  target: TableName,
  keys: ReadonlySet<string>
): Fault {
  const near = nearest(value, keys);
  const cure =
    near === undefined ? `a row for it in ${fileOf(target)}, or a name from there` : `"${near}"`;
  const values = { value, target: fileOf(target), key: tableSchema(target).key ?? 'name' };
  return cellFault(table, row, column, 'unknown_reference', cure, values);
}
