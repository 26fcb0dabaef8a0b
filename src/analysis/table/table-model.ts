import type { Answer } from '../answer';
import type { DetailsIndex } from '../details-index';
import type { Cells } from './cells';
import { groupByDecade, groupByText, type Grouping } from './group-rows';
import { matchRows } from './match-rows';
import { shownCounts, shownRows } from './shown-rows';
import { sortKey, sortRows } from './sort-rows';
import type { TableCells } from './table-cells';
import { TABLE_PLANS, type ColumnName, type GroupName, type Sorting } from './table-columns';
import { AGREEMENT_KINDS, EVENT_KINDS, PLACE_KINDS, type Language } from '../../domain/kinds';
import { placeName } from '../../domain/dataset';
import { agreementKindName, eventKindName, levelName } from '../../text/labels';
import { m } from '../../text/paraglide/messages';

/** The cells of a column: those of the data, or counts of what the filters leave. */
export type ColumnOf = (name: ColumnName) => Cells;

/** The columns of a table under an answer. */
export function columnsUnder(cells: TableCells, { index }: DetailsIndex, answer: Answer): ColumnOf {
  if (cells.table !== 'partnerships') return cells.column;
  const counts = shownCounts(index, answer);
  return (name) =>
    name === 'documents' || name === 'starts' || name === 'events'
      ? counts[name]
      : cells.column(name);
}

/** The order of a group's texts where the data have one of their own. */
function orderOf(
  group: GroupName,
  { table }: TableCells,
  { index }: DetailsIndex,
  language: Language
): string[] | null {
  const locale = { locale: language };
  const { homes, places } = index.dataset;
  if (group === 'home') return homes.map((home) => placeName(places[home]!, language));
  if (group === 'level') return PLACE_KINDS.map((kind) => levelName[kind]({}, locale));
  if (group !== 'kind') return null;
  return table === 'events'
    ? EVENT_KINDS.map((kind) => eventKindName[kind]({}, locale))
    : AGREEMENT_KINDS.map((kind) => agreementKindName[kind]({}, locale));
}

/** To which group each row of a table belongs; null without groups. */
export function groupingOf(
  group: GroupName | null,
  cells: TableCells,
  details: DetailsIndex,
  language: Language
): Grouping | null {
  if (group === null) return null;
  const locale = { locale: language };
  if (group === 'decade') {
    const dates = cells.column('date');
    if (dates.type !== 'date') return null;
    return groupByDecade(
      dates,
      (year) => m.table_decade({ year: String(year) }, locale),
      m.table_no_date({}, locale)
    );
  }
  const texts = cells.column(group);
  if (texts.type !== 'text') return null;
  const order = orderOf(group, cells, details, language);
  return groupByText(texts, language, order, m.table_no_programme({}, locale));
}

/** The rows that the filters and the text leave, sorted. */
export function sortedRows(
  cells: TableCells,
  columnOf: ColumnOf,
  details: DetailsIndex,
  answer: Answer,
  { column, descending }: Sorting,
  text: string,
  language: Language
): Uint32Array {
  const { usual, columns } = TABLE_PLANS[cells.table];
  const shown = shownRows(details.index, cells.table, answer);
  const found = matchRows(shown, columns.map(columnOf), text, language);
  return sortRows(found, [
    sortKey(columnOf(column), language, descending),
    ...usual.filter((name) => name !== column).map((name) => sortKey(columnOf(name), language))
  ]);
}
