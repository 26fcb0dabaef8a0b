import { calendarDay, dayNumber } from '../domain/date-span';
import { spansOf, type DaySpan, type Filters } from '../domain/filters';
import type { Language } from '../domain/kinds';
import { formatEdtf } from '../text/format';
import { m } from '../text/paraglide/messages';

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/**
 * A span in words, as coarse as it is whole: `1990–1999`, `1993`, `Mar 2009–May 2010`,
 * `1 Mar 2009–15 May 2010`.
 */
export function spanLabel(span: DaySpan, language: Language): string {
  const first = calendarDay(span.from);
  const last = calendarDay(span.to);
  const isWholeMonths = first.day === 1 && span.to === dayNumber(last.year, last.month + 1, 0);
  const isWholeYears = isWholeMonths && first.month === 1 && last.month === 12;
  const [from, to] = [first, last].map(({ year, month, day }) => {
    const parts = [padded(year, 4)];
    if (!isWholeYears) parts.push(padded(month, 2));
    if (!isWholeMonths) parts.push(padded(day, 2));
    return parts.join('-');
  });
  return formatEdtf(`${from}/${to}`, language);
}

/** The last day of a span in words, as coarse as it is whole: `1999`, `May 2010`, `15 May 2010`. */
export function endLabel({ to }: DaySpan, language: Language): string {
  const { year, month, day } = calendarDay(to);
  const isMonthEnd = to === dayNumber(year, month + 1, 0);
  const parts = [padded(year, 4)];
  if (!isMonthEnd || month !== 12) parts.push(padded(month, 2));
  if (!isMonthEnd) parts.push(padded(day, 2));
  return formatEdtf(parts.join('-'), language);
}

/**
 * The spans that are asked for as they are meant: `1990–1999`, `in force in 1995`, `1990–1999 and
 * without a date`; empty without.
 */
export function timeLabel(filters: Filters, language: Language): string {
  const spans = spansOf(filters);
  const [first, ...others] = spans;
  if (!first) return '';
  const locale = { locale: language };
  const withUndated = (time: string): string =>
    filters.keepsUndated ? m.time_with_undated({ time }, locale) : time;
  if (filters.time === 'cumulative') {
    const last = others.reduce((latest, span) => (span.to > latest.to ? span : latest), first);
    return withUndated(m.time_by({ date: endLabel(last, language) }, locale));
  }
  const label = spans.map((span) => spanLabel(span, language)).join(', ');
  return withUndated(filters.time === 'inforce' ? m.time_in_force({ span: label }, locale) : label);
}
