import type { Language } from '../../domain/kinds';
import { formatEdtf } from '../../text/format';
import { foldText } from '../fold-text';
import type { Cells } from './cells';

/** The distinct texts of a column and which of them each row has; none for numbers. */
function readable(
  cells: Cells,
  language: Language
): { texts: string[]; of: (row: number) => number } {
  if (cells.type === 'text') return { texts: [...cells.words], of: (row) => cells.code[row]! };
  if (cells.type === 'number') return { texts: [], of: () => -1 };
  const dates = [...new Set(cells.edtf)];
  const at = new Map(dates.map((date, index) => [date, index]));
  return {
    texts: dates.map((date) => `${date} ${formatEdtf(date, language)}`),
    of: (row) => at.get(cells.edtf[row]!) ?? -1
  };
}

/**
 * Keeps the rows in which every word of a text stands in some column, without regard to case and
 * diacritics. Each distinct text of a column is read once. An empty text keeps all.
 */
export function matchRows(
  rows: Uint32Array,
  columns: readonly Cells[],
  text: string,
  language: Language
): Uint32Array {
  const terms = foldText(text)
    .split(/\s+/)
    .filter((term) => term !== '');
  if (terms.length === 0) return rows;
  const read = columns.map((cells) => {
    const { texts, of } = readable(cells, language);
    return { folded: texts.map(foldText), of };
  });
  const hits = terms.map((term) =>
    read.map(({ folded }) => Uint8Array.from(folded, (word) => (word.includes(term) ? 1 : 0)))
  );
  return rows.filter((row) =>
    hits.every((byColumn) => byColumn.some((hit, column) => hit[read[column]!.of(row)] === 1))
  );
}
