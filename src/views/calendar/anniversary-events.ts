import type { Anniversary } from '../../analysis/calendar/anniversaries';
import type { WholeDay } from '../../analysis/calendar/ics';
import { placeName, type Dataset } from '../../domain/dataset';
import { calendarDay, parseEdtf } from '../../domain/date-span';
import type { Language } from '../../domain/kinds';
import { formatEdtf } from '../../text/format';
import { agreementKindName } from '../../text/labels';
import { m } from '../../text/paraglide/messages';

/** The summary says how exactly the day is known, since a calendar cannot. */
function exactSummary(summary: string, precision: Anniversary['precision']): string {
  if (precision === 'day') return summary;
  return precision === 'month'
    ? m.calendar_ics_month({ summary })
    : m.calendar_ics_year({ summary });
}

/**
 * Anniversaries as events of a calendar, in the language of the page. One known to the month or the
 * year lies on the first day of it.
 * @param reach how far the sources reach, as a sentence.
 */
export function anniversaryEvents(
  { partnerships, places }: Dataset,
  anniversaries: readonly Anniversary[],
  reach: string,
  language: Language
): WholeDay[] {
  return anniversaries.flatMap(({ tie, years, since, date, precision }) => {
    const span = parseEdtf(date);
    if (!span) return [];
    const day = calendarDay(span.from);
    const summary = m.calendar_ics_summary({
      partner: placeName(places[partnerships.partner[tie]!]!, language),
      home: placeName(places[partnerships.home[tie]!]!, language),
      count: years
    });
    return [
      {
        uid: `${partnerships.id[tie]!}-${day.year}@twinline`,
        ...day,
        summary: exactSummary(summary, precision),
        description: m.calendar_ics_basis({
          kind: agreementKindName[since.kind](),
          date: formatEdtf(since.date, language),
          reach
        })
      }
    ];
  });
}
