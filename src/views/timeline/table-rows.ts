import { timeAxis, type AxisColumn, type TimeAxis } from '../../analysis/timeline/axis';
import {
  countAt,
  countsByHome,
  fillPlaces,
  rowsAt,
  type Placement
} from '../../analysis/timeline/bins';
import type { TimelineExtent } from '../../analysis/timeline/rows';
import { windowOfYears } from '../../analysis/timeline/window';
import { calendarDay } from '../../domain/date-span';
import type { ChartFrame } from './chart/chart-model';

/** One row of the table behind the charts. */
export interface TableRow {
  /** A column of the charts, a bin beside them, or all together. */
  readonly of: AxisColumn | 'wide' | 'undated' | 'total';
  /** Documents and starts of ties of each municipality. */
  readonly byHome: readonly number[];
  readonly agreements: number;
  /** How many of them are starts of ties. */
  readonly starts: number;
  /** Null where no source covers the time. */
  readonly events: number | null;
}

export interface ChartTableRows {
  readonly axis: TimeAxis;
  readonly rows: readonly TableRow[];
}

/**
 * The numbers of both charts as rows: each column of some years, then what stands beside the axis.
 * @param masks the rows under all filters but the span.
 * @param isStart for each agreement 1 where it is a start of ties.
 * @param covered for each year of the extent 1 where a source covers it with events.
 */
export function tableRows(
  agreements: ChartFrame,
  events: ChartFrame,
  masks: { readonly agreements: Uint8Array; readonly events: Uint8Array },
  isStart: (row: number) => boolean,
  covered: Uint8Array,
  years: TimelineExtent
): ChartTableRows {
  const documents = fillPlaces(agreements.placement, masks.agreements);
  const happenings = fillPlaces(events.placement, masks.events);
  const slots = new Set([...agreements.slotYears, ...events.slotYears]);
  const { placement } = agreements;
  const axis = timeAxis(placement, windowOfYears(years), slots);

  const rowOf = (of: TableRow['of'], place: number, isCovered: boolean): TableRow => {
    const found = countAt(happenings, place);
    return {
      of,
      byHome: [...countsByHome(documents, place)],
      agreements: countAt(documents, place),
      starts: [...rowsAt(documents, place)].filter(isStart).length,
      events: found === 0 && !isCovered ? null : found
    };
  };
  const rows = axis.columns.map((column) =>
    rowOf(column, column.place, isColumnCovered(placement, column, covered))
  );
  for (const side of ['wide', 'undated'] as const) {
    const row = rowOf(side, placement[side], true);
    if (row.agreements > 0 || (row.events ?? 0) > 0) rows.push(row);
  }
  const total = rows.reduce<TableRow>(
    (sum, row) => ({
      of: 'total',
      byHome: row.byHome.map((count, home) => count + (sum.byHome[home] ?? 0)),
      agreements: sum.agreements + row.agreements,
      starts: sum.starts + row.starts,
      events: (sum.events ?? 0) + (row.events ?? 0)
    }),
    { of: 'total', byHome: [], agreements: 0, starts: 0, events: 0 }
  );
  return { axis, rows: [...rows, total] };
}

/** Whether a source covers some year of a column. */
export function isColumnCovered(
  placement: Placement,
  column: AxisColumn,
  covered: Uint8Array
): boolean {
  const first = calendarDay(column.span.from).year - placement.extent.firstYear;
  const last = calendarDay(column.span.to).year - placement.extent.firstYear;
  return covered.subarray(first, last + 1).includes(1);
}

/**
 * The part of a column, from 0 to 1, between the first and the last year that a source covers; all
 * of it where none does. A bar of five reported years must not stand for ten.
 */
export function coveredPart(
  placement: Placement,
  column: AxisColumn,
  covered: Uint8Array
): readonly [number, number] {
  const first = calendarDay(column.span.from).year - placement.extent.firstYear;
  const last = calendarDay(column.span.to).year - placement.extent.firstYear;
  const years = covered.subarray(first, last + 1);
  const from = years.indexOf(1);
  if (from < 0) return [0, 1];
  return [from / years.length, (years.lastIndexOf(1) + 1) / years.length];
}
