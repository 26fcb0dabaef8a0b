/** A drawn line, and the place among the drawn rows that it has taken. */
export interface PlacedLine {
  readonly line: number;
  readonly slot: number;
}

/**
 * Gives each drawn line a slot, and a slot that falls free to the next line that comes: what is
 * drawn for a slot needs only new words, and is not made anew. A line keeps its slot, and its
 * object, as long as it is drawn.
 */
export class RowPool {
  private placed = new Map<number, PlacedLine>();
  private slots = 0;

  /** The slots of some lines, which are in their order and without doubles. */
  place(lines: readonly number[]): PlacedLine[] {
    const stay = new Set(lines);
    // In their order: where no line stays, as after a pull at the bar, all slots stand as they stood.
    const free = [...this.placed.values()].filter(({ line }) => !stay.has(line));
    let taken = 0;
    const next = new Map<number, PlacedLine>();
    for (const line of lines) {
      next.set(line, this.placed.get(line) ?? { line, slot: free[taken++]?.slot ?? this.slots++ });
    }
    // A slot that nothing wants is given up with what was drawn for it.
    this.placed = next;
    return [...next.values()];
  }
}
