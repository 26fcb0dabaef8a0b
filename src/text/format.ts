/** Dates, numbers, names and order in a language. Locales are BCP 47 tags of the interface. */
type Locale = 'en' | 'ru' | 'lt';

const LOCALE_TAGS: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU', lt: 'lt-LT' };

function remember<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    let formatter = made.get(locale);
    if (formatter === undefined) {
      formatter = make(locale);
      made.set(locale, formatter);
    }
    return formatter;
  };
}

const numbers = remember((locale) => new Intl.NumberFormat(LOCALE_TAGS[locale]));
const regions = remember(
  (locale) => new Intl.DisplayNames(LOCALE_TAGS[locale], { type: 'region', fallback: 'code' })
);
const languages = remember(
  (locale) => new Intl.DisplayNames(LOCALE_TAGS[locale], { type: 'language', fallback: 'code' })
);
const collators = remember(
  (locale) => new Intl.Collator(LOCALE_TAGS[locale], { numeric: true, sensitivity: 'base' })
);
const days = remember(
  (locale) =>
    new Intl.DateTimeFormat(LOCALE_TAGS[locale], {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC'
    })
);
const months = remember(
  (locale) =>
    new Intl.DateTimeFormat(LOCALE_TAGS[locale], {
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC'
    })
);
const shares = remember(
  (locale) => new Intl.NumberFormat(LOCALE_TAGS[locale], { style: 'percent' })
);
const lists = remember(
  (locale) => new Intl.ListFormat(LOCALE_TAGS[locale], { type: 'conjunction' })
);

/** A share of 1 in whole percents. */
export function formatShare(share: number, locale: Locale): string {
  return shares(locale).format(share);
}

/** Things in a row, as the language joins them. */
export function formatList(items: readonly string[], locale: Locale): string {
  return lists(locale).format(items);
}

/** A whole number with the language's grouping. */
export function formatNumber(value: number, locale: Locale): string {
  return numbers(locale).format(value);
}

/**
 * One number to another: `2–3`, or `2` where they are the same.
 * @param write counts have the language's grouping, years and lines of a table have none.
 */
export function formatRange(
  from: number,
  to: number,
  write: (value: number) => string = String
): string {
  return from === to ? write(from) : `${write(from)}–${write(to)}`;
}

/** Asked for again at each change of the filters, which the browser's own list answers slowly. */
const countryNames = new Map<string, string>();

/** A country's name by its ISO 3166-1 alpha-2 code. */
export function countryName(code: string, locale: Locale): string {
  const key = `${locale} ${code}`;
  let name = countryNames.get(key);
  if (name === undefined) countryNames.set(key, (name = regions(locale).of(code) ?? code));
  return name;
}

/** A language's name by its BCP 47 tag. */
export function languageName(tag: string, locale: Locale): string {
  return languages(locale).of(tag) ?? tag;
}

/** Orders texts as the language does. */
export function compareTexts(locale: Locale): (a: string, b: string) => number {
  return collators(locale).compare;
}

/** Without the Russian "г." (year), which says nothing that the number does not. */
const YEAR_MARK = /\sг\.(?=$|\s)/g;

/** Midnight UTC of the first day of a partial date, ms since 1970. */
function firstMoment(edtf: string): number {
  const [year, month = 1, day = 1] = edtf.split('-').map(Number);
  return Date.UTC(year ?? 0, month - 1, day);
}

function formatterOf(edtf: string, locale: Locale): Intl.DateTimeFormat | undefined {
  const parts = edtf.split('-').length;
  if (parts === 1) return undefined;
  return parts === 2 ? months(locale) : days(locale);
}

function formatSingle(edtf: string, locale: Locale): string {
  const text = formatterOf(edtf, locale)?.format(firstMoment(edtf)) ?? edtf;
  return text.replace(YEAR_MARK, '');
}

/**
 * An EDTF date or interval in words, exactly as exact as it is:
 * `1997`, `Mar 2009`, `8 Jun 2010`, `8 – 12 Jun 2010`, `2018–2021`. An empty text stays empty.
 */
export function formatEdtf(edtf: string, locale: Locale): string {
  const [start, end] = edtf.split('/');
  if (!start) return '';
  if (!end || end === start) return formatSingle(start, locale);
  const formatter = formatterOf(start, locale);
  if (!formatter || start.length !== end.length) {
    return `${formatSingle(start, locale)}–${formatSingle(end, locale)}`;
  }
  return formatter.formatRange(firstMoment(start), firstMoment(end)).replace(YEAR_MARK, '');
}
