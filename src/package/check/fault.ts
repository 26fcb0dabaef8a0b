import { cellOf, fileOf, type LooseRow, type TableName } from '../schema';

/** What is wrong, in English, with the values of a problem in braces. */
const PROBLEM_TEXTS = {
  missing_file: 'the file is missing',
  not_utf8: 'the text is not UTF-8: it holds the replacement character where letters were',
  no_header: 'there is no header row',
  unclosed_quote: 'a quote opens a cell here and never closes: it swallows the rest of the file',
  stray_quote:
    'a quote stands where none can: in the middle of a quoted cell, or alone in a bare one',
  swallowed_rows: 'a quoted cell runs on to line {last} and holds whole rows',
  rows_differ: '{in} records go in and {out} come out',
  too_few_cells: 'the row has {cells} cells for {columns} columns',
  too_many_cells: 'the row has {cells} cells for {columns} columns',
  missing_column: 'the column is missing',
  unknown_column: 'the column is not part of the table',
  repeated_column: 'the column is there more than once',
  required: 'the cell is empty and must not be',
  blanks_around: '"{value}" has blanks around it',
  not_composed: '"{value}" holds letters composed of a letter and a separate mark',
  bad_date: '"{value}" is not an EDTF date or interval',
  bad_number: '"{value}" is not a number',
  bad_boolean: '"{value}" is neither true nor false',
  bad_pattern: '"{value}" is not {expected}',
  out_of_range: '{value} is not between {minimum} and {maximum}',
  not_in_vocabulary: '"{value}" is not one of the values of this column',
  repeated_item: '"{value}" is there twice in the list',
  not_unique: '"{value}" is already on line {line}',
  unknown_reference: 'no row of {target} has the {key} "{value}"',
  unattested: 'no source attests "{value}"',
  line_missing: 'the line of the source is missing',
  ends_before_start: 'it ends ({end}) before it begins ({start})',
  end_without_start: 'it has an end ({end}) and no start',
  part_outside_whole: 'it ({part}) lies outside "{whole}" ({span}), which it is part of',
  follows_later: 'it ({date}) follows "{value}", which is later ({laterDate})',
  follows_elsewhere: 'it follows "{value}", which belongs to another partnership ({partnership})',
  cycle: 'it leads back to itself: {path}',
  title_missing: '"{source}" is in {language} and attests the record, which has no title in it',
  wrong_script: '"{value}" is not written in {script} letters',
  own_partner: '"{value}" is its own partner',
  without_agreement: '"{value}" has no agreement',
  without_rows: '"{value}" has no row in {target}',
  no_gazetteer_place: 'the place has neither a GeoNames id nor a note on its position',
  wrong_position: '{reason}',
  personal_data: 'the text holds what looks like {what}: "{value}"',
  not_json: 'the file is not JSON: {reason}',
  missing_property: 'the property "{property}" is missing',
  differs_from_schema: '{path} differs from the schema of the tables'
} as const;

export type FaultCode = keyof typeof PROBLEM_TEXTS;

/** What is wrong, as a code with its values: for people through `problemText`, for programs as it is. */
interface Problem {
  readonly code: FaultCode;
  readonly values: Readonly<Record<string, string>>;
}

export interface Fault {
  readonly file: string;
  /** Line in the file, counted from 1; null where the whole file is meant. */
  readonly row: number | null;
  readonly column: string | null;
  readonly problem: Problem;
  /** What would be right, in English. */
  readonly cure: string;
}

/** The problem as an English clause. */
function problemText({ code, values }: Problem): string {
  return PROBLEM_TEXTS[code].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** A fault as one line: `agreements.csv:12 kind: "x" is not ...; right would be: ...`. */
export function faultLine(fault: Fault): string {
  const place = fault.row === null ? fault.file : `${fault.file}:${String(fault.row)}`;
  const column = fault.column === null ? '' : ` ${fault.column}`;
  return `${place}${column}: ${problemText(fault.problem)}. Right would be: ${fault.cure}.`;
}

/** A fault of one cell of a row. */
export function cellFault(
  table: TableName,
  row: LooseRow,
  column: string,
  code: FaultCode,
  cure: string,
  values: Readonly<Record<string, string>> = {}
): Fault {
  return {
    file: fileOf(table),
    row: row.atLine,
    column,
    problem: { code, values: { value: cellOf(row, column), ...values } },
    cure
  };
}
