import { placeName } from '../../domain/dataset';
import type { Language } from '../../domain/kinds';
import { compareTexts } from '../../text/format';
import { comparedIds } from '../compare/choices';
import { makeColumns, type Column } from '../compare/column';
import { combinations } from '../compare/in-common';
import { timelineTables } from '../timeline/rows';
import { matchesOf, type ShownView } from './shown-view';

/** Places that some of the columns share. */
export interface SharedBy {
  /** Positions of the columns, in order. */
  readonly columns: readonly number[];
  /** Names in the order of the language. */
  readonly names: readonly string[];
}

export interface CompareFacts {
  readonly columns: readonly Column[];
  /** For each column how many partners (of countries: municipalities) no other has. */
  readonly onlyHere: readonly number[];
  /** Every combination of two columns and more: of the most columns first, then the largest. */
  readonly shared: readonly SharedBy[];
}

/** What a view compares, and what of it is in common. */
export function compareFacts(view: ShownView, language: Language): CompareFacts {
  const { index, compared, filters } = view;
  const asked = { by: compared.by, ids: comparedIds(index, compared) };
  const tables = timelineTables(index);
  const columns = makeColumns(index, tables, asked, filters, matchesOf(view), language);
  const found = combinations(
    index,
    compared.by,
    columns.map(({ answer }) => answer)
  );
  const order = compareTexts(language);
  return {
    columns,
    onlyHere: columns.map(
      (_, at) => found.find(({ columns: some }) => some.join() === String(at))?.places.length ?? 0
    ),
    shared: found
      .filter(({ columns: some }) => some.length > 1)
      .map(({ columns: some, places }) => ({
        columns: some,
        names: places.map((row) => placeName(index.dataset.places[row]!, language)).sort(order)
      }))
  };
}
