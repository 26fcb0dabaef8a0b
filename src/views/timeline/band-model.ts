import type { DatasetIndex } from '../../analysis/dataset-index';
import { fittingUnit } from '../../analysis/timeline/axis';
import { countAt, type FilledPlaces } from '../../analysis/timeline/bins';
import {
  coveredYears,
  documentCoverage,
  eventCoverage,
  lastCoveredYears,
  uncoveredRuns,
  type Coverage
} from '../../analysis/timeline/coverage';
import {
  yearsOfRows,
  type TimelineExtent,
  type TimelineTables
} from '../../analysis/timeline/rows';
import { windowOfYears, yearsOfWindow, type YearWindow } from '../../analysis/timeline/window';
import type { TimeUnit } from '../../domain/view';
import {
  frameChart,
  modelChart,
  type ChartFrame,
  type ChartModel,
  type ChartTable
} from './chart/chart-model';

/** A month narrower than this has no room for the value on its bar. */
const MIN_MONTH_PX = 14;
/** Months of a year and its slot. */
const YEAR_COLUMNS = 13;

/** What the charts of a dataset need, worked out once for each unit. */
export class BandFrames {
  readonly documentCoverage: readonly Coverage[];
  readonly eventCoverage: readonly Coverage[];
  /** The years that have events; those of the extent where there are none. */
  readonly eventYears: TimelineExtent;
  private readonly frames = new Map<string, ChartFrame>();
  private readonly gaps = new Map<string, readonly TimelineExtent[]>();

  constructor(
    index: DatasetIndex,
    readonly tables: TimelineTables
  ) {
    this.documentCoverage = documentCoverage(index);
    this.eventCoverage = eventCoverage(index);
    this.eventYears = yearsOfRows(tables.events) ?? tables.extent;
  }

  readonly frame = (table: ChartTable, unit: TimeUnit): ChartFrame => {
    const key = `${table} ${unit}`;
    const frame =
      this.frames.get(key) ?? frameChart(table, this.tables[table], this.tables.extent, unit);
    this.frames.set(key, frame);
    return frame;
  };

  /** For each year of the extent 1 where a source covers some of the municipalities. */
  readonly covered = (table: ChartTable, homes: readonly number[]): Uint8Array =>
    coveredYears(
      table === 'events' ? this.eventCoverage : this.documentCoverage,
      this.tables.extent,
      homes
    );

  /** The stretches of years that no source covers: the same as long as the municipalities are. */
  readonly uncovered = (table: ChartTable, homes: readonly number[]): readonly TimelineExtent[] => {
    const key = `${table} ${homes.join()}`;
    const runs =
      this.gaps.get(key) ?? uncoveredRuns(this.covered(table, homes), this.tables.extent.firstYear);
    this.gaps.set(key, runs);
    return runs;
  };

  /** The last year that documents are listed for, of each municipality whose list ends early. */
  readonly listEnds = (homes: readonly number[]): { home: number; year: number }[] => {
    const { extent, agreements } = this.tables;
    return lastCoveredYears(this.documentCoverage, agreements.homes).flatMap((year, home) => {
      const isAsked = homes.length === 0 || homes.includes(home);
      return isAsked && year >= extent.firstYear && year < extent.lastYear ? [{ home, year }] : [];
    });
  };
}

/** What the reader asks of the charts. */
export interface BandQuestion {
  readonly unit: TimeUnit;
  /** What both charts show of time; null where each shows all of its own. */
  readonly window: YearWindow | null;
  /** Municipalities asked for; none for all. */
  readonly homes: readonly number[];
}

/** What a chart shows of time, and in which unit it has room for it. */
export interface ChartView {
  readonly unit: TimeUnit;
  readonly window: YearWindow;
}

/** What the chart of documents shows in some room. */
export function documentsView(
  frames: BandFrames,
  { unit, window }: BandQuestion,
  widthPx: number
): ChartView {
  const shown = window ?? windowOfYears(frames.tables.extent);
  return { unit: fittingUnit(unit, shown, widthPx), window: shown };
}

/**
 * What the chart of events shows in some room: alone its axis begins with the first event.
 * @param detail years to show by month although the unit is the year, or null.
 */
export function eventsView(
  frames: BandFrames,
  { unit, window }: BandQuestion,
  detail: TimelineExtent | null,
  widthPx: number
): ChartView {
  if (detail) return { unit: 'month', window: windowOfYears(detail) };
  const shown = window ?? windowOfYears(frames.eventYears);
  return { unit: fittingUnit(unit, shown, widthPx), window: shown };
}

/** A chart as it is shown, of rows in their places. */
export function chartOf(
  frames: BandFrames,
  table: ChartTable,
  { unit, window }: ChartView,
  filled: FilledPlaces,
  homes: readonly number[],
  sides: readonly number[]
): ChartModel {
  const gaps = frames.uncovered(table, homes);
  return modelChart(frames.frame(table, unit), filled, window, gaps, sides);
}

/**
 * The years of the brush, where they have events and are few enough for the months of each: so
 * that these can be compared.
 */
export function monthsOfBrush(
  frames: BandFrames,
  unit: TimeUnit,
  brushYears: TimelineExtent | null,
  widthPx: number
): TimelineExtent | null {
  if (unit !== 'year' || brushYears === null) return null;
  const { firstYear, lastYear } = brushYears;
  const columns = (lastYear - firstYear + 1) * YEAR_COLUMNS;
  if (columns * MIN_MONTH_PX > widthPx) return null;
  const { all, placement } = frames.frame('events', 'year');
  const { extent } = frames.tables;
  for (let year = firstYear; year <= lastYear; year++) {
    const place = year - extent.firstYear;
    if (place >= 0 && place < placement.bins.length && countAt(all, place) > 0) return brushYears;
  }
  return null;
}

/**
 * The last year on show that has events, where the chart beside the wide one has no room for the
 * months of all of them: so that it too shows months.
 */
export function monthsInSight(
  frames: BandFrames,
  window: YearWindow,
  widthPx: number
): TimelineExtent | null {
  if (fittingUnit('month', window, widthPx) === 'month') return null;
  if (YEAR_COLUMNS * MIN_MONTH_PX > widthPx) return null;
  const { all, placement } = frames.frame('events', 'year');
  const { firstYear, lastYear } = yearsOfWindow(window);
  for (let year = lastYear; year >= firstYear; year--) {
    const place = year - placement.extent.firstYear;
    if (place >= 0 && place < placement.bins.length && countAt(all, place) > 0) {
      return { firstYear: year, lastYear: year };
    }
  }
  return null;
}
