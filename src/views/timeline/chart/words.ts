import type { AxisColumn, TimeAxis } from '../../../analysis/timeline/axis';
import type { FilledPlaces } from '../../../analysis/timeline/bins';
import { countAt, countsByHome, rowsAt } from '../../../analysis/timeline/bins';
import { calendarDay, type DayNumber } from '../../../domain/date-span';
import { placeName, type Dataset } from '../../../domain/dataset';
import type { DaySpan } from '../../../domain/filters';
import { AGREEMENT_KINDS, type Language } from '../../../domain/kinds';
import type { TimeUnit } from '../../../domain/view';
import { yearsSpan, type TimelineExtent } from '../../../analysis/timeline/rows';
import { formatEdtf, formatNumber } from '../../../text/format';
import { m } from '../../../text/paraglide/messages';
import type { ChartModel } from './chart-model';

const STARTS = AGREEMENT_KINDS.indexOf('ties_established');

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** A month in words. */
export function monthOf(day: DayNumber, language: Language): string {
  const { year, month } = calendarDay(day);
  return formatEdtf(`${year}-${pad(month)}`, language);
}

/** Years in figures: `1990`, `1990–1999`. */
export function yearsName({ firstYear, lastYear }: TimelineExtent): string {
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
}

/** A span in words: whole years as years, else as months. */
export function spanName(span: DaySpan, language: Language): string {
  const firstYear = calendarDay(span.from).year;
  const lastYear = calendarDay(span.to).year;
  const whole = yearsSpan(firstYear, lastYear);
  if (whole.from === span.from && whole.to === span.to) return yearsName({ firstYear, lastYear });
  const first = monthOf(span.from, language);
  const last = monthOf(span.to, language);
  return first === last ? first : `${first} – ${last}`;
}

/** The name of a decade, from the longest form to the shortest; part of one is named by its years. */
export function decadeForms(year: number, span: DaySpan, isWhole: boolean): string[] {
  if (!isWhole) {
    const firstYear = calendarDay(span.from).year;
    const lastYear = calendarDay(span.to).year;
    return firstYear === lastYear
      ? [String(firstYear)]
      : [`${firstYear}–${pad(lastYear % 100)}`, String(firstYear)];
  }
  return [m.timeline_decade({ year }), m.timeline_decade_short({ two: pad(year % 100) })];
}

/** The name of a column, to be read or spoken alone. */
export function columnName(axis: TimeAxis, column: AxisColumn, language: Language): string {
  const { year } = calendarDay(column.span.from);
  if (column.isSlot) return m.timeline_month_unknown({ year });
  const group = axis.groups.find(({ span }) => span.from === column.span.from);
  if (axis.unit === 'decade' && group?.isWhole) return m.timeline_decade({ year: group.year });
  return spanName(column.span, language);
}

/** How many records of each municipality a place has, as words; those without any are left out. */
export function homeCounts(
  dataset: Dataset,
  filled: FilledPlaces,
  place: number,
  language: Language
): { home: number; name: string; count: string }[] {
  return [...countsByHome(filled, place)].flatMap((count, home) => {
    const municipality = dataset.places[dataset.homes[home]!];
    if (count === 0 || !municipality) return [];
    return [
      { home, name: placeName(municipality, language), count: formatNumber(count, language) }
    ];
  });
}

/** How many records a place has, as words; starts of ties are told apart from documents. */
export function placeCount(
  dataset: Dataset,
  table: 'agreements' | 'events',
  filled: FilledPlaces,
  place: number
): string {
  const total = countAt(filled, place);
  if (table === 'events') return m.count_events({ count: total });
  let starts = 0;
  for (const row of rowsAt(filled, place)) if (dataset.agreements.kind[row] === STARTS) starts += 1;
  const documents = m.count_documents({ count: total - starts });
  if (starts === 0) return documents;
  const opened = m.count_starts({ count: starts });
  return total === starts ? opened : `${documents}, ${opened}`;
}

/**
 * What is said of a column: its name, its records and whose they are.
 * @param isKnown false where no source covers it.
 */
export function columnSpoken(
  dataset: Dataset,
  { axis, filled, table }: Pick<ChartModel, 'axis' | 'filled' | 'table'>,
  column: AxisColumn,
  isKnown: boolean,
  language: Language
): string {
  const name = columnName(axis, column, language);
  if (!isKnown && countAt(filled, column.place) === 0) return `${name}: ${m.timeline_no_source()}`;
  const shares = homeCounts(dataset, filled, column.place, language).map(
    (share) => `${share.name} ${share.count}`
  );
  const head = `${name}: ${placeCount(dataset, table, filled, column.place)}`;
  return shares.length > 0 ? `${head} (${shares.join(', ')})` : head;
}

/** The title of a chart by its unit. */
export const chartTitle = {
  agreements: {
    decade: m.timeline_documents_decade,
    year: m.timeline_documents_year,
    month: m.timeline_documents_month
  },
  events: {
    decade: m.timeline_events_decade,
    year: m.timeline_events_year,
    month: m.timeline_events_month
  }
} as const;

/** The name of a unit, as a choice. */
export const unitName = {
  decade: m.timeline_unit_decade,
  year: m.timeline_unit_year,
  month: m.timeline_unit_month
} as const satisfies Record<TimeUnit, () => string>;

/** What an end of the brush says: `from 1990`, `to May 1999`. */
export function endSpoken(
  end: 'from' | 'to',
  span: DaySpan,
  unit: TimeUnit,
  language: Language
): string {
  const day = end === 'from' ? span.from : span.to;
  const { year, month } = calendarDay(day);
  const isWholeYear = month === (end === 'from' ? 1 : 12);
  if (unit !== 'month' && isWholeYear) {
    return end === 'from'
      ? m.timeline_from_year({ when: year })
      : m.timeline_to_year({ when: year });
  }
  const when = monthOf(day, language);
  return end === 'from' ? m.timeline_from_month({ when }) : m.timeline_to_month({ when });
}
