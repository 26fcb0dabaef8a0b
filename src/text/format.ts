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
/** A whole number with the language's grouping. */
export function formatNumber(value: number, locale: Locale): string {
  return numbers(locale).format(value);
}

/** A country's name by its ISO 3166-1 alpha-2 code. */
export function countryName(code: string, locale: Locale): string {
  return regions(locale).of(code) ?? code;
}

/** A language's name by its BCP 47 tag. */
export function languageName(tag: string, locale: Locale): string {
  return languages(locale).of(tag) ?? tag;
}

/** Orders texts as the language does. */
export function compareTexts(locale: Locale): (a: string, b: string) => number {
  return collators(locale).compare;
}

function formatSingle(edtf: string, locale: Locale): string {
  const [year, month, day] = edtf.split('-');
  if (year === undefined || month === undefined) return edtf;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  return (day === undefined ? months(locale) : days(locale)).format(date);
}

/**
 * An EDTF date or interval in words, exactly as exact as it is:
 * `1997`, `Mar 2009`, `8 Jun 2010`, `2018–2021`. An empty text stays empty.
 */
export function formatEdtf(edtf: string, locale: Locale): string {
  const [start, end] = edtf.split('/');
  if (!start) return '';
  if (!end || end === start) return formatSingle(start, locale);
  return `${formatSingle(start, locale)}–${formatSingle(end, locale)}`;
}
