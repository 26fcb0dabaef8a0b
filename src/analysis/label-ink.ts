import type { Box } from './box-grid';

const CELL_PX = 6;

/** Lines stay the same from picture to picture, as long as the view does. */
const keptCells = new WeakMap<Float64Array, { readonly frame: Box; readonly cells: Uint32Array }>();

const isSameBox = (a: Box, b: Box): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

/**
 * How much of the drawing lies where: counts of line points in small cells. Labels of equal fit
 * prefer the ground with less ink.
 */
export class InkMap {
  private readonly columns: number;
  private readonly rows: number;
  private readonly counts: Uint16Array;

  constructor(private readonly frame: Box) {
    this.columns = Math.max(1, Math.ceil((frame.right - frame.left) / CELL_PX));
    this.rows = Math.max(1, Math.ceil((frame.bottom - frame.top) / CELL_PX));
    this.counts = new Uint16Array(this.columns * this.rows);
  }

  /** Inks a line `[x, y, x, y, …]` in px. Where it runs is found out once for maps of one frame. */
  addLine(line: Float64Array): void {
    for (const cell of this.cellsOf(line)) this.counts[cell]! += 1;
  }

  /** How many line points lie under a box. */
  under(box: Box): number {
    const { frame, columns, rows, counts } = this;
    const left = Math.max(0, Math.floor((box.left - frame.left) / CELL_PX));
    const right = Math.min(columns - 1, Math.floor((box.right - frame.left) / CELL_PX));
    const top = Math.max(0, Math.floor((box.top - frame.top) / CELL_PX));
    const bottom = Math.min(rows - 1, Math.floor((box.bottom - frame.top) / CELL_PX));
    let sum = 0;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) sum += counts[row * columns + column]!;
    }
    return sum;
  }

  /** The cells under the points of a line, each as often as points lie in it. */
  private cellsOf(line: Float64Array): Uint32Array {
    const known = keptCells.get(line);
    if (known && isSameBox(known.frame, this.frame)) return known.cells;
    const found: number[] = [];
    for (let i = 2; i < line.length; i += 2) {
      this.follow(line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!, found);
    }
    const cells = Uint32Array.from(found);
    keptCells.set(line, { frame: this.frame, cells });
    return cells;
  }

  private follow(x1: number, y1: number, x2: number, y2: number, cells: number[]): void {
    const { left, top, right, bottom } = this.frame;
    // Most lines of an enlarged part run beyond it.
    if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) return;
    if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return;
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / CELL_PX));
    // Very long lines run mostly beyond the frame: they are inked more thinly.
    const stride = Math.max(1, steps / 400);
    for (let step = 0; step < steps; step += stride) {
      const share = step / steps;
      const column = Math.floor((x1 + (x2 - x1) * share - this.frame.left) / CELL_PX);
      const row = Math.floor((y1 + (y2 - y1) * share - this.frame.top) / CELL_PX);
      if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) continue;
      cells.push(row * this.columns + column);
    }
  }
}
