import {
  positionAt,
  timeAxis,
  yearAt,
  type AxisGroup,
  type TimeAxis
} from '../../../analysis/timeline/axis';
import {
  countAt,
  fillPlaces,
  placeRows,
  type FilledPlaces,
  type Placement
} from '../../../analysis/timeline/bins';
import { fitSquares, type SquareFit } from '../../../analysis/timeline/stack';
import type { DatedRows, TimelineExtent } from '../../../analysis/timeline/rows';
import type { YearWindow } from '../../../analysis/timeline/window';
import type { TimeUnit } from '../../../domain/view';

/** The tables that have a chart. */
export type ChartTable = 'agreements' | 'events';

/** What a chart of a table can draw at one unit, whatever the filters. */
export interface ChartFrame {
  readonly table: ChartTable;
  readonly placement: Placement;
  /** All drawn rows in their places. */
  readonly all: FilledPlaces;
  /** Years of which some rows have no month. */
  readonly slotYears: ReadonlySet<number>;
  /** Rows of the fullest column. */
  readonly most: number;
  /** Its axis of some time: the same one as long as that is asked for. */
  readonly axisOf: (window: YearWindow) => TimeAxis;
}

/** What a chart draws under the filters of the moment. */
export interface ChartModel {
  readonly table: ChartTable;
  readonly placement: Placement;
  readonly axis: TimeAxis;
  /** All drawn rows in their places. */
  readonly all: FilledPlaces;
  /** The rows under all filters but the span. */
  readonly filled: FilledPlaces;
  /** Rows of the fullest column of any time without a filter: what squares must leave room for. */
  readonly most: number;
  /** Whether single rows may be drawn as squares. */
  readonly asSquares: boolean;
  /** Stretches of years that no source covers. */
  readonly uncovered: readonly TimelineExtent[];
  /** Places beside the axis. */
  readonly sides: readonly number[];
}

/** The last year that the documents of a municipality are listed for. */
export interface ListEnd {
  /** Index into `dataset.homes`. */
  readonly home: number;
  readonly name: string;
  readonly year: number;
}

/** Places all rows of a table. */
export function frameChart(
  table: ChartTable,
  rows: DatedRows,
  extent: TimelineExtent,
  unit: TimeUnit
): ChartFrame {
  const placement = placeRows(rows, extent, unit);
  const all = fillPlaces(placement, new Uint8Array(rows.length).fill(1));
  const slotYears = new Set<number>();
  if (unit === 'month') {
    for (let year = extent.firstYear; year <= extent.lastYear; year++) {
      const slot = placement.firstSlot + year - extent.firstYear;
      if (countAt(all, slot) > 0) slotYears.add(year);
    }
  }
  let most = 0;
  for (let place = 0; place < placement.wide; place++) most = Math.max(most, countAt(all, place));
  let axis: TimeAxis | null = null;
  const axisOf = (window: YearWindow): TimeAxis => {
    const { from, to } = axis?.window ?? {};
    if (axis && from === window.from && to === window.to) return axis;
    return (axis = timeAxis(placement, window, slotYears));
  };
  return { table, placement, all, slotYears, most, axisOf };
}

/** The places beside the axis that a chart needs: without a date always or where there are any. */
export function sidePlaces(frame: ChartFrame, hasAlwaysUndated: boolean): number[] {
  const { placement, all } = frame;
  const sides: number[] = [];
  if (countAt(all, placement.wide) > 0) sides.push(placement.wide);
  if (hasAlwaysUndated || countAt(all, placement.undated) > 0) sides.push(placement.undated);
  return sides;
}

/**
 * The chart of a frame.
 * @param filled the rows of a mask in their places.
 */
export function modelChart(
  { table, placement, all, most, axisOf }: ChartFrame,
  filled: FilledPlaces,
  window: YearWindow,
  uncovered: readonly TimelineExtent[],
  sides: readonly number[]
): ChartModel {
  return {
    table,
    placement,
    axis: axisOf(window),
    all,
    filled,
    most,
    asSquares: table === 'agreements' && placement.unit !== 'decade',
    uncovered,
    sides
  };
}

/** The rows of a decade, or by months of a year, also of what the axis does not show of it. */
export function groupTotal({ placement, filled, axis }: ChartModel, { year }: AxisGroup): number {
  const { firstYear } = placement.extent;
  if (axis.unit !== 'month') {
    const decade = Math.floor(year / 10) - Math.floor(firstYear / 10);
    const bin = placement.unit === 'decade' ? countAt(filled, decade) : null;
    return bin ?? filled.decadeTotals[decade] ?? 0;
  }
  const after = year - firstYear;
  let total = countAt(filled, placement.firstSlot + after);
  for (let month = after * 12; month < after * 12 + 12; month++) total += countAt(filled, month);
  return total;
}

/** Measures of a drawn chart, px. */
export interface ChartMeasures {
  readonly widthPx: number;
  /** Of the narrowest column. */
  readonly columnPx: number;
  /** Where the marks may begin: below the totals of the groups and the strip of dates. */
  readonly headPx: number;
  /** Where the bars stand. */
  readonly basePx: number;
  /** Null: bars. */
  readonly squares: SquareFit | null;
  /** Where a position of the axis lies. */
  readonly x: (position: number) => number;
  /** The position under a place. */
  readonly position: (px: number) => number;
}

const AXIS_PX = 20;
const TOTALS_PX = 18;
/** Height of the strip of dates. */
export const STRIP_PX = 7;
const STRIP_GAP_PX = 3;

/** Where the strip of dates begins, px from the top. */
export function stripTop(hasTotals: boolean): number {
  return hasTotals ? TOTALS_PX : 0;
}

/** What the measures of a chart depend on besides its place: nothing that a filter changes. */
export type MeasuredChart = Pick<ChartModel, 'axis' | 'asSquares' | 'most' | 'table'>;

/** Measures a chart in its place. */
export function measureChart(
  model: MeasuredChart,
  widthPx: number,
  heightPx: number,
  hasTotals: boolean
): ChartMeasures {
  const { axis, asSquares, most, table } = model;
  const { from, to } = axis.window;
  const yearPx = widthPx / Math.max(1e-6, to - from);
  let narrowest = to - from;
  for (let column = 1; column < axis.edges.length; column++) {
    narrowest = Math.min(narrowest, axis.edges[column]! - axis.edges[column - 1]!);
  }
  const columnPx = narrowest * yearPx;
  const basePx = Math.max(40, heightPx - AXIS_PX);
  const headPx = stripTop(hasTotals) + (table === 'agreements' ? STRIP_PX + STRIP_GAP_PX : 0);
  const squares = asSquares ? fitSquares(most, columnPx, basePx - headPx - 2) : null;
  return {
    widthPx,
    columnPx,
    headPx,
    basePx,
    squares,
    x: (position) => (yearAt(axis, position) - from) * yearPx,
    position: (px) => positionAt(axis, from + px / yearPx)
  };
}
