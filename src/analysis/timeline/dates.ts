import { UNDATED } from '../../domain/dataset';
import type { DayNumber } from '../../domain/date-span';
import { endPosition, startPosition, yearAt, type TimeAxis } from './axis';
import type { FilledPlaces, Placement } from './bins';
import { EXACTNESS } from './rows';

/** When one record is dated: a stretch of an axis as long as its date is vague. */
export interface DateTick {
  readonly row: number;
  /** Index into `dataset.homes`. */
  readonly home: number;
  /** Index into EXACTNESS. */
  readonly exactness: number;
  /** In years of the axis; both the same for a day. */
  readonly from: number;
  readonly to: number;
}

const DAY = EXACTNESS.indexOf('day');
const MONTH = EXACTNESS.indexOf('month');

/** The days between which each record is dated; UNDATED without a date. */
export interface DatedDays {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * The dates of records that an axis shows: a day as its middle, a month as its column, a year as all
 * of it, the longest first, so that the exact ones lie above.
 */
export function dateTicks(
  axis: TimeAxis,
  { rows }: Placement,
  filled: FilledPlaces,
  days: DatedDays
): DateTick[] {
  const { from: start, to: end } = axis.window;
  const ticks: DateTick[] = [];
  const timeOf = (position: number): number => yearAt(axis, position);
  const middle = (day: DayNumber): number =>
    timeOf((startPosition(axis, day) + endPosition(axis, day)) / 2);
  for (const row of filled.rows) {
    const first = rows.firstMonth[row]!;
    if (first === UNDATED) continue;
    const firstYear = Math.floor(first / 12);
    const afterYear = Math.floor(rows.lastMonth[row]! / 12) + 1;
    if (afterYear <= start || firstYear >= end) continue;
    const exactness = rows.precision[row]!;
    let [from, to] = [firstYear, afterYear];
    const [firstDay, lastDay] = [days.from[row]!, days.to[row]!];
    if (exactness === DAY && firstDay === lastDay) from = to = middle(firstDay);
    else if (exactness === DAY || exactness === MONTH) {
      from = timeOf(startPosition(axis, firstDay));
      to = timeOf(endPosition(axis, lastDay));
    }
    if (to < start || from > end) continue;
    ticks.push({ row, home: rows.home[row]!, exactness, from, to });
  }
  return ticks.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || a.row - b.row);
}

/** Ticks that lie on the same px, drawn as one. */
export interface TickPile {
  /** Index of the colour: that of a municipality, or the last for all others. */
  readonly colour: number;
  readonly exactness: number;
  /** px. */
  readonly x: number;
  readonly width: number;
  readonly count: number;
}

/**
 * Piles up ticks that cannot be told apart: of many thousands no more than some for each px remain.
 * @param colours how many municipalities have a colour of their own.
 * @param keeps for each row 1 where its tick counts.
 */
export function pileTicks(
  ticks: readonly DateTick[],
  xOf: (year: number) => number,
  colours: number,
  keeps: Uint8Array
): TickPile[] {
  const piles = new Map<string, TickPile>();
  for (const { row, home, exactness, from, to } of ticks) {
    if (keeps[row] !== 1) continue;
    const x = Math.round(xOf(from));
    const width = Math.round(xOf(to)) - x;
    const colour = Math.min(home, colours);
    const key = `${String(colour)} ${String(exactness)} ${String(x)} ${String(width)}`;
    const count = (piles.get(key)?.count ?? 0) + 1;
    piles.set(key, { colour, exactness, x, width, count });
  }
  return [...piles.values()];
}
