import { monthWindow } from '../../analysis/timeline/axis';
import type { TimelineTables } from '../../analysis/timeline/rows';
import { moveInto, windowOfYears, type YearWindow } from '../../analysis/timeline/window';
import type { Zoom } from '../../analysis/timeline/zoom';
import { yearsOfSpan } from '../../analysis/timeline/years';
import type { DaySpan } from '../../domain/filters';
import type { TimeUnit } from '../../domain/view';

/** Where the reader has gone to on the axis. */
export interface Pin extends Zoom {
  /** The period at that time. */
  readonly span: DaySpan | null;
}

const MIN_MONTH_PX = 16;
const MAX_YEARS = 3;

/** How many years of months a chart has room for. */
export function monthYearsIn(widthPx: number): number {
  return Math.max(1, Math.min(MAX_YEARS, Math.floor(widthPx / (12.5 * MIN_MONTH_PX))));
}

/**
 * The time on show: where the reader has gone to, as long as no period elsewhere is asked for; else
 * the whole, by months the years of the period, or the last that have records.
 * @param walked what the player walks through by months, while it plays: its end is kept in sight.
 */
export function shownWindow(
  { extent, recordYears }: TimelineTables,
  whole: YearWindow,
  unit: TimeUnit,
  span: DaySpan | null,
  pin: Pin | null,
  walked: DaySpan | null,
  maxYears: number
): YearWindow {
  const brush = span && yearsOfSpan(span);
  const months = (panned: number | null, bounds: typeof brush): YearWindow =>
    moveInto(windowOfYears(monthWindow(extent, recordYears, bounds, panned, maxYears)), whole);
  if (unit === 'month' && walked !== null && span !== null) {
    const bounds = yearsOfSpan(walked);
    const start = Math.max(bounds.firstYear, yearsOfSpan(span).lastYear - maxYears + 1);
    return months(start, bounds);
  }
  if (pin?.unit === unit && keepsPin(pin, span)) return moveInto(pin.window, whole);
  return unit === 'month' ? months(null, brush) : whole;
}

function keepsPin(pin: Pin, span: DaySpan | null): boolean {
  if (span === null || (pin.span?.from === span.from && pin.span.to === span.to)) return true;
  const { firstYear, lastYear } = yearsOfSpan(span);
  return firstYear < pin.window.to && lastYear + 1 > pin.window.from;
}

/** Whether two stretches of time are the same. */
export function areSameWindows(a: YearWindow | null, b: YearWindow | null): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}
