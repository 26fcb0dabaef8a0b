import { readCsv, type CsvFault, type CsvFaultCode } from '../read-csv';
import {
  columnsOf,
  fileOf,
  TABLE_NAMES,
  type LooseRow,
  type TableName,
  type Tables
} from '../schema';
import type { Fault, FaultCode } from './fault';
import { nearest } from './nearest';

/** One table as it was read: what is not there is not checked further. */
export interface LoadedTable {
  readonly name: TableName;
  readonly isThere: boolean;
  /** Columns that are in the file. */
  readonly present: ReadonlySet<string>;
  readonly rows: readonly LooseRow[];
}

export interface LoadedPackage {
  readonly tables: Readonly<Record<TableName, LoadedTable>>;
  readonly faults: readonly Fault[];
}

const CSV_CURES: Readonly<Record<CsvFaultCode, string>> = {
  no_header: 'a first row with the names of the columns',
  unclosed_quote: 'a closing quote, or two quotes where the text itself holds one',
  stray_quote: 'quotes around the whole cell, and two quotes where its text holds one',
  swallowed_rows:
    'a closing quote on the line where the cell ends; a text that is meant so, without line breaks',
  rows_differ:
    'quotes that open and close cells only, and two quotes where the text itself holds one',
  too_few_cells: 'one cell for each column, empty ones too',
  too_many_cells: 'one cell for each column, with quotes around a cell that holds the separator'
};

/**
 * Reads the texts of a package's files into rows.
 * @param files texts by file name, such as `places.csv`.
 */
export function readTables(files: ReadonlyMap<string, string>): LoadedPackage {
  const faults: Fault[] = [];
  const loaded = TABLE_NAMES.map((name) => {
    const text = files.get(fileOf(name));
    if (text === undefined) {
      faults.push(missingFile(name));
      return [name, { name, isThere: false, present: new Set<string>(), rows: [] }] as const;
    }
    return [name, readTable(name, text, faults)] as const;
  });
  return { tables: Object.fromEntries(loaded) as Record<TableName, LoadedTable>, faults };
}

/** The rows with their exact types; only after a check without faults. */
export function typedTables(tables: LoadedPackage['tables']): Tables {
  const rows = TABLE_NAMES.map((name) => [name, tables[name].rows] as const);
  return Object.fromEntries(rows) as unknown as Tables;
}

function readTable(name: TableName, text: string, faults: Fault[]): LoadedTable {
  const csv = readCsv(text);
  const file = fileOf(name);
  faults.push(...csv.faults.map((fault) => csvFault(file, fault)));
  const damaged = text.split('\n').findIndex((line) => line.includes('\u{FFFD}'));
  if (damaged >= 0) {
    const problem = { code: 'not_utf8', values: {} } as const;
    faults.push({ file, row: damaged + 1, column: null, problem, cure: 'the file saved as UTF-8' });
  }

  const known = columnsOf(name).map(([column]) => column);
  const present = new Set(csv.columns.filter((column) => known.includes(column)));
  const headerFault = (code: FaultCode, column: string, cure: string): void => {
    faults.push({ file, row: csv.headerLine, column, problem: { code, values: {} }, cure });
  };
  const missing = known.filter((column) => !present.has(column));
  for (const column of missing) {
    headerFault('missing_column', column, `the columns ${known.join(',')}`);
  }
  csv.columns.forEach((column, index) => {
    if (csv.columns.indexOf(column) < index) {
      headerFault('repeated_column', column, 'each column once');
    } else if (!present.has(column)) {
      const meant = nearest(column, missing);
      headerFault(
        'unknown_column',
        column,
        meant === undefined ? `only the columns ${known.join(',')}` : `"${meant}"`
      );
    }
  });

  const places = known.map((column) => [column, csv.columns.indexOf(column)] as const);
  const rows = csv.rows.map(({ line, cells }): LooseRow => {
    const entries = places.map(([column, index]) => [column, cells[index] ?? ''] as const);
    return { ...Object.fromEntries(entries), atLine: line };
  });
  return { name, isThere: true, present, rows };
}

function missingFile(name: TableName): Fault {
  const header = columnsOf(name).map(([column]) => column);
  return {
    file: fileOf(name),
    row: null,
    column: null,
    problem: { code: 'missing_file', values: {} },
    cure: `a file with the header ${header.join(',')}`
  };
}

function csvFault(file: string, { code, line, values }: CsvFault): Fault {
  return { file, row: line, column: null, problem: { code, values }, cure: CSV_CURES[code] };
}
