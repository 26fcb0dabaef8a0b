/** How far a key moves between rows, as a share of the page in sight or a number of rows. */
export type RowMove = { readonly rows: number } | { readonly pages: number };

const MOVES: Readonly<Record<string, RowMove>> = {
  ArrowDown: { rows: 1 },
  ArrowUp: { rows: -1 },
  PageDown: { pages: 1 },
  PageUp: { pages: -1 },
  Home: { rows: -Infinity },
  End: { rows: Infinity }
};

/**
 * The row that a key leads to.
 * @param at place of the row among all, heads of groups left out.
 * @returns undefined where the key does not move.
 */
export function rowAfterKey(
  key: string,
  at: number,
  total: number,
  pageRows: number
): number | undefined {
  const move = MOVES[key];
  if (move === undefined || total === 0) return undefined;
  const step = 'rows' in move ? move.rows : move.pages * Math.max(1, pageRows);
  return Math.max(0, Math.min(total - 1, at + step));
}
