import { calendarDay, dayNumber, parseEdtf, type DayNumber } from '../domain/date-span';
import type { DaySpan } from '../domain/filters';

/** Which day of a year or month its short text stands for. */
export type SpanEnd = 'first' | 'last';

const FIRST_DAY = dayNumber(0);
const LAST_DAY = dayNumber(9999, 12, 31);

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

/**
 * The shortest EDTF date that has a day as its first or last: `1990` for 1 January 1990 as a
 * first day, `1990-03` for 31 March as a last one. EDTF ends at the years 0000 and 9999.
 */
export function shortestEdtf(day: DayNumber, end: SpanEnd): string {
  const within = Math.min(Math.max(day, FIRST_DAY), LAST_DAY);
  const { year, month, day: dayOfMonth } = calendarDay(within);
  const text = padded(year, 4);
  const step = end === 'first' ? -1 : 1;
  const beyond = calendarDay(within + step);
  if (beyond.year !== year) return text;
  const withMonth = `${text}-${padded(month, 2)}`;
  return beyond.month !== month ? withMonth : `${withMonth}-${padded(dayOfMonth, 2)}`;
}

/** The first or last day of an EDTF date; undefined where the text is none, or an interval. */
export function parseDay(text: string, end: SpanEnd): DayNumber | undefined {
  if (text.includes('/')) return undefined;
  const span = parseEdtf(text);
  return end === 'first' ? span?.from : span?.to;
}

const BETWEEN = '..';

/** A span as two EDTF dates: `1990..1999`. */
export function writeSpan({ from, to }: DaySpan): string {
  return shortestEdtf(from, 'first') + BETWEEN + shortestEdtf(to, 'last');
}

/** Reads `1990..1999`; undefined where it is not that, or ends before it begins. */
export function parseSpan(text: string): DaySpan | undefined {
  const [first, last, ...rest] = text.split(BETWEEN);
  if (first === undefined || last === undefined || rest.length > 0) return undefined;
  const from = parseDay(first, 'first');
  const to = parseDay(last, 'last');
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}
