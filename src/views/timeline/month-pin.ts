import { monthWindow } from '../../analysis/timeline-axis';
import type { TimelineExtent, TimelineTables } from '../../analysis/timeline-rows';
import { yearsOfSpan } from '../../analysis/timeline-years';
import type { DaySpan } from '../../domain/filters';

/** The years that the reader has gone to, or has begun to brush in. */
export interface MonthPin {
  readonly years: TimelineExtent;
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
 * The years on show by months: where the reader has gone to, as long as no period elsewhere is
 * asked for; else those of the period, or the last that have records.
 * @param walked what the player walks through, while it plays: its end is kept in sight.
 */
export function monthYears(
  { extent, recordYears }: TimelineTables,
  span: DaySpan | null,
  pin: MonthPin | null,
  walked: DaySpan | null,
  maxYears: number
): TimelineExtent {
  const brush = span && yearsOfSpan(span);
  if (walked !== null && span !== null) {
    const bounds = yearsOfSpan(walked);
    const { lastYear } = yearsOfSpan(span);
    const start = Math.max(bounds.firstYear, lastYear - maxYears + 1);
    return monthWindow(extent, recordYears, bounds, start, maxYears);
  }
  if (pin !== null && keepsPin(pin, span, brush)) return pin.years;
  return monthWindow(extent, recordYears, brush, null, maxYears);
}

function keepsPin(pin: MonthPin, span: DaySpan | null, brush: TimelineExtent | null): boolean {
  if (span === null || brush === null) return true;
  const isSame = pin.span?.from === span.from && pin.span.to === span.to;
  const { firstYear, lastYear } = pin.years;
  return isSame || (brush.firstYear <= lastYear && brush.lastYear >= firstYear);
}

/** The same number of years, some earlier or later, within the extent. */
export function shiftYears(
  years: TimelineExtent,
  by: number,
  extent: TimelineExtent
): TimelineExtent {
  const step = Math.max(
    extent.firstYear - years.firstYear,
    Math.min(extent.lastYear - years.lastYear, by)
  );
  return { firstYear: years.firstYear + step, lastYear: years.lastYear + step };
}

/** Whether two stretches of years are the same. */
export function areSameYears(a: TimelineExtent | null, b: TimelineExtent | null): boolean {
  return a?.firstYear === b?.firstYear && a?.lastYear === b?.lastYear;
}
