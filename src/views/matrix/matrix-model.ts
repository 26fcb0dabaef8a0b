import {
  cellFilters,
  isDecadeAsked,
  type Matrix,
  type MatrixDecade,
  type MatrixRow
} from '../../analysis/matrix';
import { NONE, type Dataset } from '../../domain/dataset';
import { spansOf, type DaySpan, type Filters } from '../../domain/filters';

/** What a place of the grid stands for: a country, a decade, both, or (heads of totals) neither. */
export interface GridPlace {
  readonly row: MatrixRow | null;
  readonly span: DaySpan | null;
}

function homeId({ places, homes }: Dataset, row: MatrixRow | null): string | null {
  return row === null || row.home === NONE ? null : (places[homes[row.home]!]?.id ?? null);
}

/** Whether the filters ask for exactly what a place stands for. */
export function isAsked(dataset: Dataset, filters: Filters, { row, span }: GridPlace): boolean {
  const home = homeId(dataset, row);
  const asksCountry =
    row === null
      ? filters.countries.length === 0
      : filters.countries.length === 1 && filters.countries[0] === row.country;
  const asksHome = home === null || (filters.homes.length === 1 && filters.homes[0] === home);
  const asksTime = span === null ? spansOf(filters).length === 0 : isDecadeAsked(filters, span);
  return (row !== null || span !== null) && asksCountry && asksHome && asksTime;
}

/** What a click on a place changes: it asks for that place, or, where it does so already, for all. */
export function askedBy(dataset: Dataset, filters: Filters, place: GridPlace): Partial<Filters> {
  const { row, span } = place;
  const home = homeId(dataset, row);
  const noTime = { span: null, moreSpans: [] };
  if (isAsked(dataset, filters, place)) {
    return { ...noTime, countries: [], ...(home === null ? {} : { homes: [] }) };
  }
  if (row !== null && span !== null) return cellFilters(row, home, span);
  if (row !== null) {
    return { ...noTime, countries: [row.country], ...(home === null ? {} : { homes: [home] }) };
  }
  return { countries: [], span, moreSpans: [], time: 'signed' };
}

/** Whether a row is among what the filters leave. */
export function isRowLeft(dataset: Dataset, filters: Filters, row: MatrixRow): boolean {
  const home = homeId(dataset, row);
  return (
    (filters.countries.length === 0 || filters.countries.includes(row.country)) &&
    (home === null || filters.homes.length === 0 || filters.homes.includes(home))
  );
}

/** Whether a decade touches what the filters ask for of time; the undated (null) lie in no span. */
export function isDecadeLeft(filters: Filters, span: DaySpan | null): boolean {
  const spans = spansOf(filters);
  if (spans.length === 0) return true;
  if (span === null) return false;
  if (filters.time === 'cumulative') return spans.some(({ to }) => span.from <= to);
  return spans.some(({ from, to }) => from <= span.to && span.from <= to);
}

/** The rows in an order: by total, the largest first, or by name; municipalities in theirs. */
export function orderRows(
  { rows }: Matrix,
  order: 'total' | 'name',
  nameOf: (country: string) => string,
  compare: (a: string, b: string) => number
): MatrixRow[] {
  return [...rows].sort(
    (a, b) =>
      a.home - b.home ||
      (order === 'total' ? b.total - a.total : 0) ||
      compare(nameOf(a.country), nameOf(b.country))
  );
}

/** Rows with their place in the grid, by municipality; where these stand as one, in one group. */
export interface RowGroup {
  /** Ordinal in `dataset.homes`; NONE for all as one. */
  readonly home: number;
  readonly lines: readonly { readonly row: MatrixRow; readonly line: number }[];
}

export function groupRows(rows: readonly MatrixRow[]): RowGroup[] {
  const lines = rows.map((row, i) => ({ row, line: i + 1 }));
  return [...new Set(rows.map(({ home }) => home))].map((home) => ({
    home,
    lines: lines.filter(({ row }) => row.home === home)
  }));
}

/** Whether a cell holds a number: a count, or a nought of which a source speaks. */
export function isCellKnown(decade: MatrixDecade, row: MatrixRow, count: number): boolean {
  return count > 0 || (decade.isCoveredOf[row.home] ?? decade.isCovered);
}

/** Where the last columns and rows of a grid stand, and how its cells are marked. */
export interface GridMarks {
  readonly undatedColumn: number;
  readonly totalColumn: number;
  readonly totalRow: number;
  /** Whether a cell holds the focus of the grid. */
  readonly isActive: (row: number, column: number) => boolean;
  /** Whether the filters ask for exactly what a cell stands for. */
  readonly isChosen: (row: number, column: number) => boolean;
}
