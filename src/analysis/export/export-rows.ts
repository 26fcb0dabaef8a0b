import { AGREEMENT_KINDS, EVENT_KINDS, type Language } from '../../domain/kinds';
import type { TableName } from '../../domain/view';
import { m } from '../../text/paraglide/messages';
import type { Answer } from '../answer';
import { rowsIn, type DetailsIndex } from '../details-index';
import { attestationsOf, foldLines, sourcesOf } from '../details-sources';
import { cellText, textCells, type Cells } from '../table/cells';
import { columnWord, tableWord } from '../table/column-words';
import { tableCells } from '../table/table-cells';
import { sortingOf, TABLE_PLANS, type ColumnName } from '../table/table-columns';
import { columnsUnder, sortedRows } from '../table/table-model';
import { sourceLine, type FileNotes } from './file-notes';

export interface ExportColumn {
  /** Name in JSON; of ids and codes also the heading, the same in every language. */
  readonly key: string;
  readonly heading: string;
  readonly cells: Cells;
}

/** A table as files hold it: what people read first, then ids and codes. */
export interface ExportTable {
  readonly table: TableName;
  /** What its rows are called. */
  readonly title: string;
  /** Row numbers in their order. */
  readonly rows: ArrayLike<number>;
  readonly columns: readonly ExportColumn[];
}

/** The rows and readable columns as they are on screen. */
export interface ShownTable {
  readonly rows: ArrayLike<number>;
  readonly columns: readonly ColumnName[];
}

/** The key of each table, as the Data Package names it. */
const KEYS: Readonly<Record<TableName, string>> = {
  agreements: 'agreement_id',
  events: 'event_id',
  partnerships: 'partnership_id',
  projects: 'project_id'
};

/** Ids by which rows can be joined with the Data Package, and codes that no language changes. */
function idColumns(details: DetailsIndex, table: TableName, ids: Cells): ExportColumn[] {
  const { dataset, countries, countryOf } = details.index;
  const { agreements, events, partnerships, places } = dataset;
  const column = (key: string, length: number, textOf: (row: number) => string): ExportColumn => ({
    key,
    heading: key,
    cells: textCells(length, textOf)
  });
  const ofTies = (length: number, tieOf: (row: number) => number): ExportColumn[] => [
    column('home_id', length, (row) => places[partnerships.home[tieOf(row)]!]!.id),
    column('partner_id', length, (row) => places[partnerships.partner[tieOf(row)]!]!.id),
    column('country_code', length, (row) => countries[countryOf[tieOf(row)]!] ?? '')
  ];
  const own: ExportColumn = { key: KEYS[table], heading: KEYS[table], cells: ids };
  if (table === 'projects') return [own];
  if (table === 'partnerships') return [own, ...ofTies(partnerships.length, (row) => row)];
  const records = table === 'agreements' ? agreements : events;
  const kinds: readonly string[] = table === 'agreements' ? AGREEMENT_KINDS : EVENT_KINDS;
  const tieOf = (row: number): number => records.partnership[row]!;
  return [
    own,
    column('partnership_id', records.length, (row) => partnerships.id[tieOf(row)]!),
    ...ofTies(records.length, tieOf),
    column('kind_code', records.length, (row) => kinds[records.kind[row]!] ?? '')
  ];
}

/**
 * A table under an answer, in a language.
 * @param shown by default all rows that the filters leave, in their usual order, with all columns.
 */
export function exportTable(
  details: DetailsIndex,
  table: TableName,
  answer: Answer,
  language: Language,
  shown?: ShownTable
): ExportTable {
  const cells = tableCells(details, table, language);
  const columnOf = columnsUnder(cells, details, answer);
  const rows =
    shown?.rows ?? sortedRows(cells, columnOf, details, answer, sortingOf(table, ''), '', language);
  const readable = (shown?.columns ?? TABLE_PLANS[table].columns).map((name) => ({
    key: name,
    heading: columnWord(table, name, language),
    cells: columnOf(name)
  }));
  return {
    table,
    title: tableWord[table]({}, { locale: language }),
    rows,
    columns: [...readable, ...idColumns(details, table, textCells(cells.length, cells.idOf))]
  };
}

/** Where a row is stated: each source with its lines. A tie is stated where its records are. */
function statedIn(
  details: DetailsIndex,
  table: TableName,
  row: number,
  language: Language
): string {
  const { agreementsOf, eventsOf, dataset } = details.index;
  const said =
    table === 'partnerships'
      ? [
          ...attestationsOf(details, 'agreements', agreementsOf[row] ?? []),
          ...attestationsOf(details, 'events', eventsOf[row] ?? [])
        ]
      : rowsIn(details.attestationsOf[table], row).map((at) => dataset.attestations[at]!);
  return sourcesOf(dataset.sources, said)
    .map(({ lines, ...use }) => {
      const values = { lines: foldLines(lines), count: lines.length };
      const where = lines.length > 0 ? `, ${m.details_lines(values, { locale: language })}` : '';
      return sourceLine(use, language) + where;
    })
    .join('; ');
}

/**
 * The rows of a table as cells of text with their heads, for CSV. A CSV file has no place for words
 * about itself: a line before the head or after the rows would be read as data. So each row carries
 * them, as statistical offices do in theirs: the sources of that row in full, and what holds for
 * the whole file in the last columns. The table stays a table, and a row that is copied elsewhere
 * still says where it is from.
 */
export function csvTable(
  details: DetailsIndex,
  { table, rows, columns }: ExportTable,
  notes: FileNotes,
  language: Language
): { readonly heads: string[]; readonly rows: string[][] } {
  const locale = { locale: language };
  const same: readonly (readonly [head: string, text: string])[] = [
    [m.export_note_shown({}, locale), notes.title],
    [m.export_note_filter({}, locale), notes.filter],
    [m.export_note_as_of({}, locale), notes.asOf],
    [m.export_note_credits({}, locale), notes.credits.join('; ')],
    [m.export_note_dataset({}, locale), notes.dataset],
    [m.export_note_address({}, locale), notes.address],
    [m.export_note_made({}, locale), notes.made]
  ];
  const about = same.map(([, text]) => text);
  return {
    heads: [
      ...columns.map(({ heading }) => heading),
      m.export_note_sources({}, locale),
      ...same.map(([head]) => head)
    ],
    rows: Array.from(rows, (row) => [
      ...columns.map(({ cells }) => cellText(cells, row)),
      statedIn(details, table, row, language),
      ...about
    ])
  };
}

/** The rows of a table as records by the keys of its columns. An empty cell is null. */
export function exportRecords({
  rows,
  columns
}: ExportTable): Record<string, string | number | null>[] {
  const valueOf = (cells: Cells, row: number): string | number | null =>
    cells.type === 'number' ? cells.values[row]! : cellText(cells, row) || null;
  return Array.from(rows, (row) =>
    Object.fromEntries(columns.map(({ key, cells }) => [key, valueOf(cells, row)]))
  );
}

/** Tables as JSON: what the file says of itself, then each table with its headings and rows. */
export function exportJson(
  tables: readonly ExportTable[],
  notes: FileNotes,
  language: Language
): string {
  const entries = tables.map((one) => {
    const columns = Object.fromEntries(one.columns.map(({ key, heading }) => [key, heading]));
    return [one.table, { title: one.title, columns, rows: exportRecords(one) }] as const;
  });
  const file = { about: { language, ...notes }, tables: Object.fromEntries(entries) };
  return `${JSON.stringify(file, null, 2)}\n`;
}
