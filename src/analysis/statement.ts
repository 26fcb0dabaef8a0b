import type { Source } from '../domain/dataset';
import { calendarDay, parseEdtf } from '../domain/date-span';
import { NO_FILTERS, type Filters } from '../domain/filters';
import type { Language } from '../domain/kinds';
import { formatNumber, formatRange } from '../text/format';
import { m } from '../text/paraglide/messages';
import type { Totals } from './answer';
import { timeLabel } from './span-label';

/** A count that a plural rule reads as a number and a text shows as the language groups it. */
function counted(value: number, language: Language): { valueOf(): number; toString(): string } {
  return { valueOf: () => value, toString: () => formatNumber(value, language) };
}

/**
 * One sentence on what is shown: `107 partners in 39 countries: 121 documents, 11 starts of ties,
 * 190 events, 1953–2020`. Starts of ties are told apart from documents and left out where there
 * are none. Where nothing matches it says so and names the filters.
 *
 * @param filters what is asked for: its spans may be more exact than years, and mean other things.
 * @param filterLabels the filters in words, for when nothing matches.
 */
export function statement(
  totals: Totals,
  language: Language,
  filters: Filters = NO_FILTERS,
  filterLabels: readonly string[] = []
): string {
  const locale = { locale: language };
  if (totals.ties === 0) {
    const none = m.statement_none({}, locale);
    return filterLabels.length === 0 ? none : `${none} ${filterLabels.join(', ')}.`;
  }
  const count = (value: number): { count: object } => ({ count: counted(value, language) });
  const parts: string[] = [m.count_documents(count(totals.documents), locale)];
  if (totals.starts > 0) parts.push(m.count_starts(count(totals.starts), locale));
  parts.push(m.count_events(count(totals.events), locale));
  const time = timeLabel(filters, language);
  if (time) parts.push(time);
  else if (totals.years) parts.push(formatRange(totals.years.from, totals.years.to));
  return m.statement(
    {
      partners: m.count_partners(count(totals.partners), locale),
      countries: m.in_countries(count(totals.countries), locale),
      parts: parts.join(', ')
    },
    locale
  );
}

/** The years of which the sources speak last: each source reaches to the end of its `as_of`. */
export function asOfYears(
  sources: readonly Pick<Source, 'asOf'>[]
): { readonly from: number; readonly to: number } | null {
  const years = sources
    .map((source) => parseEdtf(source.asOf))
    .filter((span) => span !== undefined)
    .map((span) => calendarDay(span.to).year);
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}

/** What the sources reach to, as a sentence; empty without sources. */
export function asOfNotice(sources: readonly Pick<Source, 'asOf'>[], language: Language): string {
  const years = asOfYears(sources);
  const locale = { locale: language };
  if (years === null) return '';
  return years.from === years.to
    ? m.notice_as_of_year({ year: String(years.to) }, locale)
    : m.notice_as_of({ years: formatRange(years.from, years.to) }, locale);
}
