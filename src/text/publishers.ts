import { m } from './paraglide/messages';

type Locale = 'en' | 'ru' | 'lt';

/** The publishers whose own names our words can say. */
const KNOWN = [
  m.publisher_kaliningrad,
  m.publisher_zelenogradsk,
  m.publisher_klaipeda,
  m.publisher_petersburg
] as const;

/**
 * What the publisher of a source calls itself in a language.
 * @param publisher as the data name it: in English.
 * @returns the same where our words do not know it, as of a package that was brought along.
 */
export function publisherName(publisher: string, locale: Locale): string {
  const known = KNOWN.find((name) => name({}, { locale: 'en' }) === publisher);
  return known ? known({}, { locale }) : publisher;
}

/** The language in which `publisherName` answers, for those who read it aloud. */
export function publisherLanguage(publisher: string, locale: Locale): Locale {
  return KNOWN.some((name) => name({}, { locale: 'en' }) === publisher) ? locale : 'en';
}
