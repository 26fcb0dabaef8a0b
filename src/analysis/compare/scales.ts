import { AGREEMENT_KINDS, type AgreementKind } from '../../domain/kinds';
import type { BinnedColumn } from './bins';
import type { Column } from './column';

/** What bars of all columns have in common, so that they can be read across. */
export interface BarScale {
  /** The most of any bar, 1 at least. */
  readonly most: number;
  /** Whether any column has records that fit no bar, or without a date. */
  readonly hasBeside: boolean;
  readonly hasUndated: boolean;
}

export interface ColumnScales {
  readonly documents: BarScale;
  readonly events: BarScale;
  /** The most documents of one kind, 1 at least. */
  readonly kind: number;
  /** Whether any year of the events has no source. */
  readonly hasHatches: boolean;
}

function barScale(columns: readonly BinnedColumn[]): BarScale {
  const counts = columns.flatMap(({ bins, beside, undated }) => [
    ...bins.map(({ count }) => count),
    beside,
    undated
  ]);
  return {
    most: Math.max(1, ...counts),
    hasBeside: columns.some(({ beside }) => beside > 0),
    hasUndated: columns.some(({ undated }) => undated > 0)
  };
}

/** The scales that columns share. */
export function columnScales(columns: readonly Column[]): ColumnScales {
  const kinds = columns.flatMap(({ figures }) => figures.kinds.map((one) => one.documents));
  return {
    documents: barScale(columns.map(({ bins }) => bins.documents)),
    events: barScale(columns.map(({ bins }) => bins.events)),
    kind: Math.max(1, ...kinds),
    hasHatches: columns.some(({ bins }) =>
      bins.events.bins.some(({ covered }) => covered.includes(false))
    )
  };
}

/** The kinds of documents that any column has, those with the most in all first. */
export function comparedKinds(columns: readonly Column[]): AgreementKind[] {
  const totalOf = (kind: AgreementKind): number =>
    columns
      .flatMap(({ figures }) => figures.kinds)
      .reduce((sum, one) => sum + (one.value === kind ? one.documents : 0), 0);
  return AGREEMENT_KINDS.filter((kind) => totalOf(kind) > 0).sort(
    (a, b) => totalOf(b) - totalOf(a)
  );
}
