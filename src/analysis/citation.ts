import type { Dataset } from '../domain/dataset';
import { foldLines, type SourceUse } from './details-sources';

/** The words of a citation in one language. */
export interface CitationWords {
  /** In which language a source is, by its BCP 47 tag: `in Russian`. */
  readonly language: (tag: string) => string;
  /** What time a source describes (EDTF): `describes 2017`. */
  readonly describes: (asOf: string) => string;
  /** Line numbers already folded, and how many they are: `lines 3, 18–20`. */
  readonly lines: (lines: string, count: number) => string;
  /** The dataset: `In: Ties of three cities, version 1.0, SHA-256 3f9a…`. */
  readonly dataset: (title: string, version: string, hash: string) => string;
}

/** How much of the dataset's hash tells it apart from any other. */
const HASH_DIGITS = 12;

/** A text as a sentence: with one full stop at its end. */
function closed(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** One source: publisher, title, language, the time that it describes, the lines used. */
function citeSource({ source, lines }: SourceUse, words: CitationWords): string {
  const facts = [words.language(source.language), words.describes(source.asOf)].join('; ');
  const used = lines.length > 0 ? `, ${words.lines(foldLines(lines), lines.length)}` : '';
  return closed(`${closed(source.publisher)} ${source.title} [${facts}]${used}`);
}

/**
 * Cites what sources say of a subject: the subject, each source on a line of its own, and the
 * dataset with its version and the beginning of its hash. Plain text.
 * @param subject what the citation is about, without a full stop.
 */
export function cite(
  subject: string,
  uses: readonly SourceUse[],
  dataset: Pick<Dataset, 'title' | 'version' | 'hash'>,
  words: CitationWords
): string {
  return [
    closed(subject),
    ...uses.map((use) => citeSource(use, words)),
    words.dataset(dataset.title, dataset.version, dataset.hash.slice(0, HASH_DIGITS))
  ].join('\n');
}
