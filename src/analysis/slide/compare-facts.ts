import { placeName } from '../../domain/dataset';
import type { Language } from '../../domain/kinds';
import { compareTexts } from '../../text/format';
import { comparedIds } from '../compare/choices';
import { makeColumns, type Column } from '../compare/column';
import { combinations, onlyHere } from '../compare/in-common';
import { timelineTables } from '../timeline/rows';
import { m } from '../../text/paraglide/messages';
import type { BinnedColumn } from '../compare/bins';
import { setLines } from './set-lines';
import type { ShownView } from './shown-view';
import type { MeasureText } from './slide-words';
import { wrapText } from './wrap-text';

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
  const columns = makeColumns(index, tables, asked, filters, view.matches, language);
  const found = combinations(
    index,
    compared.by,
    columns.map(({ answer }) => answer)
  );
  const order = compareTexts(language);
  return {
    columns,
    onlyHere: onlyHere(found, columns.length),
    shared: found
      .filter(({ columns: some }) => some.length > 1)
      .map(({ columns: some, places }) => ({
        columns: some,
        names: places.map((row) => placeName(index.dataset.places[row]!, language)).sort(order)
      }))
  };
}

/** A combination in lines, below one another from 0 on. */
export interface SharedRow {
  readonly columns: readonly number[];
  readonly count: number;
  readonly lines: readonly string[];
  /** The middle of its first line. */
  readonly y: number;
  readonly height: number;
}

/** Sets what is shared in lines: as many names as some lines of a width hold. */
export function sharedRows(
  shared: readonly SharedBy[],
  width: number,
  mostLines: number,
  { sizePx, linePx }: { readonly sizePx: number; readonly linePx: number },
  measure: MeasureText
): SharedRow[] {
  let top = 0;
  return shared.map(({ columns, names }) => {
    const lines = setLines(names.join(', '), width, mostLines, (text) =>
      measure(text, sizePx, 400)
    );
    const height = lines.length * linePx + linePx * 0.4;
    const row = { columns, count: names.length, lines, y: top + linePx / 2, height };
    top += height;
    return row;
  });
}

/** What bars by decade or year do not show of some records, in lines. */
export function barNotes(
  { undated, beside }: Pick<BinnedColumn, 'undated' | 'beside'>,
  width: number,
  language: Language,
  measure: (text: string) => number
): string[] {
  const locale = { locale: language };
  return [
    undated > 0 ? m.slide_undated({ count: undated }, locale) : '',
    beside > 0 ? m.slide_across({ count: beside }, locale) : ''
  ].flatMap((note) => (note === '' ? [] : wrapText(note, width, measure)));
}
