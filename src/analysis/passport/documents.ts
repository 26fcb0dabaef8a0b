import { calendarDay, parseEdtf, type Precision } from '../../domain/date-span';
import { disagreements, type Disagreement } from '../../domain/disagreements';
import { AGREEMENT_KINDS, type AgreementKind } from '../../domain/kinds';
import { isDocument } from '../details-counts';
import type { DetailsIndex } from '../details-index';
import { precisionOf } from '../details-records';
import { attestationsOf } from '../details-sources';

/** How many documents lie in one decade. */
export interface DecadeCount {
  /** First year: 1990. */
  readonly decade: number;
  readonly documents: number;
}

/** The signed documents of some partnerships, counted; starts of ties and mere listings are none. */
export interface DocumentCounts {
  readonly documents: number;
  /** From the first decade with a document to the last, empty ones between them included. */
  readonly decades: readonly DecadeCount[];
  /** Documents whose date may lie in more than one decade. */
  readonly acrossDecades: number;
  /** Most documents first, kinds without any left out. */
  readonly kinds: readonly { readonly kind: AgreementKind; readonly documents: number }[];
  /** How exactly they are dated. */
  readonly dated: Readonly<Record<Precision | 'none', number>>;
  /** Documents about which sources differ in any point, and in each. */
  readonly differing: Readonly<Record<Disagreement['what'] | 'any', number>>;
}

/** The decade of a date; null where it has none or may lie in several. */
function decadeOf(edtf: string): number | 'across' | null {
  const span = parseEdtf(edtf);
  if (!span) return null;
  const [first, last] = [span.from, span.to].map((day) => Math.floor(calendarDay(day).year / 10));
  return first === last ? first! * 10 : 'across';
}

function countDecades(dates: readonly string[]): DecadeCount[] {
  const decades = dates.map(decadeOf).filter((decade) => typeof decade === 'number');
  const counts: DecadeCount[] = [];
  const last = Math.max(...decades);
  for (let decade = Math.min(...decades); decade <= last; decade += 10) {
    counts.push({ decade, documents: decades.filter((other) => other === decade).length });
  }
  return counts;
}

function countDiffering(
  details: DetailsIndex,
  documents: readonly number[]
): DocumentCounts['differing'] {
  const found = disagreements(attestationsOf(details, 'agreements', documents));
  const records = (what?: Disagreement['what']): number =>
    new Set(found.filter((one) => !what || one.what === what).map(({ record }) => record)).size;
  return {
    any: records(),
    kind: records('kind'),
    date: records('date'),
    listing: records('listing')
  };
}

/**
 * Counts the signed documents among some agreements.
 * @param agreements rows of `agreements`.
 */
export function countDocuments(
  details: DetailsIndex,
  agreements: readonly number[]
): DocumentCounts {
  const columns = details.index.dataset.agreements;
  const documents = agreements.filter((row) => isDocument(details, row));
  const dates = documents.map((row) => columns.date[row]!);
  const dated = { day: 0, month: 0, year: 0, none: 0 };
  for (const date of dates) dated[precisionOf(date)]++;
  return {
    documents: documents.length,
    decades: countDecades(dates),
    acrossDecades: dates.filter((date) => decadeOf(date) === 'across').length,
    kinds: AGREEMENT_KINDS.map((kind, code) => ({
      kind,
      documents: documents.filter((row) => columns.kind[row] === code).length
    }))
      .filter((count) => count.documents > 0)
      .sort((a, b) => b.documents - a.documents),
    dated,
    differing: countDiffering(details, documents)
  };
}
