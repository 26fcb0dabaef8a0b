import type { Dataset } from '../../domain/dataset';
import { isUnfiltered, type Filters } from '../../domain/filters';
import type { Language } from '../../domain/kinds';
import { formatEdtf } from '../../text/format';
import { m } from '../../text/paraglide/messages';
import { publisherName } from '../../text/publishers';
import type { Answer } from '../answer';
import { chipGroups } from '../chips';
import { detailsOf } from '../details-index';
import { attestationsOf, sourcesOf, type SourceUse } from '../details-sources';
import { asOfNotice, statement } from '../statement';
import type { DatasetIndex } from '../dataset-index';
import { shownRows } from '../table/shown-rows';

/** How much of the dataset's hash tells it apart from any other. */
const HASH_DIGITS = 16;

/** What every exported file says of itself, in one language. */
export interface FileNotes {
  /** What is shown, in a sentence: the title of the picture or table. */
  readonly title: string;
  /** What is filtered, in words; that nothing is, where nothing is. */
  readonly filter: string;
  /** The sources of what is shown: `S1: City of …`. */
  readonly sources: readonly string[];
  /** How far the sources reach, and that nothing is said of today. */
  readonly asOf: string;
  /** To whom data, positions and outlines are owed, and on what terms. */
  readonly credits: readonly string[];
  /** The dataset with its version and the beginning of its hash. */
  readonly dataset: string;
  /** Where the view can be opened again; empty where it has no address that others can open. */
  readonly address: string;
  /** The day on which the file was made: `2026-11-22`. */
  readonly made: string;
}

/** The active filters in words: `1990–1999; Germany, Poland`. */
export function filterWords(filters: Filters, index: DatasetIndex, language: Language): string {
  if (isUnfiltered(filters)) return m.export_note_unfiltered({}, { locale: language });
  return chipGroups(filters, index, language)
    .map(({ chips }) => chips.map(({ label }) => label).join(', '))
    .join('; ');
}

/** The sources that attest what an answer shows, with the lines used. */
export function sourcesShown(
  index: DatasetIndex,
  answer: Pick<Answer, 'partnerships' | 'agreements' | 'events'>
): SourceUse[] {
  const details = detailsOf(index);
  const attestations = (['agreements', 'events', 'projects'] as const).flatMap((table) =>
    attestationsOf(details, table, [...shownRows(index, table, answer)])
  );
  return sourcesOf(index.dataset.sources, attestations);
}

/** A source as one line: its number, publisher, title and the time that it describes. */
export function sourceLine(
  { row, source }: Pick<SourceUse, 'row' | 'source'>,
  language: Language
): string {
  const { title, asOf } = source;
  const publisher = publisherName(source.publisher, language);
  const values = { number: row + 1, publisher, title, date: formatEdtf(asOf, language) };
  return m.export_note_source(values, { locale: language });
}

/** The dataset as one line, with its version and the beginning of its hash. */
export function datasetLine(
  { title, version, hash }: Pick<Dataset, 'title' | 'version' | 'hash'>,
  language: Language
): string {
  const values = { title, version, hash: hash.slice(0, HASH_DIGITS) };
  return m.export_note_version(values, { locale: language });
}

/** To whom what we export is owed. */
export function creditLines(language: Language): string[] {
  const locale = { locale: language };
  return [
    m.export_credit_data({}, locale),
    m.export_credit_positions({}, locale),
    m.export_credit_outlines({}, locale)
  ];
}

/**
 * What a file of a view says of itself.
 * @param made ISO day on which the file is made.
 * @param address where the view can be opened again, or empty.
 */
export function fileNotes(
  index: DatasetIndex,
  filters: Filters,
  answer: Answer,
  language: Language,
  { made, address }: Pick<FileNotes, 'made' | 'address'>
): FileNotes {
  const { dataset } = index;
  const locale = { locale: language };
  const filter = filterWords(filters, index, language);
  const labels = isUnfiltered(filters) ? [] : [filter];
  return {
    title: statement(answer.totals, language, filters, labels),
    filter,
    sources: sourcesShown(index, answer).map((use) => sourceLine(use, language)),
    asOf: [asOfNotice(dataset.sources, language), m.export_note_not_today({}, locale)]
      .filter((sentence) => sentence !== '')
      .join(' '),
    credits: creditLines(language),
    dataset: datasetLine(dataset, language),
    address,
    made
  };
}

/** The notes line by line, each with the word for what it is. Empty ones are left out. */
export function noteLines(notes: FileNotes, language: Language): [label: string, text: string][] {
  const locale = { locale: language };
  const lines: [string, string][] = [
    [m.export_note_shown({}, locale), notes.title],
    [m.export_note_filter({}, locale), notes.filter],
    ...notes.sources.map((source): [string, string] => [m.export_note_sources({}, locale), source]),
    [m.export_note_as_of({}, locale), notes.asOf],
    ...notes.credits.map((credit): [string, string] => [m.export_note_credits({}, locale), credit]),
    [m.export_note_dataset({}, locale), notes.dataset],
    [m.export_note_address({}, locale), notes.address],
    [m.export_note_made({}, locale), notes.made]
  ];
  return lines.filter(([, text]) => text !== '');
}
