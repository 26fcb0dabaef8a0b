import Papa from 'papaparse';
import { plainCell } from './safe-cell';
import { scanCsv, type Separator } from './scan-csv';

export type CsvFaultCode =
  | 'no_header'
  | 'unclosed_quote'
  | 'stray_quote'
  | 'swallowed_rows'
  | 'rows_differ'
  | 'too_few_cells'
  | 'too_many_cells';

export interface CsvFault {
  readonly code: CsvFaultCode;
  /** Line in the file, counted from 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

interface CsvRow {
  /** The line of the file on which the row begins, counted from 1. */
  readonly line: number;
  /** As many as there are columns. */
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly separator: Separator;
  /** Names of the header without surrounding blanks. */
  readonly columns: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly CsvRow[];
  /** Records that a count independent of the parser finds: header, rows and empty rows. */
  readonly recordsIn: number;
  /** Records that the parser gave. */
  readonly recordsOut: number;
  readonly faults: readonly CsvFault[];
}

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
const BYTE_ORDER_MARK = '\u{FEFF}';
/** Some spreadsheets write the separator on a line of its own before the header. */
const SEPARATOR_LINE = /^sep=([,;\t])$/i;

/**
 * Reads a CSV text as people and spreadsheets write it: with a byte order mark, any line ends,
 * quoted line breaks, comma, semicolon or tab, blanks around names in the header, empty rows and
 * empty columns at the end. Whatever could lose a row is a fault, never silence. An apostrophe that
 * keeps a cell from being run as a formula is no part of it.
 */
export function readCsv(text: string): CsvTable {
  const normal = withPlainLineEnds(text);
  const separator = separatorOf(normal);
  const { records: recordsIn, strayQuotes } = scanCsv(normal, separator);
  const parsed = Papa.parse<string[]>(normal, {
    delimiter: separator,
    newline: '\n',
    quoteChar: '"',
    header: false
  });
  const records = withLines(parsed.data).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...rest] = records;
  const [header, body] =
    first && SEPARATOR_LINE.test(first.cells.join(separator))
      ? [rest[0], rest.slice(1)]
      : [first, rest];

  const columns = trimmedHeader(header?.cells ?? []);
  const faults: CsvFault[] = strayQuotes.map(({ code, line }) => ({ code, line, values: {} }));
  if (columns.length === 0) faults.push({ code: 'no_header', line: 1, values: {} });
  if (parsed.data.length !== recordsIn) {
    const values = { in: String(recordsIn), out: String(parsed.data.length) };
    faults.push({ code: 'rows_differ', line: 1, values });
  }
  if (header && columns.some((name) => lineBreaks(name) > 0)) {
    faults.push({ code: 'swallowed_rows', line: header.line, values: { last: lastLine(header) } });
  }
  const rows = body.map((row) => {
    faults.push(...rowFaults(row, columns.length, separator));
    return { line: row.line, cells: columns.map((_, index) => plainCell(row.cells[index] ?? '')) };
  });
  return {
    separator,
    columns,
    headerLine: header?.line ?? 1,
    rows,
    recordsIn,
    recordsOut: parsed.data.length,
    faults
  };
}

function withPlainLineEnds(text: string): string {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  return body.replace(/\r\n?/g, '\n');
}

/** The separator that the first line names, or that stands most often outside its quotes. */
function separatorOf(text: string): Separator {
  const firstLine = /^\s*([^\n]*)/.exec(text)?.[1] ?? '';
  const named = SEPARATOR_LINE.exec(firstLine)?.[1];
  if (named) return SEPARATORS.find((separator) => separator === named) ?? ',';
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const count = (separator: Separator): number => bare.split(separator).length;
  return SEPARATORS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

function withLines(records: readonly (readonly string[])[]): CsvRow[] {
  let line = 1;
  return records.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0);
    return row;
  });
}

/** The line of the file on which a row ends. */
function lastLine({ line, cells }: CsvRow): string {
  return String(line + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0));
}

function lineBreaks(cell: string): number {
  return cell.split('\n').length - 1;
}

function trimmedHeader(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim());
  while (names.at(-1) === '') names.pop();
  return names;
}

function rowFaults(row: CsvRow, width: number, separator: Separator): CsvFault[] {
  const faults: CsvFault[] = [];
  const values = { cells: String(row.cells.length), columns: String(width) };
  if (row.cells.length < width) faults.push({ code: 'too_few_cells', line: row.line, values });
  if (row.cells.slice(width).some((cell) => cell !== '')) {
    faults.push({ code: 'too_many_cells', line: row.line, values });
  }
  // Two stray quotes at the same column of two rows join them into one row of the right width.
  // The cell between then holds, for each of its line breaks, a whole row's separators.
  const swallowing = row.cells.find(
    (cell) =>
      lineBreaks(cell) > 0 &&
      width > 1 &&
      cell.split(separator).length - 1 >= lineBreaks(cell) * (width - 1)
  );
  if (swallowing !== undefined) {
    faults.push({ code: 'swallowed_rows', line: row.line, values: { last: lastLine(row) } });
  }
  return faults;
}
