/** A cell of the grid: row 0 holds the heads, column 0 the names. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

const PAGE_ROWS = 10;

const STEPS: ReadonlyMap<string, GridCell> = new Map([
  ['ArrowUp', { row: -1, column: 0 }],
  ['ArrowDown', { row: 1, column: 0 }],
  ['ArrowLeft', { row: 0, column: -1 }],
  ['ArrowRight', { row: 0, column: 1 }],
  ['PageUp', { row: -PAGE_ROWS, column: 0 }],
  ['PageDown', { row: PAGE_ROWS, column: 0 }],
  ['Home', { row: 0, column: -Infinity }],
  ['End', { row: 0, column: Infinity }]
]);

const within = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/**
 * The cell that a key leads to, within the grid.
 * @param isFar whether Ctrl is held: Home and End then lead to a corner.
 * @param last the cell of the last row and column.
 * @returns undefined where the key does not move.
 */
export function cellAfterKey(
  key: string,
  isFar: boolean,
  from: GridCell,
  last: GridCell
): GridCell | undefined {
  const step = STEPS.get(key);
  if (!step) return undefined;
  // With Ctrl the ends of a row are those of the grid.
  const rows = isFar && !Number.isFinite(step.column) ? step.column : step.row;
  return {
    row: within(from.row + rows, last.row),
    column: within(from.column + step.column, last.column)
  };
}
