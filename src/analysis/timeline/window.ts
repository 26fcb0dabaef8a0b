import type { TimelineExtent } from './rows';

/** A stretch of time in years: 1990 is where that year begins, 1990.5 its middle. */
export interface YearWindow {
  readonly from: number;
  readonly to: number;
}

/** Some whole years as a stretch of time. */
export function windowOfYears({ firstYear, lastYear }: TimelineExtent): YearWindow {
  return { from: firstYear, to: lastYear + 1 };
}

/** The years that a stretch of time touches. */
export function yearsOfWindow({ from, to }: YearWindow): TimelineExtent {
  const firstYear = Math.floor(from);
  return { firstYear, lastYear: Math.max(firstYear, Math.ceil(to) - 1) };
}

export function sizeOf({ from, to }: YearWindow): number {
  return to - from;
}

/** What rounding may take from a window that is meant to be the whole, years. */
const NO_TIME = 1e-6;

/** Moves a window into the whole; a larger one becomes the whole. */
export function moveInto(window: YearWindow, whole: YearWindow): YearWindow {
  if (sizeOf(window) >= sizeOf(whole) - NO_TIME) return whole;
  const step = Math.max(0, whole.from - window.from) - Math.max(0, window.to - whole.to);
  return { from: window.from + step, to: window.to + step };
}

/** Whether a window shows less than the whole. */
export function isPartOf(window: YearWindow, whole: YearWindow): boolean {
  return window.from > whole.from || window.to < whole.to;
}

/** Moves the window by some years, as far as the whole goes. */
export function panBy(window: YearWindow, whole: YearWindow, years: number): YearWindow {
  return moveInto({ from: window.from + years, to: window.to + years }, whole);
}

/** Moves the window no further than needed for some time to be on show; its start where it is longer. */
export function panTo(window: YearWindow, whole: YearWindow, time: YearWindow): YearWindow {
  const late = Math.max(0, time.to - window.to);
  const early = Math.max(0, window.from + late - time.from);
  return panBy(window, whole, late - early);
}
