import { NONE, UNDATED } from '../../domain/dataset';
import type { DaySpan } from '../../domain/filters';
import type { TimeUnit } from '../../domain/view';
import {
  EXACTNESS,
  monthsSpan,
  type DatedRows,
  type MonthNumber,
  type TimelineExtent
} from './rows';

/** One bin of the time axis. */
export interface TimeBin {
  /** The last decade ends with the extent. */
  readonly span: DaySpan;
  readonly firstMonth: MonthNumber;
}

/**
 * Where each row of a table stands, at one width of the bins. A place is a bin, or, by months, the
 * slot of a year of which only the year is known, or one of two beside the axis: `wide` for dates
 * that fit no bin (and no slot), `undated` for rows without a date. Every drawn row has one place.
 */
export interface Placement {
  readonly rows: DatedRows;
  readonly unit: TimeUnit;
  readonly extent: TimelineExtent;
  readonly bins: readonly TimeBin[];
  /** The place of the slot of `extent.firstYear`; the next years follow. NONE unless by months. */
  readonly firstSlot: number;
  readonly wide: number;
  readonly undated: number;
  /** How many places there are. */
  readonly places: number;
  /** For each row its place, or NONE where it is not drawn. */
  readonly placeOf: Int32Array;
  /** For each row the decade that its date fits in, counted from the first; or NONE. */
  readonly decadeOf: Int16Array;
}

/** The rows of each place that a mask keeps, and how many they are. */
export interface FilledPlaces {
  /** Rows by place, within it by municipality, within that exact dates first. */
  readonly rows: Uint32Array;
  /** Rows of place `p` are `rows[offsets[p]] … rows[offsets[p + 1] - 1]`. */
  readonly offsets: Uint32Array;
  /** Rows of place `p` and municipality `h` at `p * homes + h`. */
  readonly counts: Uint32Array;
  /** Rows whose date fits each decade, whatever the bins. */
  readonly decadeTotals: Uint32Array;
  readonly homes: number;
}

/** Months in a bin. */
const MONTHS_OF_UNIT: Readonly<Record<TimeUnit, number>> = {
  decade: 120,
  year: 12,
  month: 1
};

/** The bins of an extent, in order of time. */
export function timeBins(extent: TimelineExtent, unit: TimeUnit): TimeBin[] {
  const end = extent.lastYear * 12 + 11;
  const size = MONTHS_OF_UNIT[unit];
  const bins: TimeBin[] = [];
  const start = Math.floor((extent.firstYear * 12) / size) * size;
  for (let month = start; month <= end; month += size) {
    const first = Math.max(month, extent.firstYear * 12);
    const last = Math.min(month + size - 1, end);
    bins.push({ firstMonth: first, span: monthsSpan(first, last) });
  }
  return bins;
}

/** Finds the place of every row: one pass, needed anew only for another dataset or unit. */
export function placeRows(rows: DatedRows, extent: TimelineExtent, unit: TimeUnit): Placement {
  const bins = timeBins(extent, unit);
  const size = MONTHS_OF_UNIT[unit];
  const firstMonth = extent.firstYear * 12;
  const firstBin = Math.floor(firstMonth / size);
  const firstDecade = Math.floor(extent.firstYear / 10);
  const firstSlot = unit === 'month' ? bins.length : NONE;
  const slots = unit === 'month' ? extent.lastYear - extent.firstYear + 1 : 0;
  const wide = bins.length + slots;
  const undated = wide + 1;
  const placeOf = new Int32Array(rows.length).fill(NONE);
  const decadeOf = new Int16Array(rows.length).fill(NONE);
  for (let row = 0; row < rows.length; row++) {
    if (rows.isDrawn[row] === 0) continue;
    const first = rows.firstMonth[row]!;
    if (first === UNDATED) {
      placeOf[row] = undated;
      continue;
    }
    const last = rows.lastMonth[row]!;
    const isWithin = first >= firstMonth && last <= extent.lastYear * 12 + 11;
    const year = Math.floor(first / 12);
    if (isWithin && Math.floor(first / 120) === Math.floor(last / 120)) {
      decadeOf[row] = Math.floor(first / 120) - firstDecade;
    }
    if (isWithin && Math.floor(first / size) === Math.floor(last / size)) {
      placeOf[row] = Math.floor(first / size) - firstBin;
    } else if (isWithin && slots > 0 && year === Math.floor(last / 12)) {
      placeOf[row] = firstSlot + year - extent.firstYear;
    } else {
      placeOf[row] = wide;
    }
  }
  const places = undated + 1;
  return { rows, unit, extent, bins, firstSlot, wide, undated, places, placeOf, decadeOf };
}

/** Puts the rows of a mask into their places, in order: one counting sort. */
export function fillPlaces(placement: Placement, mask: Uint8Array): FilledPlaces {
  const { rows, placeOf, decadeOf, places, extent } = placement;
  const { homes } = rows;
  const grades = EXACTNESS.length;
  const starts = new Uint32Array(places * homes * grades + 1);
  const decades = Math.floor(extent.lastYear / 10) - Math.floor(extent.firstYear / 10) + 1;
  const decadeTotals = new Uint32Array(decades);
  const cellOf = (row: number): number =>
    (placeOf[row]! * homes + rows.home[row]!) * grades + rows.precision[row]!;

  let total = 0;
  for (let row = 0; row < rows.length; row++) {
    if (mask[row] === 0 || placeOf[row] === NONE) continue;
    starts[cellOf(row) + 1]! += 1;
    if (decadeOf[row] !== NONE) decadeTotals[decadeOf[row]!]! += 1;
    total += 1;
  }
  for (let cell = 1; cell < starts.length; cell++) starts[cell]! += starts[cell - 1]!;

  const offsets = new Uint32Array(places + 1);
  const counts = new Uint32Array(places * homes);
  for (let place = 0; place <= places; place++) offsets[place] = starts[place * homes * grades]!;
  for (let cell = 0; cell < counts.length; cell++) {
    counts[cell] = starts[(cell + 1) * grades]! - starts[cell * grades]!;
  }
  const ordered = new Uint32Array(total);
  for (let row = 0; row < rows.length; row++) {
    if (mask[row] === 0 || placeOf[row] === NONE) continue;
    const cell = cellOf(row);
    ordered[starts[cell]!] = row;
    starts[cell]! += 1;
  }
  return { rows: ordered, offsets, counts, decadeTotals, homes };
}

/** The rows of a place, in order. */
export function rowsAt(filled: FilledPlaces, place: number): Uint32Array {
  return filled.rows.subarray(filled.offsets[place], filled.offsets[place + 1]);
}

/** How many rows a place has. */
export function countAt(filled: FilledPlaces, place: number): number {
  return filled.offsets[place + 1]! - filled.offsets[place]!;
}

/** How many rows a place has of each municipality. */
export function countsByHome(filled: FilledPlaces, place: number): Uint32Array {
  return filled.counts.subarray(place * filled.homes, (place + 1) * filled.homes);
}
