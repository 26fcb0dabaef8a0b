import { calendarDay, dayNumber, parseEdtf, type Precision } from '../../domain/date-span';
import { sinceOf, type Since } from '../details-counts';
import type { DetailsIndex } from '../details-index';

/** How many years the calendar looks ahead, the chosen one included. */
export const YEARS_SHOWN = 3;

/** A round anniversary of a tie: so many years after its first dated record. */
export interface Anniversary {
  /** Index into `partnerships`. */
  readonly tie: number;
  readonly years: number;
  readonly since: Since;
  /** EDTF of the anniversary, as exact as the first date. */
  readonly date: string;
  readonly precision: Precision;
}

/** A stated term that ends. */
export interface EndingTerm {
  /** Index into `partnerships`. */
  readonly tie: number;
  /** Index into `agreements`. */
  readonly agreement: number;
  /** EDTF. */
  readonly until: string;
}

/** What calls for care in some years, of the ties that are shown. */
export interface CareCalendar {
  readonly years: readonly {
    readonly year: number;
    readonly anniversaries: readonly Anniversary[];
  }[];
  /** In the order of their ends. */
  readonly endings: readonly EndingTerm[];
  /** Ties of which no source reports an event; indices into `partnerships`. */
  readonly withoutEvent: readonly number[];
  /** Ties of which no source gives the year of a first record. */
  readonly withoutDate: readonly number[];
}

/** Whether a number of years is kept as a round anniversary: tens, and the quarters of a century. */
export function isRoundAnniversary(years: number): boolean {
  return years >= 10 && (years % 10 === 0 || years % 25 === 0);
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/**
 * The anniversary of a date in a later year, as exact as the date: a year of a year, a month of a
 * month. 29 February is kept on the 28th where there is none.
 */
export function anniversaryOf(edtf: string, year: number): string {
  const [, month, day] = edtf.split('-');
  const parts = [padded(year, 4)];
  if (month !== undefined) parts.push(month);
  if (month !== undefined && day !== undefined) {
    const last = calendarDay(dayNumber(year, Number(month) + 1, 0)).day;
    parts.push(padded(Math.min(Number(day), last), 2));
  }
  return parts.join('-');
}

/** The one year in which a date lies; null where it may lie in more than one, or in none. */
function yearOf(edtf: string): number | null {
  const span = parseEdtf(edtf);
  if (!span || edtf.includes('/')) return null;
  return calendarDay(span.from).year;
}

/** Known days and months in their order, those known to the year after them. */
function byDate(a: Pick<Anniversary, 'date' | 'precision'>, b: typeof a): number {
  const isYear = Number(a.precision === 'year') - Number(b.precision === 'year');
  if (isYear !== 0) return isYear;
  const [first, second] = [parseEdtf(a.date), parseEdtf(b.date)];
  if (!first || !second) return 0;
  return first.from - second.from || first.to - second.to;
}

function endsWithin(until: string, from: number, to: number): boolean {
  const span = parseEdtf(until);
  if (!span) return false;
  return calendarDay(span.from).year <= to && calendarDay(span.to).year >= from;
}

/**
 * What calls for care in a year and the two after it.
 * @param shown for each partnership 1 where it is looked at.
 * @param compareTies settles the order of ties that the dates leave open.
 */
export function careCalendar(
  details: DetailsIndex,
  shown: Uint8Array,
  firstYear: number,
  compareTies: (a: number, b: number) => number
): CareCalendar {
  const { agreementsOf, dataset, eventsOf } = details.index;
  const { agreements } = dataset;
  const ties = Array.from(shown, (bit, tie) => (bit === 1 ? tie : -1))
    .filter((tie) => tie >= 0)
    .sort(compareTies);
  const begun = ties.map((tie) => {
    const since = sinceOf(details, agreementsOf[tie] ?? []);
    return { tie, since, year: since && yearOf(since.date) };
  });
  const years = Array.from({ length: YEARS_SHOWN }, (_, ahead) => {
    const year = firstYear + ahead;
    const anniversaries = begun.flatMap(({ tie, since, year: first }): Anniversary[] => {
      if (since === null || first === null || !isRoundAnniversary(year - first)) return [];
      const date = anniversaryOf(since.date, year);
      const precision = parseEdtf(date)?.precision ?? 'year';
      return [{ tie, years: year - first, since, date, precision }];
    });
    return { year, anniversaries: anniversaries.sort(byDate) };
  });
  const lastYear = firstYear + YEARS_SHOWN - 1;
  const endings = ties
    .flatMap((tie) => (agreementsOf[tie] ?? []).map((agreement) => ({ tie, agreement })))
    .map((ending) => ({ ...ending, until: agreements.until[ending.agreement] ?? '' }))
    .filter(({ until }) => endsWithin(until, firstYear, lastYear))
    .sort((a, b) => (parseEdtf(a.until)?.to ?? 0) - (parseEdtf(b.until)?.to ?? 0));
  return {
    years,
    endings,
    withoutEvent: ties.filter((tie) => (eventsOf[tie] ?? []).length === 0),
    withoutDate: begun.filter(({ year }) => year === null).map(({ tie }) => tie)
  };
}
