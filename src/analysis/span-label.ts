import { calendarDay, dayNumber } from '../domain/date-span';
import type { DaySpan } from '../domain/filters';
import type { Language } from '../domain/kinds';
import { formatEdtf } from '../text/format';

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
