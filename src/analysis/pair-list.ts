// A sorting key holds, from its highest digits, how close a pair is and its number.
const FINENESS = 2 ** 21;
const NUMBERS = 2 ** 31;

/** Pairs to be gone through from the closest on. */
export class PairList {
  private readonly a: number[] = [];
  private readonly b: number[] = [];
  private readonly keys: number[] = [];

  clear(): void {
    this.a.length = 0;
    this.b.length = 0;
    this.keys.length = 0;
  }

  /** @param closeness 0 for the same point, up to 1. */
  add(a: number, b: number, closeness: number): void {
    this.keys.push(Math.round(closeness * FINENESS) * NUMBERS + this.a.length);
    this.a.push(a);
    this.b.push(b);
  }

  /** Of those equally close the one first that was added first. */
  closestFirst(see: (a: number, b: number) => void): void {
    // Numbers sort many times as fast as objects.
    for (const key of Float64Array.from(this.keys).sort()) {
      const pair = key % NUMBERS;
      see(this.a[pair]!, this.b[pair]!);
    }
  }
}
