/** A rectangle on screen in px, y down. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a box lies within another, edges included. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** A box grown on all sides. */
export function grow(box: Box, by: number): Box {
  return {
    left: box.left - by,
    top: box.top - by,
    right: box.right + by,
    bottom: box.bottom + by
  };
}

/** The box around a disc. */
export function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

const CELL_PX = 48;

/**
 * Boxes by the cells of a grid that they touch, so that asking whether one is free costs a few
 * comparisons however many there are. Boxes beyond the frame are not kept.
 */
export class BoxGrid {
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells: Box[][];

  constructor(private readonly frame: Box) {
    this.columns = Math.max(1, Math.ceil((frame.right - frame.left) / CELL_PX));
    this.rows = Math.max(1, Math.ceil((frame.bottom - frame.top) / CELL_PX));
    this.cells = Array.from({ length: this.columns * this.rows }, () => []);
  }

  add(box: Box): void {
    if (!overlap(box, this.frame)) return;
    this.visit(box, (cell) => {
      cell.push(box);
      return false;
    });
  }

  /** Whether no box that was added overlaps this one. */
  isFree(box: Box): boolean {
    return !this.visit(box, (cell) => cell.some((other) => overlap(box, other)));
  }

  private visit(box: Box, see: (cell: Box[]) => boolean): boolean {
    const { frame, columns, rows } = this;
    const column = (x: number): number =>
      Math.max(0, Math.min(columns - 1, Math.floor((x - frame.left) / CELL_PX)));
    const row = (y: number): number =>
      Math.max(0, Math.min(rows - 1, Math.floor((y - frame.top) / CELL_PX)));
    const lastColumn = column(box.right);
    const lastRow = row(box.bottom);
    for (let r = row(box.top); r <= lastRow; r++) {
      for (let c = column(box.left); c <= lastColumn; c++) {
        if (see(this.cells[r * columns + c]!)) return true;
      }
    }
    return false;
  }
}
