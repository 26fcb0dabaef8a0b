import { NONE, UNDATED } from '../../domain/dataset';
import { calendarDay } from '../../domain/date-span';
import type { Filters } from '../../domain/filters';
import { AGREEMENT_KINDS } from '../../domain/kinds';
import type { Compared } from '../../domain/view';
import type { DatasetIndex } from '../dataset-index';
import { yearsSpan } from '../timeline/rows';

export const MOST_COMPARED = 5;
export const LEAST_COMPARED = 2;
/** So many are set side by side before the reader has chosen any. */
const USUAL = 3;

const UNKNOWN = AGREEMENT_KINDS.indexOf('unknown');
const STARTS = AGREEMENT_KINDS.indexOf('ties_established');

/** Whether a row of the agreements is a signed document: not a mere name, not a start of ties. */
export function isDocument({ dataset }: DatasetIndex, row: number): boolean {
  const kind = dataset.agreements.kind[row];
  return kind !== UNKNOWN && kind !== STARTS;
}

/** The first years of the decades in which any record may lie, in order. */
function decadesOf({ dataset }: DatasetIndex): string[] {
  const decades = new Set<number>();
  const add = ({ from, to }: { from: Int32Array; to: Int32Array }): void => {
    for (let row = 0; row < from.length; row++) {
      if (from[row] === UNDATED) continue;
      const last = Math.floor(calendarDay(to[row]!).year / 10);
      let decade = Math.floor(calendarDay(from[row]!).year / 10);
      for (; decade <= last; decade++) decades.add(decade * 10);
    }
  };
  add(dataset.agreements);
  add(dataset.events);
  return [...decades].sort((a, b) => a - b).map(String);
}

/** The countries of partners, those with the most documents first. */
function countriesByDocuments(index: DatasetIndex): string[] {
  const documents = new Uint32Array(index.countries.length);
  const { agreements } = index.dataset;
  for (let row = 0; row < agreements.length; row++) {
    if (isDocument(index, row)) documents[index.countryOf[agreements.partnership[row]!]!]! += 1;
  }
  return index.countries
    .map((_, country) => country)
    .sort((a, b) => documents[b]! - documents[a]! || a - b)
    .map((country) => index.countries[country]!);
}

/** Everything that can be compared with its like, in the order of the data or of its size. */
export function comparable(index: DatasetIndex, by: Compared['by']): string[] {
  const { homes, places } = index.dataset;
  if (by === 'home') return homes.map((place) => places[place]!.id);
  return by === 'country' ? countriesByDocuments(index) : decadesOf(index);
}

/** What stands side by side: what the reader chose, or, before that, the first of the data. */
export function comparedIds(index: DatasetIndex, { by, ids }: Compared): readonly string[] {
  if (ids.length > 0) return ids;
  const all = comparable(index, by);
  if (by === 'home') return all.slice(0, MOST_COMPARED);
  return by === 'country' ? all.slice(0, USUAL) : all.slice(-USUAL);
}

/** The question of one column: the reader's, asked of one municipality, country or decade. */
export function columnFilters(filters: Filters, by: Compared['by'], id: string): Filters {
  if (by === 'home') return { ...filters, homes: [id] };
  if (by === 'country') return { ...filters, countries: [id] };
  const span = yearsSpan(Number(id), Number(id) + 9);
  // What has no date belongs to no decade, and would stand in each.
  return { ...filters, span, moreSpans: [], keepsUndated: false };
}

/** Whether the reader's own filter gives way to the columns. */
export function isFilterReplaced(filters: Filters, by: Compared['by']): boolean {
  if (by === 'home') return filters.homes.length > 0;
  if (by === 'country') return filters.countries.length > 0;
  return filters.span !== null || filters.moreSpans.length > 0;
}

/** Puts an id at a column; where it stands in another one, the two change places. */
export function replaceCompared(ids: readonly string[], column: number, id: string): string[] {
  const other = ids.indexOf(id);
  return ids.map((old, at) => {
    if (at === column) return id;
    return at === other ? ids[column]! : old;
  });
}

/** Moves a column to another's place; the ones between move up. */
export function moveCompared(ids: readonly string[], from: number, to: number): string[] {
  const moved = [...ids];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}

/** The ordinal of a column's municipality in `dataset.homes`; NONE for countries and decades. */
export function homeOrdinal({ dataset }: DatasetIndex, by: Compared['by'], id: string): number {
  if (by !== 'home') return NONE;
  return dataset.homes.findIndex((place) => dataset.places[place]!.id === id);
}
