import { UNDATED, type Dataset } from '../../domain/dataset';
import { calendarDay, dayNumber, parseEdtf, type DayNumber } from '../../domain/date-span';
import type { DaySpan } from '../../domain/filters';
import { AGREEMENT_KINDS } from '../../domain/kinds';
import type { DatasetIndex } from '../dataset-index';

/** Months since January of the year 0: `year * 12 + month - 1`. */
export type MonthNumber = number;

/** How exactly dates are known, the exact ones first; codes of `DatedRows.precision`. */
export const EXACTNESS = ['day', 'month', 'year', 'none'] as const;

/**
 * What a timeline needs of the rows of a table, worked out once for a dataset: whose they are and
 * between which months they lie. Columns, one entry a row.
 */
export interface DatedRows {
  readonly length: number;
  /** How many municipalities there are. */
  readonly homes: number;
  /** Index into `dataset.homes`. */
  readonly home: Uint8Array;
  /** UNDATED without a date. */
  readonly firstMonth: Int32Array;
  /** UNDATED without a date. */
  readonly lastMonth: Int32Array;
  /** Index into EXACTNESS. */
  readonly precision: Uint8Array;
  /** 1 where the row is drawn: a partner named without a document is none. */
  readonly isDrawn: Uint8Array;
}

/** The years that a timeline spans, from the first of a decade to the last that is known of. */
export interface TimelineExtent {
  readonly firstYear: number;
  readonly lastYear: number;
}

const UNKNOWN = AGREEMENT_KINDS.indexOf('unknown');

/** The month of a day. */
export function monthOfDay(day: DayNumber): MonthNumber {
  const { year, month } = calendarDay(day);
  return year * 12 + month - 1;
}

/** All days from the first of one month to the last of another. */
export function monthsSpan(first: MonthNumber, last: MonthNumber): DaySpan {
  const year = Math.floor(last / 12);
  return {
    from: dayNumber(Math.floor(first / 12), (first % 12) + 1, 1),
    to: dayNumber(year, (last % 12) + 2, 0)
  };
}

/** All days of some whole years. */
export function yearsSpan(firstYear: number, lastYear: number): DaySpan {
  return monthsSpan(firstYear * 12, lastYear * 12 + 11);
}

function emptyRows(length: number, homes: number): DatedRows {
  return {
    length,
    homes,
    home: new Uint8Array(length),
    firstMonth: new Int32Array(length).fill(UNDATED),
    lastMonth: new Int32Array(length).fill(UNDATED),
    precision: new Uint8Array(length).fill(EXACTNESS.indexOf('none')),
    isDrawn: new Uint8Array(length)
  };
}

function setDate(rows: DatedRows, row: number, edtf: string): void {
  const span = parseEdtf(edtf);
  if (!span) return;
  rows.firstMonth[row] = monthOfDay(span.from);
  rows.lastMonth[row] = monthOfDay(span.to);
  rows.precision[row] = EXACTNESS.indexOf(span.precision);
}

/** The documents and dated starts of ties of a dataset. */
export function datedAgreements({ dataset, homeOf }: DatasetIndex): DatedRows {
  const { agreements, homes } = dataset;
  const rows = emptyRows(agreements.length, homes.length);
  for (let row = 0; row < agreements.length; row++) {
    rows.home[row] = homeOf[agreements.partnership[row]!]!;
    rows.isDrawn[row] = agreements.kind[row] === UNKNOWN ? 0 : 1;
    setDate(rows, row, agreements.date[row]!);
  }
  return rows;
}

/** The events of a dataset, each dated by its start alone. */
export function datedEvents({ dataset, homeOf }: DatasetIndex): DatedRows {
  const { events, homes } = dataset;
  const rows = emptyRows(events.length, homes.length);
  for (let row = 0; row < events.length; row++) {
    rows.home[row] = homeOf[events.partnership[row]!]!;
    rows.isDrawn[row] = 1;
    setDate(rows, row, events.start[row]!.split('/')[0]!);
  }
  return rows;
}

/**
 * The years from the first to the last that any drawn row may lie in.
 * @returns null where no drawn row has a date.
 */
export function yearsOfRows(rows: DatedRows): TimelineExtent | null {
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < rows.length; row++) {
    if (rows.isDrawn[row] === 0 || rows.firstMonth[row] === UNDATED) continue;
    first = Math.min(first, rows.firstMonth[row]!);
    last = Math.max(last, rows.lastMonth[row]!);
  }
  if (first > last) return null;
  return { firstYear: Math.floor(first / 12), lastYear: Math.floor(last / 12) };
}

/** The dated tables of a dataset and the years that they span. */
export interface TimelineTables {
  readonly agreements: DatedRows;
  readonly events: DatedRows;
  /**
   * From the first year of the decade of the first record to the last record, or to the last year
   * that a source describes. Later years of that decade are left out: nobody has looked at them, so
   * they are not empty.
   */
  readonly extent: TimelineExtent;
  /** The years that have records; those of the extent where none has a date. */
  readonly recordYears: TimelineExtent;
}

/** Everything that timelines need of a dataset, worked out once. */
export function timelineTables(index: DatasetIndex): TimelineTables {
  const agreements = datedAgreements(index);
  const events = datedEvents(index);
  const years = [agreements, events].map(yearsOfRows).filter((found) => found !== null);
  const described = describedYears(index.dataset);
  const lastYear = Math.max(...years.map((found) => found.lastYear), ...described);
  if (!Number.isFinite(lastYear)) {
    const extent = { firstYear: 2000, lastYear: 2009 };
    return { agreements, events, extent, recordYears: extent };
  }
  const firstYear = Math.min(lastYear, ...years.map((found) => found.firstYear));
  const extent = { firstYear: Math.floor(firstYear / 10) * 10, lastYear };
  const recordYears =
    years.length === 0
      ? extent
      : { firstYear, lastYear: Math.max(...years.map((found) => found.lastYear)) };
  return { agreements, events, extent, recordYears };
}

/** The last year that each source describes. */
function describedYears(dataset: Dataset): number[] {
  return dataset.sources
    .map((source) => parseEdtf(source.asOf))
    .filter((span) => span !== undefined)
    .map((span) => calendarDay(span.to).year);
}
