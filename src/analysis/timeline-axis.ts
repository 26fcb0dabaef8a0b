import type { DayNumber } from '../domain/date-span';
import type { DaySpan } from '../domain/filters';
import type { TimeUnit } from '../domain/view';
import { MONTHS_OF_UNIT, type Placement } from './timeline-bins';
import { yearsSpan, type TimelineExtent } from './timeline-rows';

/** One column of a chart: a bin, or by months the slot of a year after its December. */
export interface AxisColumn {
  readonly isSlot: boolean;
  readonly place: number;
  /** Index of the bin; of a slot that of the last month of its year. */
  readonly bin: number;
  readonly span: DaySpan;
}

/** Columns that share a ground and a total: of a decade, or by months of a year. */
export interface AxisGroup {
  /** First year of the decade, or the year. */
  readonly year: number;
  readonly firstColumn: number;
  /** Included. */
  readonly lastColumn: number;
  readonly span: DaySpan;
  /** Whether the axis shows all of the decade or year. */
  readonly isWhole: boolean;
}

/** What a chart shows along its width: columns of equal width. Positions count columns from 0. */
export interface TimeAxis {
  readonly unit: TimeUnit;
  readonly columns: readonly AxisColumn[];
  readonly groups: readonly AxisGroup[];
}

/** Narrower columns by year cannot be told apart. */
const MIN_YEAR_PX = 6;

/**
 * The unit that a chart can draw: years become decades where they would be too narrow.
 * @param widthPx of the axis.
 */
export function fittingUnit(unit: TimeUnit, years: TimelineExtent, widthPx: number): TimeUnit {
  const yearPx = widthPx / (years.lastYear - years.firstYear + 1);
  return unit === 'year' && yearPx < MIN_YEAR_PX ? 'decade' : unit;
}

/**
 * Lays out the columns of some years.
 * @param slotYears the years that have rows of which only the year is known; used by months.
 */
export function timeAxis(
  placement: Placement,
  years: TimelineExtent,
  slotYears: ReadonlySet<number>
): TimeAxis {
  const { unit, bins, extent } = placement;
  const shown = yearsSpan(years.firstYear, years.lastYear);
  const columns: AxisColumn[] = [];
  const groups: AxisGroup[] = [];
  const groupMonths = unit === 'month' ? 12 : 120;
  let start = 0;
  bins.forEach((bin, index) => {
    if (bin.span.to < shown.from || bin.span.from > shown.to) return;
    columns.push({ isSlot: false, place: index, bin: index, span: bin.span });
    const year = Math.floor(bin.firstMonth / 12);
    const next = bin.firstMonth + MONTHS_OF_UNIT[unit];
    const nextBin = bins[index + 1];
    const isLast = nextBin === undefined || nextBin.span.from > shown.to;
    if (next % groupMonths !== 0 && !isLast) return;
    if (unit === 'month' && slotYears.has(year)) {
      columns.push({
        isSlot: true,
        place: placement.firstSlot + year - extent.firstYear,
        bin: index,
        span: yearsSpan(year, year)
      });
    }
    const groupYear = Math.floor(bin.firstMonth / groupMonths) * (groupMonths / 12);
    const bounds = { from: columns[start]!.span.from, to: bin.span.to };
    const whole = yearsSpan(groupYear, groupYear + groupMonths / 12 - 1);
    groups.push({
      year: groupYear,
      firstColumn: start,
      lastColumn: columns.length - 1,
      span: bounds,
      isWhole: bounds.from === whole.from && bounds.to === whole.to
    });
    start = columns.length;
  });
  return { unit, columns, groups };
}

function positionOf(axis: TimeAxis, day: DayNumber, offset: 0 | 1): number {
  for (const [position, column] of axis.columns.entries()) {
    if (day > column.span.to) continue;
    const { from, to } = column.span;
    return position + Math.max(0, (day - from + offset) / (to - from + 1));
  }
  return axis.columns.length;
}

/** Where a day begins, in columns; 0 before the axis, the number of columns after it. */
export function startPosition(axis: TimeAxis, day: DayNumber): number {
  return positionOf(axis, day, 0);
}

/** Where a day ends, in columns. */
export function endPosition(axis: TimeAxis, day: DayNumber): number {
  const first = axis.columns[0];
  return first !== undefined && day < first.span.from ? 0 : positionOf(axis, day, 1);
}

/** The column under a position; positions beyond the axis belong to its ends. */
export function columnAt(axis: TimeAxis, position: number): number {
  return Math.max(0, Math.min(axis.columns.length - 1, Math.floor(position)));
}

/**
 * The years that a chart by months shows: those that the reader has gone to, else the brush's
 * first ones, else the last that have records.
 * @param records the years that have records.
 * @param panned the first year that the reader has gone to, or null.
 */
export function monthWindow(
  extent: TimelineExtent,
  records: TimelineExtent,
  brush: TimelineExtent | null,
  panned: number | null,
  maxYears: number
): TimelineExtent {
  const wanted = brush ? brush.lastYear - brush.firstYear + 1 : maxYears;
  const years = Math.max(1, Math.min(wanted, maxYears, extent.lastYear - extent.firstYear + 1));
  const start = panned ?? (brush ? brush.firstYear : records.lastYear - years + 1);
  const firstYear = Math.max(extent.firstYear, Math.min(start, extent.lastYear - years + 1));
  return { firstYear, lastYear: firstYear + years - 1 };
}
