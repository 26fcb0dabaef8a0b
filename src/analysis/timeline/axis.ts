import type { DayNumber } from '../../domain/date-span';
import type { DaySpan } from '../../domain/filters';
import type { TimeUnit } from '../../domain/view';
import type { Placement } from './bins';
import { yearsSpan, type TimelineExtent } from './rows';
import type { YearWindow } from './window';

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
  /** All of it that the data reach, also where the axis shows less. */
  readonly span: DaySpan;
  /** Whether that is the whole decade or year. */
  readonly isWhole: boolean;
}

/**
 * What a chart shows along its width. Every year is as wide as any other, so that the axis can move
 * from unit to unit in place. Positions count columns from 0; a half is the middle of the first.
 */
export interface TimeAxis {
  readonly unit: TimeUnit;
  readonly window: YearWindow;
  /** All that are on show, at least in part. */
  readonly columns: readonly AxisColumn[];
  /** Where each column begins, in years; one more for the end of the last. */
  readonly edges: Float64Array;
  readonly groups: readonly AxisGroup[];
}

/** Narrower columns by year cannot be told apart. */
const MIN_YEAR_PX = 6;
/** Narrower months neither. */
const YEAR_OF_MONTHS_PX = 96;

/**
 * The unit that a chart can draw: months become years, and years decades, where they would be too
 * narrow.
 * @param widthPx of the axis.
 */
export function fittingUnit(unit: TimeUnit, { from, to }: YearWindow, widthPx: number): TimeUnit {
  const yearPx = widthPx / (to - from);
  if (unit === 'month' && yearPx >= YEAR_OF_MONTHS_PX) return 'month';
  return unit !== 'decade' && yearPx >= MIN_YEAR_PX ? 'year' : 'decade';
}

/** An edge within this of an end is meant to lie on it. */
const NO_WIDTH = 1e-9;

/**
 * Lays out the columns of some time.
 * @param slotYears the years that have rows of which only the year is known; used by months.
 */
export function timeAxis(
  placement: Placement,
  window: YearWindow,
  slotYears: ReadonlySet<number>
): TimeAxis {
  const { unit, bins, extent } = placement;
  const columns: AxisColumn[] = [];
  const edges: number[] = [];
  const groups: AxisGroup[] = [];
  const groupYears = unit === 'month' ? 1 : 10;
  const reach = yearsSpan(extent.firstYear, extent.lastYear);
  let end = window.from;

  const add = (column: AxisColumn, year: number, from: number, to: number): void => {
    if (to <= window.from + NO_WIDTH || from >= window.to - NO_WIDTH) return;
    const group = groups.at(-1);
    columns.push(column);
    edges.push(from);
    end = to;
    if (group?.year === year) {
      groups[groups.length - 1] = { ...group, lastColumn: columns.length - 1 };
      return;
    }
    const whole = yearsSpan(year, year + groupYears - 1);
    const span = { from: Math.max(whole.from, reach.from), to: Math.min(whole.to, reach.to) };
    const isWhole = span.from === whole.from && span.to === whole.to;
    const place = columns.length - 1;
    groups.push({ year, firstColumn: place, lastColumn: place, span, isWhole });
  };

  bins.forEach(({ span, firstMonth }, index) => {
    const year = Math.floor(firstMonth / 12);
    const hasSlot = unit === 'month' && slotYears.has(year);
    const group = Math.floor(year / groupYears) * groupYears;
    const column = { isSlot: false, place: index, bin: index, span };
    if (unit !== 'month') {
      const next = bins[index + 1];
      const to = next ? Math.floor(next.firstMonth / 12) : extent.lastYear + 1;
      add(column, group, year, to);
      return;
    }
    const month = firstMonth % 12;
    const parts = hasSlot ? 13 : 12;
    add(column, group, year + month / parts, year + (month + 1) / parts);
    if (!hasSlot || month !== 11) return;
    const place = placement.firstSlot + year - extent.firstYear;
    const slot = { isSlot: true, place, bin: index, span: yearsSpan(year, year) };
    add(slot, group, year + 12 / parts, year + 1);
  });
  return { unit, window, columns, edges: Float64Array.from([...edges, end]), groups };
}

/** Where a position lies, in years. */
export function yearAt({ edges }: TimeAxis, position: number): number {
  const last = edges.length - 1;
  const column = Math.max(0, Math.min(last - 1, Math.floor(position)));
  const from = edges[column] ?? 0;
  const to = edges[column + 1] ?? from;
  return from + (position - column) * (to - from);
}

/** The position of a time, in columns; beyond the ends as if the last columns went on. */
export function positionAt({ edges }: TimeAxis, year: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= year) low = middle;
    else high = middle - 1;
  }
  const from = edges[low] ?? 0;
  const to = edges[low + 1] ?? from;
  return to > from ? low + (year - from) / (to - from) : low;
}

function positionOf({ columns }: TimeAxis, day: DayNumber, offset: 0 | 1): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]!.span.to < day) low = middle + 1;
    else high = middle;
  }
  const column = columns[low];
  // The slot of a year stands after its December and holds no day.
  if (column === undefined || column.isSlot) return low;
  const { from, to } = column.span;
  return low + Math.max(0, (day - from + offset) / (to - from + 1));
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
