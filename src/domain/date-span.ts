/**
 * Dates as exact as their source: EDTF level 0 strings (`1997`, `2009-03`, `2001-07-02`) and
 * intervals of two of them (`2018/2021`), read as spans of whole days.
 * See https://www.loc.gov/standards/datetime/.
 */

/** Days since 1970-01-01 in the proleptic Gregorian calendar; negative before it. */
export type DayNumber = number;

export type Precision = 'year' | 'month' | 'day';

/** All the days on which a dated thing may lie, both ends included. */
export interface DateSpan {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Of the less exact end of an interval. */
  readonly precision: Precision;
}

const DAY_MS = 86_400_000;
const SINGLE_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const BY_EXACTNESS: readonly Precision[] = ['year', 'month', 'day'];

/**
 * The day number of a calendar day.
 * @param month 1 to 12; values beyond roll over, as in `Date.UTC`.
 * @param day 1 to 31; 0 is the last day of the month before.
 */
export function dayNumber(year: number, month = 1, day = 1): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

/** The calendar day of a day number: year, month 1 to 12, day 1 to 31. */
export function calendarDay(number: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function parseSingle(text: string): DateSpan | undefined {
  const match = SINGLE_DATE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) {
    return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31), precision: 'year' };
  }
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  const lastDay = dayNumber(year, month + 1, 0);
  if (match[3] === undefined) {
    return { from: dayNumber(year, month, 1), to: lastDay, precision: 'month' };
  }
  const day = dayNumber(year, month, Number(match[3]));
  if (Number(match[3]) < 1 || day > lastDay) return undefined;
  return { from: day, to: day, precision: 'day' };
}

/**
 * Reads an EDTF level 0 date or interval.
 * @returns undefined where the text is not one, names an impossible day, or ends before it begins.
 */
export function parseEdtf(text: string): DateSpan | undefined {
  const [first, second, ...rest] = text.split('/');
  if (first === undefined || rest.length > 0) return undefined;
  const start = parseSingle(first);
  if (!start || second === undefined) return start;
  const end = parseSingle(second);
  if (!end || end.to < start.from) return undefined;
  const precision =
    BY_EXACTNESS[
      Math.min(BY_EXACTNESS.indexOf(start.precision), BY_EXACTNESS.indexOf(end.precision))
    ];
  return precision && { from: start.from, to: end.to, precision };
}

/** Whether two spans share a day. */
export function spansOverlap(
  a: Pick<DateSpan, 'from' | 'to'>,
  b: Pick<DateSpan, 'from' | 'to'>
): boolean {
  return a.from <= b.to && b.from <= a.to;
}
