import { timeAxis, type TimeAxis } from '../../../analysis/timeline-axis';
import {
  countAt,
  fillPlaces,
  placeRows,
  type FilledPlaces,
  type Placement
} from '../../../analysis/timeline-bins';
import { fitSquares, type SquareFit } from '../../../analysis/timeline-stack';
import type { DatedRows, TimelineExtent } from '../../../analysis/timeline-rows';
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
}

/** What a chart draws under the filters of the moment. */
export interface ChartModel {
  readonly table: ChartTable;
  readonly placement: Placement;
  readonly axis: TimeAxis;
  /** The rows under all filters but the span. */
  readonly filled: FilledPlaces;
  /** Rows of the fullest column without any filter: what squares must leave room for. */
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

/** Colours of their own have only the first municipalities; the others share a neutral one. */
export const HOME_COLOURS = 3;

/** The class that gives a mark the colour of a municipality. */
export function homeClass(home: number): string {
  return home < HOME_COLOURS ? `home-${home}` : 'home-other';
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
  return { table, placement, all, slotYears };
}

/** The places beside the axis that a chart needs: without a date always or where there are any. */
export function sidePlaces(frame: ChartFrame, hasAlwaysUndated: boolean): number[] {
  const { placement, all } = frame;
  const sides: number[] = [];
  if (countAt(all, placement.wide) > 0) sides.push(placement.wide);
  if (hasAlwaysUndated || countAt(all, placement.undated) > 0) sides.push(placement.undated);
  return sides;
}

/** The chart of a frame under a mask of rows. */
export function modelChart(
  frame: ChartFrame,
  mask: Uint8Array,
  years: TimelineExtent,
  uncovered: readonly TimelineExtent[],
  sides: readonly number[]
): ChartModel {
  const { table, placement, all, slotYears } = frame;
  const axis = timeAxis(placement, years, slotYears);
  return {
    table,
    placement,
    axis,
    filled: fillPlaces(placement, mask),
    most: Math.max(0, ...axis.columns.map(({ place }) => countAt(all, place))),
    asSquares: table === 'agreements' && placement.unit !== 'decade',
    uncovered,
    sides
  };
}

/** Measures of a drawn chart, px. */
export interface ChartMeasures {
  readonly widthPx: number;
  readonly columnPx: number;
  /** Height of the head with the totals of the groups. */
  readonly headPx: number;
  /** Where the bars stand. */
  readonly basePx: number;
  /** Null: bars. */
  readonly squares: SquareFit | null;
}

const AXIS_PX = 20;
const HEAD_PX = 18;

/** Measures a chart in its place. */
export function measureChart(
  model: ChartModel,
  widthPx: number,
  heightPx: number,
  hasTotals: boolean
): ChartMeasures {
  const columnPx = widthPx / Math.max(1, model.axis.columns.length);
  const basePx = Math.max(40, heightPx - AXIS_PX);
  const headPx = hasTotals ? HEAD_PX : 0;
  const squares = model.asSquares ? fitSquares(model.most, columnPx, basePx - headPx - 2) : null;
  return { widthPx, columnPx, headPx, basePx, squares };
}
