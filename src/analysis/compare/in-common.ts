import { UNDATED } from '../../domain/dataset';
import type { Compared } from '../../domain/view';
import type { Answer } from '../answer';
import type { DatasetIndex } from '../dataset-index';
import { inTimeOrder } from '../details-records';
import { isDocument } from './choices';

/** Places that stand in the same columns and in no other. */
export interface Combination {
  /** Positions of the columns, in order. */
  readonly columns: readonly number[];
  /** Rows of `dataset.places`, in their order. */
  readonly places: readonly number[];
}

/**
 * Which of some columns signed first with a shared partner. Told only where no dates overlap and
 * no other column has a document without a date; null unless two of them have documents.
 */
export type FirstSigned =
  { readonly type: 'first'; readonly column: number } | { readonly type: 'unclear' } | null;

/** A place that several columns share. */
export interface SharedPlace {
  /** Row of `dataset.places`. */
  readonly place: number;
  /** For each column its shown agreements with that place, in order of time, the undated last. */
  readonly records: readonly (readonly number[])[];
  /** For each column whether the place stands in it. */
  readonly isIn: readonly boolean[];
  readonly first: FirstSigned;
}

/**
 * The place by which columns are compared: a partner; where countries are compared (which never
 * share one) the municipality.
 */
function placeOf({ dataset }: DatasetIndex, by: Compared['by'], tie: number): number {
  return by === 'country' ? dataset.partnerships.home[tie]! : dataset.partnerships.partner[tie]!;
}

/** For each place the columns in which it stands. */
function columnsByPlace(
  index: DatasetIndex,
  by: Compared['by'],
  answers: readonly Answer[]
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  answers.forEach(({ partnerships }, column) => {
    for (let tie = 0; tie < partnerships.length; tie++) {
      if (partnerships[tie] !== 1) continue;
      const place = placeOf(index, by, tie);
      const columns = found.get(place) ?? [];
      found.set(place, columns);
      if (columns.at(-1) !== column) columns.push(column);
    }
  });
  return found;
}

/** Every combination of columns that occurs: of the most columns first, then the largest. */
export function combinations(
  index: DatasetIndex,
  by: Compared['by'],
  answers: readonly Answer[]
): Combination[] {
  const groups = new Map<string, { columns: readonly number[]; places: number[] }>();
  for (const [place, columns] of columnsByPlace(index, by, answers)) {
    const key = columns.join();
    const group = groups.get(key) ?? { columns, places: [] };
    groups.set(key, group);
    group.places.push(place);
  }
  for (const { places } of groups.values()) places.sort((a, b) => a - b);
  return [...groups.values()].sort(
    (a, b) =>
      b.columns.length - a.columns.length ||
      b.places.length - a.places.length ||
      (a.columns.join() < b.columns.join() ? -1 : 1)
  );
}

/** For each of so many columns how many places stand in no other. */
export function onlyHere(found: readonly Combination[], columns: number): number[] {
  const alone = new Array<number>(columns).fill(0);
  for (const { columns: some, places } of found) {
    if (some.length === 1) alone[some[0]!] = places.length;
  }
  return alone;
}

/** Which column signed first, from the documents of each. */
export function firstSigned(
  { dataset: { agreements } }: DatasetIndex,
  documents: readonly (readonly number[])[]
): FirstSigned {
  if (documents.filter((rows) => rows.length > 0).length < 2) return null;
  const days = documents.map((rows) => {
    const dated = rows.filter((row) => agreements.from[row] !== UNDATED);
    return {
      // An undated document may be older than any other.
      from:
        dated.length < rows.length
          ? -Infinity
          : Math.min(...rows.map((row) => agreements.from[row]!)),
      surelyBy: Math.min(...dated.map((row) => agreements.to[row]!))
    };
  });
  const column = days.findIndex(({ surelyBy }, mine) =>
    days.every(({ from }, other) => other === mine || surelyBy < from)
  );
  return column < 0 ? { type: 'unclear' } : { type: 'first', column };
}

/** The places that at least two columns share, in the order of `dataset.places`. */
export function sharedPlaces(
  index: DatasetIndex,
  by: Compared['by'],
  answers: readonly Answer[]
): SharedPlace[] {
  const { agreements } = index.dataset;
  const shared = [...columnsByPlace(index, by, answers)]
    .filter(([, columns]) => columns.length > 1)
    .sort(([a], [b]) => a - b);
  return shared.map(([place, columns]) => {
    const records = answers.map((answer) => {
      const rows: number[] = [];
      for (let row = 0; row < agreements.length; row++) {
        if (answer.agreements[row] !== 1) continue;
        if (placeOf(index, by, agreements.partnership[row]!) === place) rows.push(row);
      }
      return inTimeOrder(rows, agreements);
    });
    return {
      place,
      records,
      isIn: answers.map((_, column) => columns.includes(column)),
      first: firstSigned(
        index,
        records.map((rows) => rows.filter((row) => isDocument(index, row)))
      )
    };
  });
}
