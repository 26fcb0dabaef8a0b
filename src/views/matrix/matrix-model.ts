import { cellFilters, isDecadeAsked, type MatrixRow } from '../../analysis/matrix';
import { homeIdOf } from '../../analysis/matrix-rows';
import type { Dataset } from '../../domain/dataset';
import { spansOf, type DaySpan, type Filters } from '../../domain/filters';

/** What a place of the grid stands for: a country, a decade, both, or (heads of totals) neither. */
export interface GridPlace {
  readonly row: MatrixRow | null;
  readonly span: DaySpan | null;
}

/** Whether the filters ask for exactly what a place stands for. */
export function isAsked(dataset: Dataset, filters: Filters, { row, span }: GridPlace): boolean {
  const home = homeIdOf(dataset, row);
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
  const home = homeIdOf(dataset, row);
  const noTime = { span: null, moreSpans: [] };
  if (isAsked(dataset, filters, place)) {
    return { ...noTime, countries: [], ...(home === null ? {} : { homes: [] }) };
  }
  if (row !== null && span !== null) return cellFilters(row, home, span);
  if (row !== null) {
    return { ...noTime, countries: [row.country], ...(home === null ? {} : { homes: [home] }) };
  }
  return { countries: [], span, moreSpans: [], time: 'signed', keepsUndated: false };
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
