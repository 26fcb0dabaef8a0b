import { calendarDay } from '../../domain/date-span';
import type { DaySpan } from '../../domain/filters';
import { yearsSpan, type TimelineExtent } from './rows';

/** The years that a span touches. */
export function yearsOfSpan(span: DaySpan): TimelineExtent {
  return { firstYear: calendarDay(span.from).year, lastYear: calendarDay(span.to).year };
}

/**
 * Reads a typed year: `1990`, or `90` for the year of the extent that ends so, of several the last.
 * @returns null where it is no year of the extent.
 */
export function parseTypedYear(text: string, extent: TimelineExtent): number | null {
  const trimmed = text.trim();
  if (!/^(\d{2}|\d{4})$/.test(trimmed)) return null;
  const number = Number(trimmed);
  const isIn = (year: number): boolean => year >= extent.firstYear && year <= extent.lastYear;
  if (trimmed.length === 4) return isIn(number) ? number : null;
  // The last year that ends so, up to the end of the extent.
  const year = extent.lastYear - ((((extent.lastYear - number) % 100) + 100) % 100);
  return isIn(year) ? year : null;
}

/** What two typed years ask for, or what is wrong with them. */
export type TypedYears =
  | { readonly span: DaySpan | null; readonly fault: null }
  | { readonly fault: 'from' | 'to' | 'order' };

/**
 * Reads the two year fields; an empty one stands for its end of the extent.
 * @param records the years that have records: whoever asks for all of them asks for no span.
 */
export function readTypedYears(
  from: string,
  to: string,
  extent: TimelineExtent,
  records: TimelineExtent
): TypedYears {
  const first = from.trim() === '' ? extent.firstYear : parseTypedYear(from, extent);
  const last = to.trim() === '' ? extent.lastYear : parseTypedYear(to, extent);
  if (first === null) return { fault: 'from' };
  if (last === null) return { fault: 'to' };
  if (first > last) return { fault: 'order' };
  const isWhole = first <= records.firstYear && last >= records.lastYear;
  return { span: isWhole ? null : yearsSpan(first, last), fault: null };
}
