/** Px for values of a straight scale that begins at 0. */
export interface LinearScale {
  readonly px: (value: number) => number;
  /** Round values to be named, 0 left out. */
  readonly ticks: readonly number[];
}

const ROUND_STEPS = [1, 2, 5];

/**
 * A scale of whole numbers from 0.
 * @param most the greatest value.
 * @param lengthPx of the axis.
 * @param wanted about how many ticks.
 */
export function linearScale(most: number, lengthPx: number, wanted = 3): LinearScale {
  const end = Math.max(1, most);
  let step = 1;
  for (let power = 1; step * wanted < end; power *= 10) {
    for (const round of ROUND_STEPS) {
      step = round * power;
      if (step * wanted >= end) break;
    }
  }
  const ticks = Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
  return { px: (value) => (value / end) * lengthPx, ticks };
}
