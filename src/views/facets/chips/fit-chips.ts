/** Widths of one filter's chips in px. */
export interface ChipWidths {
  readonly each: readonly number[];
  /** Of the one chip that stands for all. */
  readonly together: number;
}

/** The width of a row of chips with gaps between them; 0 for none. */
export function rowWidth(widths: readonly number[], gap: number): number {
  const gaps = Math.max(0, widths.length - 1) * gap;
  return widths.reduce((sum, width) => sum + width, gaps);
}

/**
 * Which filters must be one chip, so that all fit on a line: the widest first, as many as needed.
 * @param available px for all chips; `gap` lies between two.
 * @returns for each filter whether its values stand together. Even then they may not all fit.
 */
export function fitChips(groups: readonly ChipWidths[], available: number, gap: number): boolean[] {
  const isTogether = groups.map(() => false);
  const widthOf = (group: ChipWidths): number => rowWidth(group.each, gap);
  const total = (): number =>
    rowWidth(
      groups.map((group, index) => (isTogether[index] ? group.together : widthOf(group))),
      gap
    );
  while (total() > available) {
    let widest = -1;
    groups.forEach((group, index) => {
      if (isTogether[index] || group.each.length < 2 || group.together >= widthOf(group)) return;
      if (widest < 0 || widthOf(group) > widthOf(groups[widest]!)) widest = index;
    });
    if (widest < 0) break;
    isTogether[widest] = true;
  }
  return isTogether;
}
