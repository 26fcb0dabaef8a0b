import { NONE, type Dataset } from '../domain/dataset';
import { spansOf, type DaySpan, type Filters } from '../domain/filters';
import type { Matrix, MatrixDecade, MatrixRow } from './matrix';

/** The municipality of which a row counts alone; null where all stand as one. */
export function homeIdOf({ places, homes }: Dataset, row: MatrixRow | null): string | null {
  return row === null || row.home === NONE ? null : (places[homes[row.home]!]?.id ?? null);
}

/** Whether a row is among what the filters leave. */
export function isRowLeft(dataset: Dataset, filters: Filters, row: MatrixRow): boolean {
  const home = homeIdOf(dataset, row);
  return (
    (filters.countries.length === 0 || filters.countries.includes(row.country)) &&
    (home === null || filters.homes.length === 0 || filters.homes.includes(home))
  );
}

/** Whether a decade touches what the filters ask for of time; the undated (null) are left where kept. */
export function isDecadeLeft(filters: Filters, span: DaySpan | null): boolean {
  const spans = spansOf(filters);
  if (spans.length === 0) return true;
  if (span === null) return filters.keepsUndated;
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

/** Whether a cell holds a number: a count, or a nought of which a source speaks. */
export function isCellKnown(decade: MatrixDecade, row: MatrixRow, count: number): boolean {
  return count > 0 || (decade.isCoveredOf[row.home] ?? decade.isCovered);
}
