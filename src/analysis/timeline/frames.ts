import type { DaySpan } from '../../domain/filters';
import type { TimeBin } from './bins';

/** How the player walks: adding bin to bin, bin by bin, or a window that moves. */
export const PLAY_MODES = ['cumulative', 'single', 'window'] as const;
export type PlayMode = (typeof PLAY_MODES)[number];

/**
 * The spans that the player shows, one after the other; null for all time. Bins before the first
 * and after the last record are left out, empty ones between them are not: a gap takes its time.
 * @param totals rows of each bin.
 * @param windowBins bins of the moving window.
 */
export function playFrames(
  bins: readonly TimeBin[],
  totals: ArrayLike<number>,
  mode: PlayMode,
  windowBins: number
): (DaySpan | null)[] {
  let first = 0;
  let last = bins.length - 1;
  while (first < last && !totals[first]) first += 1;
  while (last > first && !totals[last]) last -= 1;
  const walked = bins.slice(first, last + 1);
  const start = walked[0];
  if (!start) return [];
  switch (mode) {
    case 'single':
      return walked.map((bin) => bin.span);
    case 'cumulative':
      // The last step brings back what has no date.
      return walked.map((bin, step) =>
        step === walked.length - 1 ? null : { from: start.span.from, to: bin.span.to }
      );
    case 'window': {
      const size = Math.min(windowBins, walked.length);
      return walked
        .slice(size - 1)
        .map((bin, step) => ({ from: walked[step]!.span.from, to: bin.span.to }));
    }
  }
}
