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
  /** Made when first filled: most of a map is empty, and many grids are made. */
  private readonly cells: (Box[] | undefined)[];

  constructor(private readonly frame: Box) {
    this.columns = Math.max(1, Math.ceil((frame.right - frame.left) / CELL_PX));
    this.rows = Math.max(1, Math.ceil((frame.bottom - frame.top) / CELL_PX));
    this.cells = new Array<Box[] | undefined>(this.columns * this.rows);
  }

  add(box: Box): void {
    if (!overlap(box, this.frame)) return;
    const lastColumn = this.columnAt(box.right);
    const lastRow = this.rowAt(box.bottom);
    for (let row = this.rowAt(box.top); row <= lastRow; row++) {
      for (let column = this.columnAt(box.left); column <= lastColumn; column++) {
        const cell = row * this.columns + column;
        const boxes = this.cells[cell];
        if (boxes) boxes.push(box);
        else this.cells[cell] = [box];
      }
    }
  }

  /** Whether no box that was added overlaps this one, grown on all sides by a margin. */
  isFree(box: Box, margin = 0): boolean {
    const left = box.left - margin;
    const top = box.top - margin;
    const right = box.right + margin;
    const bottom = box.bottom + margin;
    const firstColumn = this.columnAt(left);
    const lastColumn = this.columnAt(right);
    const lastRow = this.rowAt(bottom);
    for (let row = this.rowAt(top); row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const boxes = this.cells[row * this.columns + column];
        if (!boxes) continue;
        for (const other of boxes) {
          if (
            left < other.right &&
            other.left < right &&
            top < other.bottom &&
            other.top < bottom
          ) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private columnAt(x: number): number {
    const column = Math.floor((x - this.frame.left) / CELL_PX);
    return Math.max(0, Math.min(this.columns - 1, column));
  }

  private rowAt(y: number): number {
    const row = Math.floor((y - this.frame.top) / CELL_PX);
    return Math.max(0, Math.min(this.rows - 1, row));
  }
}
