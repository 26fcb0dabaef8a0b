import { UNDATED } from '../../domain/dataset';
import type { Language } from '../../domain/kinds';
import { compareTexts } from '../../text/format';
import type { Cells } from './cells';

/** Of a row that has nothing to sort by: it comes last in either direction. */
const NOTHING = 0x7fff_ffff;

/** What a row is sorted by, one entry a row. */
export interface SortKey {
  readonly first: Int32Array | Float64Array;
  /** Settles rows of the same `first`. */
  readonly then?: Int32Array;
  readonly descending: boolean;
}

/** The rank of each word in a language; words that the language holds equal share one. */
function ranksOf(words: readonly string[], language: Language): Int32Array {
  const compare = compareTexts(language);
  const order = words.map((_, code) => code).sort((a, b) => compare(words[a]!, words[b]!));
  const ranks = new Int32Array(words.length);
  let rank = 0;
  order.forEach((code, at) => {
    const before = order[at - 1];
    if (before !== undefined && compare(words[before]!, words[code]!) !== 0) rank += 1;
    ranks[code] = words[code] === '' ? NOTHING : rank;
  });
  return ranks;
}

/**
 * By what the cells of a column are sorted: texts as the language orders them, dates by their first
 * possible day and then their last, numbers by size.
 */
export function sortKey(cells: Cells, language: Language, descending = false): SortKey {
  if (cells.type === 'number') return { first: cells.values, descending };
  if (cells.type === 'text') {
    const ranks = ranksOf(cells.words, language);
    return { first: Int32Array.from(cells.code, (code) => ranks[code]!), descending };
  }
  const first = cells.from.map((day) => (day === UNDATED ? NOTHING : day));
  return { first, then: cells.to, descending };
}

function compareBy({ first, then, descending }: SortKey, a: number, b: number): number {
  const sign = descending ? -1 : 1;
  const difference = first[a]! - first[b]!;
  if (difference !== 0) {
    if (first[a] === NOTHING) return 1;
    if (first[b] === NOTHING) return -1;
    return sign * difference;
  }
  return then && first[a] !== NOTHING ? sign * (then[a]! - then[b]!) : 0;
}

/** Sorts row numbers by some keys, the first of them first; rows equal in all keep their order. */
export function sortRows(rows: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  return rows.toSorted((a, b) => {
    for (const key of keys) {
      const order = compareBy(key, a, b);
      if (order !== 0) return order;
    }
    return a - b;
  });
}
