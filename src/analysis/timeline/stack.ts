/** Squares of a chart: their edge and the distance from one to the next, px. */
export interface SquareFit {
  readonly edgePx: number;
  readonly pitchPx: number;
}

const MAX_PITCH_PX = 10;
/** Smaller squares show no precision and cannot be clicked. */
const MIN_PITCH_PX = 5;
const GAP_PX = 1;

/**
 * The size at which one square a row fits into columns.
 * @param most rows in the fullest column.
 * @returns null where they would be too small: draw bars.
 */
export function fitSquares(most: number, columnPx: number, heightPx: number): SquareFit | null {
  const pitchPx = Math.min(MAX_PITCH_PX, columnPx - 0.4, heightPx / Math.max(1, most));
  if (pitchPx < MIN_PITCH_PX) return null;
  return { edgePx: pitchPx - GAP_PX, pitchPx };
}

/** One part of a stacked bar, of a colour. */
export interface BarPart {
  /** Index of the colour: that of a municipality, or the last for all others. */
  readonly colour: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Stacks counts by municipality into parts by colour: those beyond the first few share one.
 * @param colours how many municipalities have a colour of their own.
 */
export function stackParts(counts: ArrayLike<number>, colours: number): BarPart[] {
  const parts: BarPart[] = [];
  let top = 0;
  for (let home = 0; home < counts.length; home++) {
    const count = counts[home]!;
    if (count === 0) continue;
    const colour = Math.min(home, colours);
    const below = parts.at(-1);
    if (below?.colour === colour) parts[parts.length - 1] = { ...below, to: top + count };
    else parts.push({ colour, from: top, to: top + count });
    top += count;
  }
  return parts;
}
