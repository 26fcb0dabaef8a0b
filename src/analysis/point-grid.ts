const CELL_PX = 24;

/**
 * Points by the cells of an endless grid, found by a hash of the cell. Cells may share a hash:
 * whoever asks measures the distance anyway.
 */
export class PointGrid {
  /** What the last search has found, as many as it said. */
  found = new Int32Array(256);
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly mask: number;

  /** @param x @param y where the points lie, by their number, px; read as they are added. */
  constructor(
    private readonly x: Float64Array,
    private readonly y: Float64Array
  ) {
    let buckets = 64;
    while (buckets < 2 * x.length) buckets *= 2;
    this.mask = buckets - 1;
    this.first = new Int32Array(buckets).fill(-1);
    this.next = new Int32Array(x.length);
  }

  clear(): void {
    this.first.fill(-1);
  }

  add(point: number): void {
    const column = Math.floor(this.x[point]! / CELL_PX);
    const row = Math.floor(this.y[point]! / CELL_PX);
    const at = this.bucket(column, row);
    this.next[point] = this.first[at]!;
    this.first[at] = point;
  }

  /**
   * Finds every point that may lie within a reach, and some that do not; a few of them twice.
   * @param reach px.
   * @returns how many stand in `found`.
   */
  around(x: number, y: number, reach: number): number {
    const { first, next } = this;
    const firstRow = Math.floor((y - reach) / CELL_PX);
    const lastRow = Math.floor((y + reach) / CELL_PX);
    const lastColumn = Math.floor((x + reach) / CELL_PX);
    let count = 0;
    for (let column = Math.floor((x - reach) / CELL_PX); column <= lastColumn; column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        let point = first[this.bucket(column, row)]!;
        while (point !== -1) {
          if (count === this.found.length) this.makeRoom();
          this.found[count++] = point;
          point = next[point]!;
        }
      }
    }
    return count;
  }

  private makeRoom(): void {
    const more = new Int32Array(2 * this.found.length);
    more.set(this.found);
    this.found = more;
  }

  private bucket(column: number, row: number): number {
    return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & this.mask;
  }
}
