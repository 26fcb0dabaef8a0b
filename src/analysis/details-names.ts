import type { Place, TextColumns, Trilingual } from '../domain/dataset';
import { LANGUAGES, type Language } from '../domain/kinds';

/** A text and the language that it is in, as a BCP 47 tag; `und` where that is not known. */
export interface Wording {
  readonly text: string;
  readonly lang: string;
}

/** A text in the wished language; English, and said to be English, where the data has no other. */
export function wordingOf(
  texts: Partial<Trilingual> & Pick<Trilingual, 'en'>,
  language: Language
): Wording {
  const text = texts[language];
  return text ? { text, lang: language } : { text: texts.en, lang: 'en' };
}

/** The three texts of a row. */
export function textsAt(columns: TextColumns, row: number): Trilingual {
  return { en: columns.en[row] ?? '', ru: columns.ru[row] ?? '', lt: columns.lt[row] ?? '' };
}

/** Scripts (ISO 15924) in which a country may write beside its usual one. */
const SCRIPTS = ['Latn', 'Cyrl', 'Armn', 'Geor', 'Grek', 'Hebr', 'Arab', 'Deva'].map((code) => ({
  code,
  pattern: new RegExp(`\\p{Script=${code}}`, 'u')
}));

/** Where the likely subtags name the language that is spoken most, and places are written in another. */
const STATE_LANGUAGES: Readonly<Record<string, string>> = { BY: 'be', KZ: 'kk' };

/**
 * The language in which a place is most likely written at home: that of its country, or, where the
 * name is in another script, of that script there. By the likely subtags of Unicode (UTS 35).
 */
export function localLanguage(name: string, country: string): string {
  try {
    const usual = new Intl.Locale(`${STATE_LANGUAGES[country] ?? 'und'}-${country}`).maximize();
    const script = SCRIPTS.find(({ pattern }) => pattern.test(name))?.code;
    if (script === undefined || script === usual.script) return usual.language;
    return new Intl.Locale(`und-${script}-${country}`).maximize().language;
  } catch {
    return 'und';
  }
}

/** The names of a place besides the one in the page's language, without doubles: local name last. */
export function otherNames(place: Place, language: Language): Wording[] {
  const names: Wording[] = [];
  const seen = new Set([wordingOf(place.name, language).text, '']);
  const add = (text: string, lang: string): void => {
    if (seen.has(text)) return;
    seen.add(text);
    names.push({ text, lang });
  };
  for (const other of LANGUAGES) add(place.name[other], other);
  add(place.localName, localLanguage(place.localName, place.country));
  return names;
}
