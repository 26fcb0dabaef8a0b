import { LANGUAGES, type Language } from '../../domain/kinds';

/** How a dataset or a view of it is cited. Two of Russia's standards: in a list, and in a note. */
export const CITATION_STYLES = ['gost_list', 'gost_note', 'apa', 'chicago', 'bibtex'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

export interface CitedDataset {
  readonly title: string;
  readonly version: string;
  /** SHA-256 of the compiled dataset, hexadecimal. */
  readonly hash: string;
  /** Who made it, as it wants to be cited; empty where nobody is named. */
  readonly author: string;
  /** Of publication, four digits; empty where nobody says it. */
  readonly year: string;
  /** Such as `CC BY 4.0`; empty where nobody says it. */
  readonly licence: string;
}

/**
 * A view of the dataset: what it shows in a sentence, and what else is filtered than the sentence
 * says (or nothing), in each language.
 */
export interface CitedView {
  readonly shows: Readonly<Record<Language, string>>;
  readonly filter: Readonly<Record<Language, string>>;
}

/** Where it was read, and when. */
export interface Reading {
  /** Empty where it has no address that others can open. */
  readonly address: string;
  /** ISO day. */
  readonly day: string;
}

/** How much of the hash tells a dataset apart from any other. */
const HASH_DIGITS = 16;

const MONTHS =
  'January,February,March,April,May,June,July,August,September,October,November,December'.split(
    ','
  );

/** The language in which a style is written. */
const STYLE_LANGUAGES: Readonly<Record<CitationStyle, Language>> = {
  gost_list: 'ru',
  gost_note: 'ru',
  apa: 'en',
  chicago: 'en',
  bibtex: 'en'
};

function shortHash({ hash }: CitedDataset): string {
  return `SHA-256 ${hash.slice(0, HASH_DIGITS)}`;
}

function dotted(day: string): string {
  return day.split('-').reverse().join('.');
}

/** As Americans write it: `November 22, 2026`. */
function spelled(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${String(Number(date))}, ${year}`;
}

/** A part with one full stop at its end; nothing stays nothing. */
function closed(part: string): string {
  return part === '' || /[.!?…]$/.test(part) ? part : `${part}.`;
}

function sentences(...parts: readonly string[]): string {
  return parts
    .map((part) => closed(part.trim()))
    .filter((part) => part !== '')
    .join(' ');
}

/** Without the full stop of a sentence, where more follows. */
function open(text: string): string {
  return text.replace(/\.$/, '');
}

function viewTitle(view: CitedView, language: Language): string {
  const filter = view.filter[language];
  return open(view.shows[language]) + (filter === '' ? '' : ` (${filter})`);
}

/** ГОСТ Р 7.0.100–2018: areas parted by a point and a dash. */
function gostList(set: CitedDataset, { address, day }: Reading, view?: CitedView): string {
  const by = set.author === '' ? '' : ` / ${set.author}`;
  const head = view
    ? [`${viewTitle(view, 'ru')}${by}`, `Текст : электронный // ${set.title} : набор данных`]
    : [`${set.title} : набор данных${by}`];
  const areas = [
    ...head,
    `Версия ${set.version}`,
    set.year === '' ? '[б. г.]' : set.year,
    shortHash(set),
    set.licence === '' ? '' : `Лицензия ${set.licence}`,
    address === ''
      ? `Дата формирования: ${dotted(day)}`
      : `URL: ${address} (дата обращения: ${dotted(day)})`,
    view ? '' : 'Текст : электронный'
  ];
  return areas
    .filter((area) => area !== '')
    .map(closed)
    .join(' – ');
}

/** ГОСТ Р 7.0.5–2008: a reference in a note. */
function gostNote(set: CitedDataset, { address, day }: Reading, view?: CitedView): string {
  const by = set.author === '' ? '' : ` / ${set.author}`;
  const title = `${set.title} [Электронный ресурс] : набор данных${by}`;
  return sentences(
    view ? `${viewTitle(view, 'ru')} // ${title}` : title,
    `Версия ${set.version}`,
    set.year === '' ? '[Б. г.]' : set.year,
    shortHash(set),
    address === ''
      ? `Дата формирования: ${dotted(day)}`
      : `URL: ${address} (дата обращения: ${dotted(day)})`
  );
}

/** An address ends a reference without a full stop, which would become a part of it. */
function withAddress(text: string, before: string, address: string, day: string): string {
  return address === ''
    ? sentences(text, `Made ${spelled(day)}`)
    : `${text} ${before.replace('%', spelled(day))} ${address}`;
}

/** APA, 7th edition, 10.9 Data sets. */
function apa(set: CitedDataset, { address, day }: Reading, view?: CitedView): string {
  const year = `(${set.year || 'n.d.'})`;
  const version = `(Version ${set.version}; ${shortHash(set)})`;
  const title = view
    ? `${viewTitle(view, 'en')} [View of a data set]`
    : `${set.title} ${version} [Data set]`;
  const head = set.author === '' ? sentences(title, year) : sentences(set.author, year, title);
  const text = view ? sentences(head, `In ${set.title} ${version}`) : head;
  return withAddress(text, 'Retrieved %, from', address, day);
}

/** The Chicago Manual of Style, 17th edition: an entry of a bibliography. */
function chicago(set: CitedDataset, { address, day }: Reading, view?: CitedView): string {
  const part = view ? `“${sentences(viewTitle(view, 'en'))}” In ` : '';
  const text = sentences(
    set.author,
    `${part}${set.title}`,
    `Version ${set.version}, ${shortHash(set)}`,
    'Data set',
    set.year || 'n.d.'
  );
  return address === ''
    ? withAddress(text, '', address, day)
    : `${withAddress(text, 'Accessed %.', address, day)}.`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}'
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (mark) => ESCAPES[mark] ?? `\\${mark}`);
}

/** An address as it is, but for what would end the field. */
function texAddress(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent);
}

function bibtex(set: CitedDataset, { address, day }: Reading, view?: CitedView): string {
  const key = ['twinline', set.year, set.hash.slice(0, 8), view ? 'view' : '']
    .filter((part) => part !== '')
    .join('-');
  const note = [
    view ? `View of the data set ${set.title}` : '',
    shortHash(set),
    view && view.filter.en !== '' ? `Filter: ${view.filter.en}` : '',
    set.licence
  ].filter((part) => part !== '');
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', set.author === '' ? '' : `{${escapeTex(set.author)}}`],
    ['title', `{${escapeTex(view ? open(view.shows.en) : set.title)}}`],
    ['year', set.year],
    ['version', escapeTex(set.version)],
    ['howpublished', 'Data set'],
    ['note', escapeTex(note.join('; '))],
    ['url', texAddress(address)],
    ['urldate', day]
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

const WRITERS: Readonly<
  Record<CitationStyle, (set: CitedDataset, reading: Reading, view?: CitedView) => string>
> = { gost_list: gostList, gost_note: gostNote, apa, chicago, bibtex };

/**
 * A reference to the dataset, or to a view of it, in a style: plain text, in the language that the
 * style is written in. What nobody says is left out or said to be unknown, never made up.
 */
export function citeAs(
  style: CitationStyle,
  dataset: CitedDataset,
  reading: Reading,
  view?: CitedView
): string {
  return WRITERS[style](dataset, reading, view);
}

/** The language in which a style is written. */
export function languageOfStyle(style: CitationStyle): Language {
  return STYLE_LANGUAGES[style];
}

/** A text in each language. */
export function inEachLanguage(
  textIn: (language: Language) => string
): Readonly<Record<Language, string>> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, textIn(language)])) as Record<
    Language,
    string
  >;
}
